#include "core/view/acts.hpp"

#include <variant>

#include "core/guide/guide.hpp"

namespace securebase::view {
namespace {

std::string_view act_of_list(std::string_view list) {
  if (list == "people" || list == "pursuits" || list == "places") return "outside_named";
  if (list == "needs" || list == "thanks" || list == "goals" || list == "worth" || list == "reassurance") return list;
  return "";
}

}  // namespace

std::string_view act_of(const event::Body& body) {
  if (const auto* const noted = std::get_if<event::Noted>(&body)) return act_of_list(noted->list);
  if (const auto* const tended = std::get_if<event::Tended>(&body)) return tended->how == "time" ? "time_given" : "";
  if (std::holds_alternative<event::Wrote>(body)) return "journal";
  if (const auto* const step = std::get_if<event::StepTaken>(&body))
    return step->is_finished ? guide::room_of(step->practice) : "";
  if (std::holds_alternative<event::TalkPrepared>(body)) return "talk_prepared";
  if (std::holds_alternative<event::Paused>(body)) return "paused";
  if (std::holds_alternative<event::TalkClosed>(body)) return "talk_closed";
  return "";
}

}  // namespace securebase::view
