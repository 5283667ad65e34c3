#include "core/speak/assertive.hpp"

#include <algorithm>
#include <set>
#include <span>

#include "core/base/fill.hpp"
#include "core/guide/guide.hpp"
#include "core/speak/assertive_words.hpp"
#include "core/speak/harm.hpp"
#include "core/text/crisis.hpp"
#include "core/text/reader.hpp"
#include "core/text/reword/needs.hpp"
#include "core/text/words/verbs.hpp"

namespace securebase::speak {
namespace {

constexpr std::size_t findings_max = 3;

/// An act for a wish that is hard to do, by a word of the wish.
struct Example {
  std::string_view words;
  std::string_view act;
};
constexpr auto examples = std::to_array<Example>({
    {" listen listening hear attention interested ",
     "put the phone away for ten minutes while I tell you about my day"},
    {" care caring considerate thoughtful think attentive appreciate appreciation value ",
     "ask me in the evening how it went"},
    {" respect respectful fair reasonable patient ", "let me finish, and then tell me your view"},
    {" nice nicer kind kinder ", "say one thing that you liked today"},
    {" love loving affection affectionate romantic kiss ", "hold me for a moment when you come in"},
    {" support supportive there encourage ", "come with me on Friday"},
    {" help effort responsible contribute more ", "cook on Tuesdays this month"},
    {" honest open communicate talk share trust believe understand emotion ",
     "tell me on Sunday evening how the week was for you"},
    {" time present spend ", "keep Thursday evening for the two of us"},
    {" reliable ", "send me a message when you will be later than we said"},
    {" mad angry upset calm ", "take ten minutes and then go on talking with me"},
});

std::string_view example_for(const text::Message& message, const PhraseBook& book) {
  for (const auto& token : message.tokens) {
    const auto word = book.vocabulary().spelling(token.word);
    if (word.empty()) continue;
    for (const auto& [words, act] : examples) {
      if (words.contains(" " + std::string(word) + " ")) return act;
    }
  }
  return "something that takes ten minutes, on a day you name";
}

/// What the writer goes on to say, up to the end of the sentence; empty where it would be too long for a question.
std::string_view rest_of(const text::Message& message, const Found& found) {
  constexpr std::uint32_t words_max = 14;
  const auto& [begin, end, slot] = found.match;
  const auto last = message.sentences[found.sentence].last;
  if (slot >= end || last - slot > words_max) return {};
  return message.text.substr(message.tokens[slot].begin, message.tokens[last - 1].end - message.tokens[slot].begin);
}

/// What is put into a suggestion is meant for the message, so it is in the message's language.
std::string suggestion_of(const Advice& advice, const text::Message& message, const Found& found,
                          const PhraseBook& book, const AssertiveWords& words) {
  const auto rest = rest_of(message, found);
  if (rest.empty() && advice.suggestion.contains("{rest}")) return words.no_rest;
  const auto& under = text::feeling_under(book.vocabulary().spelling(message.tokens[found.match.begin].word));
  return filled(advice.suggestion, {{"rest", rest},
                                    {"feeling", under.words.empty() ? "sad, scared, angry or hurt" : under.feeling},
                                    {"example", example_for(message, book)}});
}

bool overlap(const Bytes& a, const Bytes& b) { return a.begin < b.end && b.begin < a.end; }

/// Whether words are somebody else's, told: behind "you said" or "you called me" in the same sentence, or in quotation
/// marks. A camera keeps such words too.
bool is_reported(const text::Message& message, const Bytes& words) {
  const auto is_quoted = [&](const text::Token& token) {
    return token.has(text::Token::quoted) && token.begin >= words.begin && token.begin < words.end;
  };
  if (std::ranges::any_of(message.tokens, is_quoted)) return true;
  return std::ranges::any_of(phrase_book().find(message, "reported"), [&](const Found& told) {
    const auto& sentence = message.sentences[told.sentence];
    return words.begin >= message.tokens[told.match.begin].end && words.end <= message.tokens[sentence.last - 1].end;
  });
}

bool is_reported(const text::Message& message, const Found& found) {
  return is_reported(message, bytes_of(message, found.match));
}

/// What the room's own phrases say, weightiest first, one of a kind.
void find_by_phrases(Part part, const text::Message& message, const AssertiveWords& said,
                     std::vector<PartFinding>& findings) {
  const auto& book = phrase_book();
  const auto all = book.find(message, name_of(part));
  const bool quotes = part == Part::observation;
  for (const auto& advice : said.advices) {
    const auto first = std::ranges::find_if(
        all, [&](const Found& one) { return one.id == advice.id && !(quotes && is_reported(message, one)); });
    if (first == all.end()) continue;
    const auto words = bytes_of(message, first->match);
    if (std::ranges::any_of(findings, [&](const PartFinding& one) { return overlap(one.words, words); })) continue;
    const std::string_view id = advice.id;
    PartFinding finding{id.substr(id.find('.') + 1),
                        advice.title,
                        words,
                        advice.is_thought,
                        filled(advice.why, {{"words", words_of(message, first->match)}}),
                        suggestion_of(advice, message, *first, book, said)};
    findings.push_back(std::move(finding));
  }
}

/// What the reader of drafts would mark in any message: it knows more ways to hurt than this room has phrases for. An
/// old wrong or a harsh opening are a matter of what else is said.
void find_by_reader(Part part, const text::Message& message, Language language, std::vector<PartFinding>& findings) {
  static constexpr MarkSet looked_for = {Mark::criticism, Mark::contempt, Mark::stonewalling,
                                         Mark::negative_attribution, Mark::ultimatum};
  for (auto& found : text::read_draft(message.text, {}, nullptr, text::Detail::full, language).findings) {
    const Bytes words{found.evidence.begin, found.evidence.end};
    if (!looked_for.contains(found.mark)) continue;
    if (part == Part::observation && is_reported(message, words)) continue;
    if (std::ranges::any_of(findings, [&](const PartFinding& one) { return overlap(one.words, words); })) continue;
    findings.push_back({"reader", found.pattern, words, false, std::move(found.why), assertive_words(language).reader});
  }
}

bool has_time(const text::Message& message) {
  using text::WordClass;
  constexpr auto of_time = text::bit(WordClass::time) | text::bit(WordClass::time_unit) | text::bit(WordClass::number);
  static constexpr std::string_view more = " when while before after during last until once at since as ";
  const auto& vocabulary = phrase_book().vocabulary();
  return std::ranges::any_of(message.tokens,
                             [&](const text::Token& token) {
                               const auto word = vocabulary.spelling(token.word);
                               return (token.classes & of_time) != 0 ||
                                      (!word.empty() && more.contains(" " + std::string(word) + " "));
                             }) ||
         std::ranges::any_of(message.text, [](char c) { return c >= '0' && c <= '9'; }) ||
         phrase_book().holds(message, "occasion");
}

bool begins_with_verb(const text::Message& message) {
  if (message.tokens.empty()) return false;
  return text::words::verb_of(phrase_book().vocabulary().spelling(message.tokens[0].word)) != nullptr;
}

/// The ids of a vocabulary's words that stand in the message, by all of their written words in a row.
template <class Words>
std::vector<std::string> named_in(const text::Message& message, const Words& words) {
  std::string plain = " ";
  for (const auto& token : message.tokens) {
    if (token.has(text::Token::continued)) continue;
    for (const char c : message.text.substr(token.begin, token.end - token.begin)) {
      plain += c == '-' ? ' ' : c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    }
    plain += ' ';
  }
  std::vector<std::string> ids;
  for (const auto& word : words) {
    auto written = word.word;
    std::ranges::replace(written, '-', ' ');
    if (plain.contains(" " + written + " ")) ids.push_back(word.id);
  }
  return ids;
}

bool has_class(const text::Message& message, text::WordClass word_class) {
  return std::ranges::any_of(message.tokens, [&](const text::Token& token) { return token.is(word_class); });
}

/// What is missing in the part, by the name of its finding; empty where nothing is.
std::string_view missing_in(Part part, const text::Message& message, const PartCheck& check) {
  using text::WordClass;
  switch (part) {
    case Part::observation:
      return sentence_count(message) > 3 ? "several" : has_time(message) ? "" : "no_time";
    case Part::feeling:
      if (check.words.empty() && !has_class(message, WordClass::feeling) &&
          !has_class(message, WordClass::body_state) && !has_class(message, WordClass::emoji) &&
          !phrase_book().holds(message, "felt"))
        return "no_feeling";
      return check.words.size() > 3 ? "several" : "";
    case Part::need:
      return message.word_runs > 20 ? "long" : "";
    case Part::request:
      break;
  }
  if (sentence_count(message) > 2) return "several";
  if (!phrase_book().holds(message, "request_form") && !begins_with_verb(message)) return "not_asked";
  return has_time(message) ? "" : "no_time";
}

/// Asked only where nothing else is in the way.
void find_missing(Part part, const text::Message& message, PartCheck& check, const AssertiveWords& words) {
  const auto kind = missing_in(part, message, check);
  const auto id = std::string(name_of(part)) + "." + std::string(kind);
  const auto said = std::ranges::find(words.missing, id, &Missing::id);
  if (said == words.missing.end()) return;
  check.findings.push_back({kind, said->title, {}, true, said->why, said->suggestion});
}

}  // namespace

std::optional<Part> part_named(std::string_view name) {
  const auto found = std::ranges::find(part_names, name);
  if (found == part_names.end()) return std::nullopt;
  return static_cast<Part>(found - part_names.begin());
}

PartCheck check_part(Part part, std::string_view text, Language language) {
  text::Message message;
  phrase_book().read(text, message);
  PartCheck check;
  if (message.tokens.empty()) return check;
  if (part == Part::feeling) check.words = named_in(message, guide::guide(Language::en).feelings.feelings);
  if (part == Part::need) check.words = named_in(message, guide::guide(Language::en).needs.needs);
  // A limit set against force needs no room for a no, and despair no better words.
  if (has_words_of_harm(message.text) || text::speaks_of_crisis(message.text)) {
    check.is_ready = true;
    return check;
  }
  const auto& words = assertive_words(language);
  find_by_phrases(part, message, words, check.findings);
  if (part != Part::feeling) find_by_reader(part, message, language, check.findings);
  if (check.findings.empty()) find_missing(part, message, check, words);
  std::ranges::stable_sort(check.findings, {}, &PartFinding::is_thought);
  check.is_ready = check.findings.empty() || check.findings.front().is_thought;
  if (check.findings.size() > findings_max) check.findings.resize(findings_max);
  return check;
}

}  // namespace securebase::speak
