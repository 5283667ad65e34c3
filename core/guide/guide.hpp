#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/language.hpp"
#include "core/guide/chat_words.hpp"
#include "core/guide/hard_talk.hpp"
#include "core/guide/helplines.hpp"
#include "core/guide/lesson.hpp"
#include "core/guide/lines.hpp"
#include "core/guide/practice.hpp"
#include "core/guide/professional.hpp"
#include "core/guide/reflect.hpp"
#include "core/guide/rooms.hpp"
#include "core/guide/safety.hpp"
#include "core/guide/support.hpp"
#include "core/guide/view_words.hpp"
#include "core/guide/vocabulary.hpp"
#include "core/guide/words.hpp"

/// Everything the product says in its own words about emotional security: vocabularies, practices, lessons and the
/// sentences of the picture. It lies in the JSON files beside this one, which are compiled in; the texts of the other
/// languages lie over them (de/*.json, see core/wire/overlay.hpp).
namespace securebase::guide {

struct Guide {
  Feelings feelings;
  Needs needs;
  Topics topics;
  Practices practices;
  Lessons lessons;
  Words words;
  Rooms rooms;
  SafetyWords safety;
  Helplines helplines;
  SupportWords support;
  ViewWords views;
  LineTitles lines;
  HardTalk hard_talk;
  Reflect reflect;
  ChatWords chats;
  ProfessionalWords professional;
};

/// Reads the compiled-in files. Errors: bad_input with the file and the place. A test keeps this from happening.
Result<Guide> load_guide(Language language);

/// The compiled-in guide in one language, read at the first call and kept. Ids, numbers and flags are alike in all.
const Guide& guide(Language language);

/// By id, in `guide(language)`; null when there is none.
const FeelingWord* find_feeling(std::string_view id, Language language);
const NeedWord* find_need(std::string_view id, Language language);
const Topic* find_topic(std::string_view id, Language language);
const Practice* find_practice(std::string_view id, Language language);  ///< Of a step, or of a room of Reflect.
const DailyQuestion* find_daily(std::string_view id, Language language);
const Lesson* find_lesson(std::string_view id, Language language);
const ComponentWords* find_component(std::string_view id, Language language);
const FacetWords* find_facet(std::string_view id, Language language);    ///< By id or by code ("f4").
const FactorWords* find_factor(std::string_view id, Language language);  ///< By id, or by code ("h1", "h1_own").
const AttachmentWords* find_attachment(std::string_view id, Language language);
const StepWords* find_step(std::string_view id, Language language);

/// What a mark or a way to put a message together is called; empty for an unknown one.
std::string_view mark_title(std::string_view mark, Language language);
std::string_view manner_title(std::string_view manner, Language language);
const LineTitle* find_line(std::string_view id, Language language);

/// Why a step is suggested, by the id of the scale that speaks for it ("f4", "h1_own"); in general for any other scale.
/// Empty for an unknown step.
std::string step_reason(std::string_view step, std::string_view scale, Language language);

/// For whom everything is chosen and said.
struct Circumstances {
  bool has_partner = true;
  bool is_gated = false;  ///< The private safety check asks for care: only what is safe under the gate is offered.
  Language language = Language::en;
};

bool is_offered(const Practice& practice, const Circumstances& circumstances);
bool is_offered(const Room& room, const Circumstances& circumstances);

/// Every practice there is: those of the steps, then those of the rooms.
std::vector<Practice> every_practice(Language language);

/// The room of Reflect that a practice belongs to; empty for one of the steps.
std::string_view room_of(std::string_view practice);

/// What Reflect says, with the rooms, practices and calming practices that may be offered.
Reflect offered_reflect(const Circumstances& circumstances);

/// The rooms that may be offered, with the groups that are left.
OfferedRooms offered_rooms(const Circumstances& circumstances);

/// The practices of a step that may be offered, in the order of the file. Empty when there is none.
std::vector<const Practice*> practices_for(std::string_view step, const Circumstances& circumstances);

/// Practices that soothe or settle, for a place on the grid (each from -1 to 1), best suited first. Empty for a place
/// that asks for nothing.
std::vector<const Practice*> soothing_for(double pleasantness, double energy, const Circumstances& circumstances);

/// The `count` feeling words nearest to a place on the grid, nearest first.
std::vector<const FeelingWord*> feelings_near(double pleasantness, double energy, std::size_t count, Language language);

/// The text of a daily question. Under the gate nobody is asked what is good about their partner: it is the form for
/// somebody without one.
const std::string& daily_text(const DailyQuestion& question, const Circumstances& circumstances);

/// The act that closes a lesson: the safe one under the gate or without a partner where the usual one is not offered.
struct ChosenAct {
  std::string text;
  const Practice* practice = nullptr;
};
ChosenAct act_of(const Lesson& lesson, const Circumstances& circumstances);

/// All practices that may be offered, in the order of the file, with the daily questions in the fitting form (as
/// `text`). A page that lists practices shows these and says nothing of what is left out.
Practices offered_practices(const Circumstances& circumstances);

/// The lessons with the sections that may be read, the fitting act as `text` and `practice`, and a part of the picture
/// that the person can have.
Lessons fitting_lessons(const Circumstances& circumstances);

/// "Designed after ...", the study, how much it did there, and what that does not show; one paragraph without the
/// figure, which needs `about_figures` beside it.
std::string evidence_words(const Evidence& evidence, Language language);

}  // namespace securebase::guide
