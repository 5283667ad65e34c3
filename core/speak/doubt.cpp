#include "core/speak/doubt.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "core/speak/harm.hpp"
#include "core/speak/phrases.hpp"
#include "core/speak/quoting.hpp"
#include "core/speak/subject.hpp"
#include "core/text/language.hpp"

namespace securebase::speak {
namespace {

constexpr std::size_t readings_shown = 5;
constexpr std::size_t cues_shown = 2;

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

const DoubtPronouns& pronouns_of(std::string_view id, Language language) {
  const auto& all = doubt_words(language).pronouns;
  const auto found = std::ranges::find(all, id, &DoubtPronouns::id);
  return found == all.end() ? all.front() : *found;
}

/// The words from the slot on, as written, but not in capitals; `own` stands for "my" and "our", where it is not empty.
std::string slot_words(const text::Message& message, const Found& found, std::string_view own) {
  const auto first = std::min(found.match.slot, found.match.end - 1);
  std::string words;
  for (auto at = first; at < found.match.end; ++at) {
    const auto& token = message.tokens[at];
    if (token.has(text::Token::continued)) continue;
    auto word = std::string(message.text.substr(token.begin, token.end - token.begin));
    const auto known = word_at(message, at);
    // The name of a day keeps its capital.
    const bool is_day = token.is(text::WordClass::time) && !token.has(text::Token::capitals) && at > first;
    if (token.word != text::unknown_word && !is_day) {
      for (auto& c : word) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
    }
    if (at == first && !own.empty() && (known == "my" || known == "our")) word = own;
    words += (words.empty() ? "" : " ") + word;
  }
  return words;
}

/// A kind of act, and where in the text it was found.
struct Act {
  const DoubtKind* kind;
  std::optional<Found> deed;
};

/// What a message can do: not to answer, not to notice and to be on the phone are no messages.
bool can_be_written(std::string_view kind) { return !is_one_of(kind, {"no_answer", "on_phone", "did_not_notice"}); }

/// A message without words. What hurts in a thumb is how short it is.
std::string_view kind_of_emoji(const text::Message& message) {
  if (message.word_runs > 0) return {};
  using text::WordClass;
  for (const auto& token : message.tokens) {
    const auto written = message.text.substr(token.begin, token.end - token.begin);
    if (token.is(WordClass::emoji_laugh)) return "joked";
    if (token.is(WordClass::emoji_sneer) || token.is(WordClass::emoji_cross) || written.starts_with("👍"))
      return "short_tone";
  }
  return {};
}

/// The kind with the most words to show for it; of two alike the one that is listed first.
Act act_of(const text::Message& message, std::string_view wanted, bool is_message) {
  // What happened is known by the words of the language that is read.
  const auto& kinds = doubt_words(Language::en).kinds;
  if (is_message && wanted.empty()) wanted = kind_of_emoji(message);
  struct Seen {
    std::set<std::uint32_t> words;
    std::optional<Found> first;
    void add(const Found& found) {
      for (auto at = found.match.begin; at < found.match.end; ++at) words.insert(at);
      if (!first) first = found;
    }
  };
  std::vector<Seen> of_the_other(kinds.size());
  std::vector<Seen> of_anybody(kinds.size());
  const auto criticised =
      static_cast<std::size_t>(std::ranges::find(kinds, "criticised", &DoubtKind::id) - kinds.begin());
  for (std::size_t k = 0; k < kinds.size(); ++k) {
    for (const auto& found : phrase_book().find(message, kinds[k].id)) {
      const auto& sentence = message.sentences[found.sentence];
      const auto head = word_at(message, found.match.begin);
      auto doer = subject_before(message, sentence, found.match.begin).doer;
      // "Ur late" is read as "your late".
      const bool is_after_your =
          found.match.begin > sentence.first && word_at(message, found.match.begin - 1) == "your";
      if (doer == Doer::unknown && (is_after_your || is_one_of(head, {"you", "your"}))) doer = Doer::you;
      if (is_message) {
        // Roles are turned round: "you" is who reads it, and "you are late again" finds fault.
        const bool is_blame = doer == Doer::you && kinds[k].id != "money" && kinds[k].id != "joked";
        if (is_blame || can_be_written(kinds[k].id)) of_the_other[is_blame ? criticised : k].add(found);
        continue;
      }
      // "You never listen" finds fault in a message; told as what happened it is the fault that the person finds.
      if (k == criticised && is_one_of(head, {"you", "why"})) continue;
      if (doer != Doer::writer) of_the_other[k].add(found);
      of_anybody[k].add(found);
    }
  }
  const auto chosen = std::ranges::find(kinds, wanted, &DoubtKind::id);
  const auto best_of = [&](const std::vector<Seen>& all) {
    return static_cast<std::size_t>(
        std::ranges::max_element(all, {}, [](const Seen& seen) { return seen.words.size(); }) - all.begin());
  };
  // What the writer did is looked at only where nothing else is: "I was left on read".
  auto best = best_of(of_the_other);
  const auto& seen = of_the_other[best].first ? of_the_other : of_anybody;
  best = best_of(seen);
  if (chosen != kinds.end()) best = static_cast<std::size_t>(chosen - kinds.begin());
  if (chosen == kinds.end() && !seen[best].first) best = kinds.size() - 1;
  return {&kinds[best], seen[best].first};
}

/// Fills the places of a kind's templates with the person's words.
class Filler {
 public:
  Filler(const text::Message& message, const Act& act, bool is_message, Language language)
      : pronouns_(pronouns_of(is_message ? "they" : pronoun_of(message, act.deed), language)) {
    thing_ = thing_asked_ = act.kind->thing;
    if (is_message) return;
    read_thing(message, *act.kind);
    auto times = phrase_book().find(message, "time");
    // "Yesterday evening" and "yesterday" begin at one place; the longer says more.
    std::ranges::stable_sort(times, [](const Found& a, const Found& b) {
      return a.match.begin != b.match.begin ? a.match.begin < b.match.begin : a.match.end > b.match.end;
    });
    if (!times.empty()) when_ = " " + slot_words(message, times.front(), "");
  }

  bool can_fill(std::string_view reading) const { return !thing_.empty() || !reading.contains("{thing}"); }
  std::string operator()(std::string words) const { return filled(std::move(words), thing_); }

  /// In the question it is the person who speaks: "your message" is theirs again.
  std::string as_asked(std::string question) const {
    // Where nothing was sent, nothing comes back.
    if (thing_.empty()) fill(question, "back about {thing}", "from you");
    return filled(std::move(question), thing_asked_);
  }

 private:
  void read_thing(const text::Message& message, const DoubtKind& kind) {
    const auto fits = [&](const Found& thing) {
      const auto head = word_at(message, thing.match.end - 1);
      return kind.things.empty() || std::ranges::find(kind.things, head) != kind.things.end();
    };
    for (const auto& thing : phrase_book().find(message, "thing")) {
      if (!fits(thing)) continue;
      thing_ = slot_words(message, thing, "your");
      thing_asked_ = slot_words(message, thing, "");
      return;
    }
    // "She did not call" does not say that anything had been sent to her.
    if (kind.id == "no_answer" && !has_answer_words(message)) thing_ = thing_asked_ = "";
    if (thing_.starts_with("your ")) thing_asked_ = "my " + thing_.substr(5);
  }

  static bool has_answer_words(const text::Message& message) {
    for (std::size_t at = 0; at < message.tokens.size(); ++at) {
      if (is_one_of(word_at(message, at),
                    {"answer",    "answered",   "answering", "reply",    "replied", "replying", "respond",
                     "responded", "responding", "response",  "back",     "read",    "seen",     "unread",
                     "delivered", "ghost",      "ghosted",   "ghosting", "ignore",  "ignored",  "ignores",
                     "ignoring",  "opened",     "blanked",   "blanking", "aired",   "airing"})) {
        return true;
      }
    }
    return false;
  }

  std::string filled(std::string words, const std::string& thing) const {
    fill(words, "{They}", capitalised(pronouns_.subject));
    fill(words, "{they}", pronouns_.subject);
    fill(words, "{themselves}", pronouns_.self);
    fill(words, "{them}", pronouns_.object);
    fill(words, "{their}", pronouns_.possessive);
    fill(words, "{thing}", thing);
    fill(words, "{when}", when_);
    return words;
  }

  const DoubtPronouns& pronouns_;
  std::string thing_;
  std::string thing_asked_;
  std::string when_;
};

/// Whether something in the account is about the one who did it, and not about the writer or somebody else.
bool is_about_the_other(const text::Message& message, const Found& cue) {
  const auto& sentence = message.sentences[cue.sentence];
  const auto before = subject_before(message, sentence, cue.match.begin);
  // The pattern says whose loss it is.
  if (cue.id == "cue_loss") return true;
  // A quarrel is between two.
  if (cue.id == "cue_argument") return before.doer != Doer::somebody;
  if (before.doer != Doer::unknown) return is_the_others(before.doer) && !before.is_past_writer;
  const auto after = subject_from(message, sentence, cue.match.begin);
  return after == Doer::unknown ? !before.is_past_writer : is_the_others(after);
}

/// Whether a fact is told as one: not what somebody thinks, fears or is accused of.
bool is_told_as_fact(const text::Message& message, const Found& found) {
  const auto& sentence = message.sentences[found.sentence];
  const auto first = found.match.begin;
  if (first > sentence.first && is_one_of(word_at(message, first - 1), {"not", "never"})) return false;
  for (auto at = sentence.first; at < first; ++at) {
    if (is_one_of(word_at(message, at),
                  {"think",   "thinks", "guess",   "suspect", "maybe",    "perhaps", "probably", "if",
                   "might",   "may",    "accused", "accuses", "accusing", "afraid",  "worry",    "worried",
                   "worries", "scared", "dreamed", "dream",   "joked",    "imagine", "wonder",   "whether"})) {
      return false;
    }
  }
  return true;
}

/// A plain fact, or a wish for distance: what is said instead of readings; null where there is none.
const DoubtCue* said_alone(const text::Message& message, const DoubtWords& words, bool is_message) {
  for (const auto& cue : words.cues) {
    if (!cue.is_alone.value_or(false)) continue;
    for (const auto& found : phrase_book().find(message, cue.id)) {
      // A message that says "you lied to me" finds fault.
      const bool is_blame = is_message && doer_of(message, found) == Doer::you;
      if (cue.id == "distance" || (is_told_as_fact(message, found) && !is_blame)) return &cue;
    }
  }
  return nullptr;
}

void add_readings(Doubt& given, const std::vector<std::string>& readings, const Filler& filler) {
  for (const auto& reading : readings) {
    if (given.readings.size() < readings_shown && filler.can_fill(reading)) given.readings.push_back(filler(reading));
  }
}

/// Where an absence hurts most beside a death or an illness; its own readings would be too small there.
bool can_be_absence(std::string_view kind) {
  return is_one_of(kind, {"no_answer", "turned_away", "on_phone", "cancelled", "did_not_notice", "other"});
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
    case DoubtState::plain:
      return "plain";
  }
  return "";
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
  if (has_words_of_harm(message.text, HarmIn::told)) {
    return nothing(DoubtState::stopped, words.stopped);
  }
  const auto language = text::language_of(message);
  const auto act = act_of(message, request.kind, request.is_message);
  const bool is_too_short = language == text::Language::too_short && request.kind.empty() && act.kind->id == "other";
  if (message.tokens.empty() || language == text::Language::other || is_too_short) {
    return nothing(DoubtState::unread, words.unread);
  }
  if (const auto* alone = said_alone(message, words, request.is_message))
    return nothing(DoubtState::plain, alone->reading);

  const auto& said = *std::ranges::find(words.kinds, act.kind->id, &DoubtKind::id);
  const Filler filler(message, act, request.is_message, request.language);
  Doubt given;
  given.kind = said.id;
  given.title = said.title;
  given.note = words.note;
  auto conclusions = phrase_book().find(message, "conclusion");
  // "He says I am lazy" is what he said, and "her mum was rude" is about somebody else.
  std::erase_if(conclusions, [&](const Found& found) {
    const auto doer = subject_before(message, message.sentences[found.sentence], found.match.begin).doer;
    return doer == Doer::writer || doer == Doer::somebody;
  });
  given.intro = conclusions.empty() || request.is_message ? words.intro : words.conclusion_intro;
  if (conclusions.empty() || request.is_message) {
    fill(given.intro, "{words}", quoted(message, act.deed, request.language));
  } else {
    fill(given.intro, "{words}", quoted_sentence(message, conclusions.front(), request.language));
  }
  auto question = act.kind->question;
  if (request.is_message) {
    add_readings(given, said.readings, filler);
  } else if (phrase_book().holds(message, "hard_time")) {
    // Beside a death or an illness nothing in the account is taken up as a reason.
    if (can_be_absence(said.id)) {
      const auto& hard = *std::ranges::find(words.cues, "hard_time", &DoubtCue::id);
      add_readings(given, {hard.reading}, filler);
      add_readings(given, hard.further, filler);
      question = doubt_words(Language::en).kinds.back().question;
    } else {
      add_readings(given, said.readings, filler);
    }
  } else {
    for (const auto& cue : words.cues) {
      // Nothing stands beside a loss.
      const bool is_loss_said =
          cue.id != "cue_loss" && !given.readings.empty() && phrase_book().holds(message, "cue_loss");
      if (given.readings.size() >= cues_shown || is_loss_said) break;
      if (!cue.id.starts_with("cue_")) continue;
      for (const auto& found : phrase_book().find(message, cue.id)) {
        if (!is_about_the_other(message, found)) continue;
        auto reading = cue.reading;
        auto word = words_of(message, found.match);
        if (word.ends_with("'s")) word.remove_suffix(2);
        fill(reading, "{word}", word);
        given.readings.push_back(filler(std::move(reading)));
        break;
      }
    }
    add_readings(given, said.readings, filler);
  }
  const Filler asked(message, act, request.is_message, Language::en);
  given.question = asked.as_asked(std::move(question));
  return given;
}

}  // namespace securebase::speak
