// One message from four parts, in the way its writer writes.
#include <algorithm>

#include "core/speak/assertive.hpp"
#include "core/speak/harm.hpp"
#include "core/text/crisis.hpp"
#include "core/text/words/verbs.hpp"

namespace securebase::speak {
namespace {

using text::Message;
using text::Token;

std::string_view spelling(const Token& token) { return phrase_book().vocabulary().spelling(token.word); }

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; }
char capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c & ~0x20) : c; }
bool is_letter(char c) { return small(c) >= 'a' && small(c) <= 'z'; }

std::string capitalised(std::string_view words) {
  std::string out(words);
  if (!out.empty()) out[0] = capital(out[0]);
  return out;
}

/// What is written with a capital wherever it stands.
bool is_name(std::string_view word) {
  return is_one_of(word,
                   " i monday tuesday wednesday thursday friday saturday sunday january february march april june july "
                   "august september october november december christmas easter ");
}

/// A part's words, read, without the signs at their end.
class PartWords {
 public:
  explicit PartWords(std::string_view words) { phrase_book().read(words, message_); }

  bool is_empty() const { return message_.tokens.empty(); }
  bool is_question() const {
    return std::ranges::any_of(message_.sentences, [](const text::Sentence& one) { return one.is_question; });
  }
  bool ends_as_question() const {
    const auto count = message_.sentences.size();
    return count > 0 && message_.sentences[count - 1].is_question;
  }
  std::size_t sentences() const { return sentence_count(message_); }
  /// Whether a phrase of the list ("no_wish") stands in it, or the phrase itself ("request.curse").
  bool holds(std::string_view id) const {
    return std::ranges::any_of(phrase_book().find(message_, id.substr(0, id.find('.'))),
                               [&](const Found& one) { return !id.contains('.') || one.id == id; });
  }
  /// Words of force or despair: nothing of ours is put around them.
  bool is_grave() const { return has_words_of_harm(message_.text) || text::speaks_of_crisis(message_.text); }

  /// Whether the words from token `first` on are these, and none of them is cut in the middle of a written word.
  bool begins(std::size_t first, std::initializer_list<std::string_view> words) const {
    if (first + words.size() > message_.tokens.size()) return false;
    for (const auto word : words) {
      if (spelling(message_.tokens[first++]) != word) return false;
    }
    return first == message_.tokens.size() || !message_.tokens[first].has(Token::continued);
  }
  std::size_t size() const { return message_.tokens.size(); }
  /// Whether a verb in it says that it is over: "came", "was".
  bool is_past() const {
    return std::ranges::any_of(message_.tokens, [](const Token& token) {
      const auto form = spelling(token);
      if (is_one_of(form, " was were did had ")) return true;
      const auto* verb = text::words::verb_of(form);
      return verb != nullptr && verb->past == form && verb->base != form;
    });
  }
  /// Whether one of these words stands in it.
  bool has(std::string_view list) const {
    return std::ranges::any_of(message_.tokens, [&](const Token& token) { return is_one_of(spelling(token), list); });
  }
  std::string_view word(std::size_t at) const {
    return at < message_.tokens.size() ? spelling(message_.tokens[at]) : std::string_view{};
  }

  /// As written, from token `first` on; the first letter small unless the word is written so for another reason.
  std::string from(std::size_t first) const {
    if (first >= message_.tokens.size()) return {};
    auto end = static_cast<std::size_t>(message_.tokens[message_.tokens.size() - 1].end);
    // What the tokens leave out at the end (an emoji's tail, a bracket) stays; the signs of a sentence's end go.
    auto words = message_.text.substr(message_.tokens[first].begin);
    end = words.size();
    while (end > 0 && std::string_view(" .?!,;:\n\r\t").contains(words[end - 1])) --end;
    std::string out(words.substr(0, end));
    const auto& token = message_.tokens[first];
    const bool is_known = token.word != text::unknown_word && !token.has(Token::capitals);
    if (!out.empty() && is_known && !is_name(word(first))) out[0] = small(out[0]);
    return out;
  }

 private:
  Message message_;
};

/// With a full stop, unless it ends as a question.
std::string ended(std::string sentence) {
  if (!sentence.ends_with('?')) sentence += '.';
  return sentence;
}

/// As it goes on inside a sentence: with a small first letter, where the word has none of its own.
std::string continued(std::string sentence) {
  const PartWords words(sentence);
  const auto small_words = words.from(0);
  if (!small_words.empty()) sentence[0] = small_words[0];
  return sentence;
}

/// "When you came home at nine", or the words themselves where they stand better alone.
/// `may_join`: a feeling follows, which the words can become a clause of.
std::string observed(const PartWords& part, bool may_join, bool& is_clause) {
  is_clause = false;
  constexpr std::size_t words_max = 18;
  auto words = part.from(0);
  if (part.is_question()) return capitalised(words) + "?";
  if (part.sentences() > 1 || part.size() > words_max || words.contains(" now ")) return capitalised(words);
  // Two sentences with a comma between them.
  if (words.contains(", you ") || words.contains(", i ") || words.contains(", I ")) return capitalised(words);
  if (is_one_of(part.word(0), " when after while because since as ")) {
    is_clause = true;
    return capitalised(words);
  }
  // "When" leads into something that happened, not into a thought, a state, a plan or two things at once.
  const bool is_thinking =
      part.word(0) == "i" && is_one_of(part.word(1), " can know think believe hate wish get am understand love miss ");
  const bool is_event = !is_thinking && !part.has(" when have has will since going ") && !part.holds("two_events");
  if (may_join && is_event && is_one_of(part.word(0), " you i we he she they nobody your our my ")) {
    is_clause = true;
    return "When " + words;
  }
  return capitalised(words);
}

/// Whether the feeling is said of now: "I'm so angry", "I feel sad".
bool is_felt_now(const PartWords& part) {
  return part.word(0) == "feel" || part.begins(0, {"i", "feel"}) || part.begins(0, {"i", "am"});
}

/// "I felt lonely", from "lonely", "I felt lonely" or "I'm lonely"; the first of them as the observation has it.
std::string felt(const PartWords& part, bool is_past) {
  std::size_t first = 0;
  std::string_view verb = is_past ? "felt" : "feel";
  if (part.holds("whole_feeling")) return part.from(0);
  if (part.word(0) == "i") {
    for (const auto word : {"feel", "felt", "am", "was"}) {
      if (!part.begins(1, {word})) continue;
      first = 2;
      verb = is_one_of(word, " felt was ") ? "felt" : "feel";
      if (part.begins(2, {"feeling"})) first = 3;
      break;
    }
    if (first == 0) return part.from(0);
  } else if (is_one_of(part.word(0), " feel felt feeling was ")) {
    first = 1;
    verb = is_one_of(part.word(0), " felt was ") ? "felt" : "feel";
  }
  return "I " + std::string(verb) + " " + part.from(first);
}

/// "I need rest", "being seen matters to me", or the person's own sentence.
std::string needed(const PartWords& part) {
  std::size_t first = part.word(0) == "because" ? 1 : 0;
  if (part.word(first) == "i") {
    if (!part.begins(first + 1, {"need"})) return part.from(first);
    first += 2;
  } else if (part.word(first) == "need") {
    first += 1;
  }
  if (part.word(first) == "needing") return "I need " + part.from(first + 1);
  if (part.word(first) == "feeling") return "I need to feel " + part.from(first + 1);
  auto words = part.from(first);
  if (part.holds("whole_need")) return words;
  const auto* verb = text::words::verb_of(part.word(first));
  const auto head = std::string_view(words).substr(0, words.find(' '));
  if (verb != nullptr && verb->base != head && head.ends_with("ing")) return words + " matters to me";
  return "I need " + words;
}

/// A request as a question that can be refused, where its words allow it; else as it was written.
std::string asked(const PartWords& part) {
  std::size_t first = 0;
  // What is more than one wish, or none, and what must not be refused stays as it was written.
  if (part.sentences() > 1 || part.holds("no_wish") || part.holds("request.curse") || part.is_grave()) {
    return capitalised(part.from(0)) + (part.ends_as_question() ? "?" : ".");
  }
  if (part.begins(0, {"please"})) first = 1;
  if (part.word(first) == "do" && part.word(first + 1) == "not") return capitalised(part.from(0)) + ".";
  if (part.word(first) == "let" && part.word(first + 1) == "us") {
    return capitalised(part.from(0)) + (part.is_question() ? "?" : ".");
  }
  if (part.word(first) == "i") {
    for (const auto& lead : {std::initializer_list<std::string_view>{"want", "you", "to"},
                             {"need", "you", "to"},
                             {"would", "like", "you", "to"},
                             {"would", "love", "you", "to"}}) {
      if (part.begins(first + 1, lead)) return "Could you " + part.from(first + 1 + lead.size()) + "?";
    }
    return capitalised(part.from(first)) + ".";
  }
  if (part.word(first) == "you") {
    if (part.begins(first + 1, {"must"})) return "Could you " + part.from(first + 2) + "?";
    for (const auto word : {"have", "need"}) {
      if (part.begins(first + 1, {word, "to"})) return "Could you " + part.from(first + 3) + "?";
    }
  }
  const bool has_subject = is_one_of(part.word(first + 1), " you we i it he she they ");
  if (is_one_of(part.word(first), " could can would will may might is are does how what shall want fancy ") ||
      (has_subject && is_one_of(part.word(first), " do have "))) {
    return capitalised(part.from(first)) + "?";
  }
  const auto* verb = text::words::verb_of(part.word(first));
  if (verb != nullptr && verb->base == part.word(first)) return "Could you " + part.from(first) + "?";
  return capitalised(part.from(first)) + (part.is_question() ? "?" : ".");
}

/// "I am" for "I'm", in our own words only.
std::string written(std::string_view words, const Tone& tone) {
  std::string out(words);
  if (!tone.is_written_out) return out;
  const auto at = out.find("doesn't");
  if (at != std::string::npos) out.replace(at, 7, "does not");
  return out;
}

/// Sentences that begin small, and a small "i".
std::string in_lower_case(std::string words) {
  for (std::size_t i = 0; i < words.size(); ++i) {
    const bool after_stop = i == 0 || (i >= 2 && words[i - 1] == ' ' && std::string_view(".?!").contains(words[i - 2]));
    const bool is_i =
        words[i] == 'I' && (i == 0 || !is_letter(words[i - 1])) && (i + 1 == words.size() || !is_letter(words[i + 1]));
    const bool is_first_of_capitals =
        i + 1 < words.size() && capital(words[i + 1]) == words[i + 1] && is_letter(words[i + 1]);
    if (is_i || (after_stop && !is_first_of_capitals)) words[i] = small(words[i]);
  }
  return words;
}

}  // namespace

Tone tone_of(std::string_view text) {
  Message message;
  phrase_book().read(text, message);
  Tone tone;
  const auto& tokens = message.tokens;
  if (tokens.empty()) return tone;

  std::size_t begins_small = 0;
  for (const auto& sentence : message.sentences) {
    if (sentence.first < sentence.last && !tokens[sentence.first].has(Token::capitalised)) ++begins_small;
  }
  tone.is_lower_case = 2 * begins_small > sentence_count(message);
  tone.is_written_out = false;
  bool has_short = false;
  for (std::size_t i = 0; i + 1 < tokens.size(); ++i) {
    const bool is_joined = tokens[i + 1].has(Token::continued);
    has_short = has_short || is_joined;
    if (!is_joined && is_one_of(spelling(tokens[i]), " i you it do does did ") &&
        is_one_of(spelling(tokens[i + 1]), " am are is not would will ")) {
      tone.is_written_out = true;
    }
  }
  if (has_short) tone.is_written_out = false;

  // "hey love," or "Hi Sam," before anything else.
  const auto comma = message.text.substr(0, 40).find_first_of(",\n");
  if (comma != std::string_view::npos) {
    const auto greeting = message.text.substr(tokens[0].begin, comma - std::min<std::size_t>(comma, tokens[0].begin));
    const bool greets = is_one_of(spelling(tokens[0]), " hey hi hello hiya morning dear evening ");
    if ((greets || tokens[0].is(text::WordClass::endearment)) && std::ranges::count(greeting, ' ') <= 2) {
      tone.greeting = greeting;
    }
  }

  // Kisses and emoji at the end.
  std::size_t end = tokens.size();
  const auto is_ending = [&](const Token& token) {
    const auto written = message.text.substr(token.begin, token.end - token.begin);
    return token.is(text::WordClass::emoji) || std::ranges::all_of(written, [](char c) { return small(c) == 'x'; });
  };
  while (end > 1 && is_ending(tokens[end - 1])) --end;
  auto body = message.text;
  if (end < tokens.size()) {
    tone.ending = message.text.substr(tokens[end].begin);
    body = message.text.substr(0, tokens[end].begin);
  }
  for (auto* words : {&tone.ending, &tone.greeting}) {
    while (!words->empty() && std::string_view(" .\n\r\t").contains(words->back())) words->pop_back();
  }
  while (!body.empty() && std::string_view(" \n\r\t").contains(body.back())) body.remove_suffix(1);
  tone.has_full_stops = body.empty() || std::string_view(".?!").contains(body.back());
  return tone;
}

Tone tone_of(const Parts& parts) {
  Tone tone;
  for (const auto* part : {&parts.observation, &parts.feeling, &parts.need, &parts.request}) {
    Message message;
    phrase_book().read(*part, message);
    tone.is_lower_case = tone.is_lower_case || std::ranges::any_of(message.tokens, [&](const Token& token) {
                           return spelling(token) == "i" && message.text[token.begin] == 'i';
                         });
  }
  return tone;
}

std::string compose(const Parts& parts, const Tone& tone, Manner manner) {
  const PartWords observation(parts.observation);
  const PartWords feeling(parts.feeling);
  const PartWords need(parts.need);
  const PartWords request(parts.request);

  std::vector<std::string> sentences;
  if (!feeling.is_empty()) {
    auto sentence = felt(feeling, observation.is_past());
    if (!need.is_empty() && manner == Manner::as_written) sentence += ", because " + needed(need);
    sentences.push_back(ended(capitalised(sentence)));
  }
  const bool need_alone = feeling.is_empty() || manner == Manner::warmer;
  if (!need.is_empty() && need_alone) sentences.push_back(capitalised(needed(need)) + ".");
  if (!request.is_empty()) sentences.push_back(asked(request));
  if (!observation.is_empty()) {
    bool is_clause = false;
    // "When you told her I'm so angry" would mix then and now.
    const bool is_of_one_time = !observation.is_past() || !is_felt_now(feeling);
    auto lead = observed(observation, !feeling.is_empty() && is_of_one_time, is_clause);
    if (is_clause && !sentences.empty()) {
      sentences.front() = lead + ", " + continued(sentences.front());
    } else {
      sentences.insert(sentences.begin(), ended(std::move(lead)));
    }
  }
  if (sentences.empty()) return {};

  if (manner == Manner::warmer) {
    sentences.insert(sentences.begin(), "There is something I'd like to tell you, because you matter to me.");
    if (!request.is_empty()) {
      sentences.push_back(written("If that doesn't work for you, tell me what would.", tone));
    }
  }
  std::string message;
  if (!tone.greeting.empty()) {
    // After the greeting's comma the sentence goes on.
    message = tone.greeting + ", ";
    sentences.front() = continued(sentences.front());
  }
  for (const auto& one : sentences) {
    if (!message.empty() && message.back() != ' ') message += ' ';
    message += one;
  }
  if (tone.is_lower_case) message = in_lower_case(std::move(message));
  if (!tone.has_full_stops && message.ends_with('.')) message.pop_back();
  if (!tone.ending.empty()) message += " " + tone.ending;
  return message;
}

}  // namespace securebase::speak
