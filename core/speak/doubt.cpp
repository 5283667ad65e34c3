#include "core/speak/doubt.hpp"

#include <algorithm>
#include <map>

#include "core/speak/phrases.hpp"
#include "core/text/language.hpp"
#include "core/text/marks.hpp"

namespace securebase::speak {
namespace {

constexpr std::size_t readings_shown = 5;
constexpr std::size_t cues_shown = 2;
/// Longer quotations tire; in bytes.
constexpr std::size_t quoted_bytes_max = 160;

char capital(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c & ~0x20) : c; }

void fill(std::string& words, std::string_view place, std::string_view value) {
  for (auto at = words.find(place); at != std::string::npos; at = words.find(place, at + value.size())) {
    words.replace(at, place.size(), value);
  }
}

std::string capitalised(std::string_view word) {
  std::string out(word);
  if (!out.empty()) out[0] = capital(out[0]);
  return out;
}

/// "He" or "she" where exactly one of them is written about; else "they", which is right for everybody.
const DoubtPronouns& pronouns_of(const text::Message& message, Language language) {
  bool he = false;
  bool she = false;
  for (const auto& token : message.tokens) {
    const auto word = phrase_book().vocabulary().spelling(token.word);
    he = he || word == "he" || word == "him" || word == "his";
    she = she || word == "she" || word == "her";
  }
  const auto& all = doubt_words(language).pronouns;
  const auto found = std::ranges::find(all, he == she ? "they" : he ? "he" : "she", &DoubtPronouns::id);
  return found == all.end() ? all.front() : *found;
}

/// The words from the slot on, as written; what is the writer's becomes the reader's: "my message", "your message".
std::string slot_words(const text::Message& message, const Found& found) {
  const auto first = std::min(found.match.slot, found.match.end - 1);
  const auto begin = message.tokens[first].begin;
  std::string words(message.text.substr(begin, message.tokens[found.match.end - 1].end - begin));
  const auto head = phrase_book().vocabulary().spelling(message.tokens[first].word);
  const auto rest = words.find(' ');
  if ((head == "my" || head == "our") && rest != std::string::npos) words.replace(0, rest, "your");
  if (head != "my" && head != "our" && !words.empty() && words[0] >= 'A' && words[0] <= 'Z' &&
      message.tokens[first].word != text::unknown_word && rest != std::string::npos) {
    words[0] = static_cast<char>(words[0] | 0x20);
  }
  return words;
}

std::string quoted(std::string_view words) {
  const auto from = words.find_first_not_of(" \n\r\t");
  if (from == std::string_view::npos) return {};
  words = words.substr(from);
  while (!words.empty() && std::string_view(" .,;\n\r\t").contains(words.back())) words.remove_suffix(1);
  if (words.size() <= quoted_bytes_max) return std::string(words);
  auto end = words.rfind(' ', quoted_bytes_max);
  if (end == std::string_view::npos) end = 0;
  return std::string(words.substr(0, end)) + " ...";
}

const DoubtKind& kind_of(const text::Message& message, std::string_view wanted) {
  // What happened is known by the words of the language that is read.
  const auto& kinds = doubt_words(Language::en).kinds;
  if (const auto chosen = std::ranges::find(kinds, wanted, &DoubtKind::id); chosen != kinds.end()) return *chosen;
  // The kind with the most to show for it; of two alike the one that is listed first.
  const auto* best = &kinds.back();
  std::size_t most = 0;
  for (const auto& kind : kinds) {
    std::size_t words = 0;
    for (const auto& found : phrase_book().find(message, kind.id)) words += found.match.end - found.match.begin;
    if (words > most) {
      most = words;
      best = &kind;
    }
  }
  return *best;
}

/// Fills the places of a kind's templates with the person's words.
class Filler {
 public:
  Filler(const text::Message& message, const DoubtKind& kind, bool is_message, Language language)
      : pronouns_(is_message ? doubt_words(language).pronouns.front() : pronouns_of(message, language)) {
    thing_ = kind.thing;
    const auto things = phrase_book().find(message, "thing");
    if (!things.empty() && !is_message) thing_ = slot_words(message, things.front());
    auto times = phrase_book().find(message, "time");
    // "Yesterday evening" and "yesterday" begin at one place; the longer says more.
    std::ranges::stable_sort(times, [](const Found& a, const Found& b) {
      return a.match.begin != b.match.begin ? a.match.begin < b.match.begin : a.match.end > b.match.end;
    });
    if (!times.empty() && !is_message) when_ = " " + slot_words(message, times.front());
  }

  std::string operator()(std::string words) const {
    fill(words, "{They}", capitalised(pronouns_.subject));
    fill(words, "{they}", pronouns_.subject);
    fill(words, "{themselves}", pronouns_.self);
    fill(words, "{them}", pronouns_.object);
    fill(words, "{their}", pronouns_.possessive);
    fill(words, "{Thing}", capitalised(thing_));
    fill(words, "{thing}", thing_);
    fill(words, "{when}", when_);
    return words;
  }

 private:
  const DoubtPronouns& pronouns_;
  std::string thing_;
  std::string when_;
};

/// In the question it is the person who speaks: "your message" is theirs again.
std::string as_asked(std::string question, const Filler& filler) {
  question = filler(std::move(question));
  fill(question, "about your ", "about my ");
  fill(question, "to your ", "to my ");
  if (question.starts_with("Your ")) question.replace(0, 5, "My ");
  return question;
}

}  // namespace

std::string_view name_of(DoubtState state) {
  switch (state) {
    case DoubtState::offered:
      return "offered";
    case DoubtState::stopped:
      return "stopped";
    case DoubtState::closed:
      return "closed";
    case DoubtState::unread:
      return "unread";
  }
  return "";
}

bool has_words_of_harm(std::string_view text) {
  text::Message message;
  phrase_book().read(text, message);
  if (phrase_book().holds(message, "stop")) return true;
  // The reader of drafts knows violence by its own rules, over its own vocabulary.
  text::Message as_read;
  text::tokenise(message.text, text::rule_book().vocabulary(), as_read);
  text::Judged judged;
  text::judge(as_read, {}, judged);
  return judged.signals.has(text::Signal::violence);
}

std::string care_for(std::string_view text, Language language) {
  return has_words_of_harm(text) ? doubt_words(language).care : std::string();
}

Doubt doubt(const DoubtRequest& request) {
  const auto& words = doubt_words(request.language);
  const auto nothing = [](DoubtState state, const std::string& instead) {
    Doubt none;
    none.state = state;
    none.intro = instead;
    return none;
  };
  if (request.is_gate_closed) return nothing(DoubtState::closed, words.closed);
  text::Message message;
  phrase_book().read(request.text, message);
  // Before anything else is made of the words, and for the whole text, whatever its language.
  if (has_words_of_harm(message.text)) {
    return nothing(DoubtState::stopped, words.stopped);
  }
  const auto language = text::language_of(message);
  const bool is_too_short = language == text::Language::too_short && !request.is_message && request.kind.empty() &&
                            kind_of(message, {}).id == "other";
  if (message.tokens.empty() || language == text::Language::other || is_too_short) {
    return nothing(DoubtState::unread, words.unread);
  }

  const auto& kind = kind_of(message, request.kind);
  const auto& said = *std::ranges::find(words.kinds, kind.id, &DoubtKind::id);
  const Filler filler(message, kind, request.is_message, request.language);
  Doubt given;
  given.kind = kind.id;
  given.title = said.title;
  given.note = words.note;
  const auto conclusions = phrase_book().find(message, "conclusion");
  if (conclusions.empty() || request.is_message) {
    given.intro = words.intro;
    fill(given.intro, "{words}", quoted(message.text));
  } else {
    given.intro = words.conclusion_intro;
    const auto& first = conclusions.front();
    const auto& sentence = message.sentences[first.sentence];
    // The whole clause it stands in would be too much to take apart; its words are enough to know it by.
    fill(given.intro, "{words}", quoted(words_of(message, {sentence.first, sentence.last, sentence.last})));
  }
  for (const auto& cue : words.cues) {
    if (given.readings.size() >= cues_shown || request.is_message) break;
    const auto found = phrase_book().find(message, cue.id);
    if (found.empty()) continue;
    auto reading = cue.reading;
    fill(reading, "{word}", words_of(message, found.front().match));
    given.readings.push_back(filler(std::move(reading)));
  }
  for (const auto& reading : said.readings) {
    if (given.readings.size() >= readings_shown) break;
    given.readings.push_back(filler(reading));
  }
  given.question = as_asked(kind.question, Filler(message, kind, request.is_message, Language::en));
  return given;
}

}  // namespace securebase::speak
