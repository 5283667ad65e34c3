#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>

namespace securebase::text {

/// What a word can be, as far as the rules ask. A word may be several.
enum class WordClass : std::uint8_t {
  i,              ///< I, me, my, mine, myself.
  you,            ///< you, your, yours, yourself.
  we,             ///< we, us, our, ours, ourselves.
  third,          ///< Another person: he, them, mum, boss.
  noise,          ///< May stand between any two words of a pattern: just, literally, bloody.
  opener,         ///< May stand before the start of a sentence: so, well, honestly, babe.
  intensifier,    ///< so, such, really, too.
  negation,       ///< not, never, no, nobody.
  global,         ///< always, never, constantly.
  trait,          ///< A judging adjective: lazy, selfish.
  insult,         ///< A judging noun: liar, idiot, child.
  sneer,          ///< Contempt in one adjective: pathetic, useless.
  praise,         ///< amazing, kind, patient.
  feeling,        ///< A feeling as an adjective: hurt, lonely, happy.
  faux_feeling,   ///< A verdict in a feeling's clothes: ignored, attacked, used.
  body_state,     ///< tired, hungry: states, not feelings.
  friendly,       ///< Words that lean friendly.
  unfriendly,     ///< Words that lean unfriendly.
  endearment,     ///< love, babe, darling: addressing the partner.
  verb,           ///< A form of a verb in the table of verbs.
  chore,          ///< dishes, bins, laundry.
  time,           ///< tonight, tomorrow, minutes, weekend.
  time_unit,      ///< minute, hour, days.
  number,         ///< A numeral or a number in words.
  emoji,          ///< Any emoji or emoticon.
  emoji_warm,     ///< A heart, a smile.
  emoji_laugh,    ///< Laughing.
  emoji_sad,      ///< Crying, sad.
  emoji_cross,    ///< Angry.
  emoji_sneer,    ///< Eye-roll, clown, unamused.
  function_word,  ///< English glue: the, of, would.
  foreign,        ///< Glue of another language: que, und, nahi.
  modal,          ///< can, could, will, would, might.
  preposition,    ///< to, with, about.
  question_word,  ///< what, how, why.
  affirm,         ///< yes, yeah, ok.
  person_noun,    ///< person, man, woman, adult, partner: "what kind of person".
  after_youre,    ///< so, such, a, always: "your" before it is a misspelt "you are".
};
inline constexpr std::size_t word_class_count = 38;

/// Names as patterns write them after a colon.
inline constexpr std::array<std::string_view, word_class_count> word_class_names = {
    "i",        "you",         "we",          "third",     "noise",       "opener",      "intensifier", "negation",
    "global",   "trait",       "insult",      "sneer",     "praise",      "feeling",     "faux",        "body",
    "friendly", "unfriendly",  "endearment",  "verb",      "chore",       "time",        "time_unit",   "number",
    "emoji",    "emoji_warm",  "emoji_laugh", "emoji_sad", "emoji_cross", "emoji_sneer", "function",    "foreign",
    "modal",    "preposition", "wh",          "affirm",    "person",      "after_youre"};

using ClassBits = std::uint64_t;

constexpr ClassBits bit(WordClass word_class) { return ClassBits{1} << static_cast<unsigned>(word_class); }

constexpr std::optional<WordClass> word_class_from_name(std::string_view name) {
  for (std::size_t i = 0; i < word_class_count; ++i) {
    if (word_class_names[i] == name) return static_cast<WordClass>(i);
  }
  return std::nullopt;
}

}  // namespace securebase::text
