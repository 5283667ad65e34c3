#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// Practices: short exercises, screen by screen, that one person can do alone.
namespace securebase::guide {

enum class ScreenKind {
  read,     ///< Only text.
  write,    ///< `prompt` and a place to write.
  choose,   ///< `prompt` and `choices`, of which any number may be chosen.
  breathe,  ///< `breath`, shown as a slow movement.
  timer,    ///< `seconds` that run down; may be left early.
  done      ///< The close. Always the last screen, and only there.
};
BOOST_DESCRIBE_ENUM(ScreenKind, read, write, choose, breathe, timer, done)

/// One round of breathing, in seconds, and how often it is done.
struct Breath {
  std::int32_t in_seconds = 0;
  std::int32_t hold_seconds = 0;
  std::int32_t out_seconds = 0;
  std::int32_t rounds = 0;
};
BOOST_DESCRIBE_STRUCT(Breath, (), (in_seconds, hold_seconds, out_seconds, rounds))

struct Screen {
  ScreenKind kind = ScreenKind::read;
  std::string title;
  std::string text;
  std::optional<std::string> prompt;    ///< Of write and choose.
  std::vector<std::string> choices;     ///< Of choose.
  std::optional<std::int32_t> seconds;  ///< Of timer.
  std::optional<Breath> breath;         ///< Of breathe.
};
BOOST_DESCRIBE_STRUCT(Screen, (), (kind, title, text, prompt, choices, seconds, breath))

/// What a practice was designed after. It never says that the practice itself works: it has not been tried in a study.
struct Evidence {
  std::string designed_after;  ///< "a short writing task", to follow "Designed after".
  std::string study;           ///< Who studied it, with whom; empty when no study is named.
  std::string size;            ///< How much it did there, in a sentence; empty when no study is named.
  std::string figure;          ///< The same as the study has it ("d = 0.43 to 0.45"); empty where `size` needs none.
  std::string caveat;          ///< What that does not show.
};
BOOST_DESCRIBE_STRUCT(Evidence, (), (designed_after, study, size, figure, caveat))

/// A part of the grid of a check-in, edges included; an end that is absent is open. See `soothing_for`.
struct FeelingRange {
  std::optional<double> pleasantness_min;
  std::optional<double> pleasantness_max;
  std::optional<double> energy_min;
  std::optional<double> energy_max;
  std::int32_t rank = 1;  ///< 1 is offered first.
};
BOOST_DESCRIBE_STRUCT(FeelingRange, (), (pleasantness_min, pleasantness_max, energy_min, energy_max, rank))

/// The steps a practice can belong to, as in the article, with two of our own: `appreciation` and `regulation`.
/// `own_needs`, `assertive_communication`, `conflict_as_team`, `benefit_of_the_doubt`, `life_outside`,
/// `professional_support`, `appreciation`, `regulation`.
struct Practice {
  std::string id;
  std::string step;
  std::string title;
  std::int32_t minutes = 0;  ///< 2 to 10.
  std::string why;
  Evidence evidence;
  bool safe_under_gate = false;    ///< Whether it may be offered while the private safety check asks for care.
  bool is_about_partner = false;   ///< Left out for somebody who has no partner.
  std::vector<FeelingRange> when;  ///< Of regulation: the feelings it is offered for.
  std::vector<Screen> screens;
};
BOOST_DESCRIBE_STRUCT(Practice, (),
                      (id, step, title, minutes, why, evidence, safe_under_gate, is_about_partner, when, screens))

/// A question that opens a day. Two forms: one about the partner, one for somebody without a partner.
struct DailyQuestion {
  std::string id;
  std::string text;
  std::string solo_text;
  bool is_line = false;  ///< Answered in a line of one's own; else on the five steps from never to almost always.
};
BOOST_DESCRIBE_STRUCT(DailyQuestion, (), (id, text, solo_text, is_line))

struct Practices {
  std::vector<Practice> practices;
  std::string about_figures;  ///< What the letters in Evidence::figure mean; to stand where a figure is shown.
  std::vector<DailyQuestion> daily;
};
BOOST_DESCRIBE_STRUCT(Practices, (), (practices, about_figures, daily))

}  // namespace securebase::guide
