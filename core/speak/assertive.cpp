#include "core/speak/assertive.hpp"

#include <algorithm>
#include <set>
#include <span>

#include "core/guide/guide.hpp"
#include "core/text/reader.hpp"
#include "core/text/reword/needs.hpp"
#include "core/text/words/verbs.hpp"

namespace securebase::speak {
namespace {

constexpr std::size_t findings_max = 3;

/// What is said about a kind of finding. {words} are the person's words, {rest} what follows them, {feeling} what may
/// lie under a verdict, {example} something that can be done.
struct Advice {
  std::string_view id;
  std::string_view title;
  bool is_thought;
  std::string_view why;
  std::string_view suggestion;
};

// In the order of their weight within a part.
constexpr auto advices = std::to_array<Advice>({
    {"observation.judgement", "A judgement", false,
     "\"{words}\" says what you think of it. The other can only agree or fight back.",
     "What did you see or hear? Write what a camera would have kept."},
    {"observation.motive", "What the other meant", false,
     "What goes on inside somebody cannot be seen from outside. They may know it to be wrong.",
     "Leave it out here, and write only what was said or done."},
    {"observation.always_never", "Always or never", false,
     "\"{words}\" is about all days. The other may look for the one day that was different.",
     "Name one time: which day it was, and what you saw or heard."},
    {"observation.verdict", "A verdict in a verb", false,
     "\"{words}\" already says what it meant. Somebody else may have meant something else by it.",
     "What did it look like? \"You looked at your phone while I spoke\" leaves nothing to argue about."},
    {"observation.should", "A rule", false,
     "\"{words}\" says what is right. The other may not know that rule, or share it.",
     "Say what happened. What you would like comes last, as a request."},
    {"observation.why_question", "A why", false, "A why can sound as if the answer did not count any more.",
     "Say what you saw instead. There is room for a question afterwards."},
    {"observation.measure", "A measure", true, "\"{words}\" is a measure that you set. It can be argued about.",
     "A number or a time is firmer: \"at nine\", \"twice this week\"."},
    {"observation.again", "Again", true, "\"{words}\" brings along all the times before.",
     "This one time is enough, and easier to hear."},
    {"observation.feeling", "A feeling", true, "What you feel has its own place, next.", "Keep to what happened here."},
    {"feeling.verdict", "A verdict in a feeling's place", false,
     "\"{words}\" says what somebody did to you. It can be denied.", "What is it like inside? It may be: {feeling}."},
    {"feeling.caused", "Who makes the feeling", false, "This hands your feeling to the other, who may push it back.",
     "Begin with yourself: \"I feel ...\" or \"I felt ...\"."},
    {"feeling.thought", "A thought", false, "After these words comes a thought. A thought can be disputed.",
     "While you think it, what do you feel? Sad, scared, angry, lonely?"},
    {"feeling.vague", "Which kind", true, "\"{words}\" can be many things.",
     "Which is nearest: sad, hurt, worried, angry, lonely, tense, ashamed?"},
    {"need.act", "A request", false, "This asks somebody for an act. A need is wider: it can be met in many ways.",
     "If you had it, what would it give you? Rest, trust, help, closeness? The request comes next."},
    {"need.verdict", "A comparison", false, "This compares the other with somebody better.",
     "What would you have with such a person? Name that."},
    {"need.against", "Against something", false, "This says what you do not want. It is hard to give somebody a not.",
     "What would be there instead? Calm, respect, time?"},
    {"need.person", "The other is in it", true, "A need is yours, whoever helps to meet it.",
     "Try it without the other: \"to be able to count on what we agree\"."},
    {"request.order", "No room for a no", false, "\"{words}\" leaves no room for a no. A yes is worth little then.",
     "Could you {rest}?"},
    {"request.guilt", "A price on a no", false, "\"{words}\" makes a no cost too much.",
     "Leave it out. The wish is strong enough by itself."},
    {"request.inner", "Something inside the other", false,
     "Nobody can feel, want or believe something because they were asked to.", "Ask for an act, such as: {example}."},
    {"request.vague", "Hard to do", false, "\"{words}\" can mean many things. How would the other know it is done?",
     "Name one act that can be seen, such as: {example}."},
    {"request.against", "What not to do", false, "\"{words}\" says what not to do. It leaves open what would help.",
     "Say what you would like instead: \"Could you [what instead]?\""},
    {"request.too_big", "Very big", true, "\"{words}\" is a great deal to say yes to.",
     "Begin with one time, and see."},
});

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

void fill(std::string& words, std::string_view place, std::string_view value) {
  for (auto at = words.find(place); at != std::string::npos; at = words.find(place, at + value.size())) {
    words.replace(at, place.size(), value);
  }
}

/// What the writer goes on to say, up to the end of the sentence; empty where it would be too long for a question.
std::string_view rest_of(const text::Message& message, const Found& found) {
  constexpr std::uint32_t words_max = 14;
  const auto& [begin, end, slot] = found.match;
  const auto last = message.sentences[found.sentence].last;
  if (slot >= end || last - slot > words_max) return {};
  return message.text.substr(message.tokens[slot].begin, message.tokens[last - 1].end - message.tokens[slot].begin);
}

std::string suggestion_of(const Advice& advice, const text::Message& message, const Found& found,
                          const PhraseBook& book) {
  std::string suggestion(advice.suggestion);
  if (suggestion.contains("{rest}")) {
    const auto rest = rest_of(message, found);
    if (rest.empty()) return "Ask in a way that a no is possible: \"Could you [one thing] [when]?\"";
    fill(suggestion, "{rest}", rest);
  }
  if (suggestion.contains("{feeling}")) {
    const auto word = book.vocabulary().spelling(message.tokens[found.match.begin].word);
    const auto& under = text::feeling_under(word);
    fill(suggestion, "{feeling}", under.words.empty() ? "sad, scared, angry or hurt" : under.feeling);
  }
  fill(suggestion, "{example}", example_for(message, book));
  return suggestion;
}

bool overlap(const Bytes& a, const Bytes& b) { return a.begin < b.end && b.begin < a.end; }

/// What the room's own phrases say, weightiest first, one of a kind.
void find_by_phrases(Part part, const text::Message& message, std::vector<PartFinding>& findings) {
  const auto& book = phrase_book();
  const auto all = book.find(message, name_of(part));
  for (const auto& advice : advices) {
    const auto first = std::ranges::find(all, advice.id, &Found::id);
    if (first == all.end()) continue;
    const auto words = bytes_of(message, first->match);
    if (std::ranges::any_of(findings, [&](const PartFinding& one) { return overlap(one.words, words); })) continue;
    PartFinding finding{
        advice.id.substr(advice.id.find('.') + 1),   advice.title, words, advice.is_thought, std::string(advice.why),
        suggestion_of(advice, message, *first, book)};
    fill(finding.why, "{words}", words_of(message, first->match));
    findings.push_back(std::move(finding));
  }
}

/// What the reader of drafts would mark: it knows more ways to hurt than this room has phrases for.
void find_by_reader(std::string_view text, std::vector<PartFinding>& findings) {
  for (auto& found : text::read_draft(text, {}).findings) {
    const Bytes words{found.evidence.begin, found.evidence.end};
    if (is_helpful(found.mark)) continue;
    if (std::ranges::any_of(findings, [&](const PartFinding& one) { return overlap(one.words, words); })) continue;
    findings.push_back(
        {"reader", found.pattern, words, false, std::move(found.why), "Leave these words out, and see what remains."});
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
         std::ranges::any_of(message.text, [](char c) { return c >= '0' && c <= '9'; });
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

void think_about(std::vector<PartFinding>& findings, std::string_view kind, std::string_view title, std::string why,
                 std::string suggestion) {
  findings.push_back({kind, title, {}, true, std::move(why), std::move(suggestion)});
}

/// What is missing; asked only where nothing else is in the way.
void find_missing(Part part, const text::Message& message, const PartCheck& check, std::vector<PartFinding>& findings) {
  using text::WordClass;
  switch (part) {
    case Part::observation:
      if (sentence_count(message) > 3) {
        think_about(findings, "several", "Several things", "Here are several things at once.",
                    "Choose the one that weighs most. The others can wait.");
      } else if (!has_time(message)) {
        think_about(findings, "no_time", "When it was", "There is no time in it yet.",
                    "Say when it was. One time is easier to talk about than many.");
      }
      return;
    case Part::feeling:
      if (check.words.empty() && !has_class(message, WordClass::feeling) &&
          !has_class(message, WordClass::body_state)) {
        think_about(findings, "no_feeling", "No feeling word", "No feeling word that is known here stands in it.",
                    "If yours is one, keep it. If not, the list has many.");
      } else if (check.words.size() > 3) {
        think_about(findings, "several", "Several feelings", "Many feelings at once are hard to take in.",
                    "One or two are enough.");
      }
      return;
    case Part::need:
      if (message.word_runs > 20) {
        think_about(findings, "long", "Rather long", "A need is often a word or two.",
                    "Which word in it is the heart of it?");
      }
      return;
    case Part::request:
      break;
  }
  if (sentence_count(message) > 2) {
    think_about(findings, "several", "Several requests", "Here are several requests at once.",
                "Ask for one thing. It is easier to say yes to.");
  } else if (!phrase_book().holds(message, "request_form") && !begins_with_verb(message)) {
    think_about(findings, "not_asked", "Not asked yet", "It is not a question yet.",
                "Ask it in a way that a no is possible: \"Could you ...?\"");
  } else if (!has_time(message)) {
    think_about(findings, "no_time", "When", "There is no time in it yet.", "A day or an hour makes it easier to do.");
  }
}

}  // namespace

std::optional<Part> part_named(std::string_view name) {
  const auto found = std::ranges::find(part_names, name);
  if (found == part_names.end()) return std::nullopt;
  return static_cast<Part>(found - part_names.begin());
}

PartCheck check_part(Part part, std::string_view text) {
  text::Message message;
  phrase_book().read(text, message);
  PartCheck check;
  if (message.tokens.empty()) return check;
  if (part == Part::feeling) check.words = named_in(message, guide::guide(Language::en).feelings.feelings);
  if (part == Part::need) check.words = named_in(message, guide::guide(Language::en).needs.needs);
  find_by_phrases(part, message, check.findings);
  if (part != Part::feeling) find_by_reader(message.text, check.findings);
  if (check.findings.empty()) find_missing(part, message, check, check.findings);
  std::ranges::stable_sort(check.findings, {}, &PartFinding::is_thought);
  check.is_ready = check.findings.empty() || check.findings.front().is_thought;
  if (check.findings.size() > findings_max) check.findings.resize(findings_max);
  return check;
}

}  // namespace securebase::speak
