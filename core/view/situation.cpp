#include "core/view/situation.hpp"

#include <map>
#include <ranges>
#include <string>
#include <variant>

namespace securebase::view {
namespace {

/// An item that was asked longer ago than this counts as never asked.
constexpr std::int64_t asked_ms = 60 * ms_per_day;

/// The feeling that still holds now, if one was noted.
std::vector<security::Fit> fits_now(const Log& log, std::int64_t now_ms) {
  for (const auto& entry : log.entries() | std::views::reverse) {
    if (entry.time_ms > now_ms) continue;
    if (now_ms - entry.time_ms > feeling_holds_ms) break;
    const auto* const check_in = std::get_if<event::CheckedIn>(&entry.body);
    if (check_in == nullptr) continue;
    if (!check_in->pleasantness || !check_in->energy) return {};
    return security::fits_for(*check_in->pleasantness, *check_in->energy);
  }
  return {};
}

}  // namespace

std::vector<security::AskedItem> last_asked(const Log& log, std::int64_t now_ms) {
  std::map<std::string, double> days;
  for (const auto& entry : log.entries() | std::views::reverse) {
    if (now_ms - entry.time_ms > asked_ms) break;
    const auto* const answers = event::answers_in(entry.body);
    if (answers == nullptr) continue;
    const auto ago = static_cast<double>(now_ms - entry.time_ms) / static_cast<double>(ms_per_day);
    for (const auto& answer : *answers) days.try_emplace(answer.item, ago);
  }
  std::vector<security::AskedItem> asked;
  for (const auto& [item, ago] : days) asked.push_back({item, ago});
  return asked;
}

security::Situation situation_of(const Log& log, const Course& course, const guide::Circumstances& circumstances,
                                 std::int64_t now_ms) {
  security::Situation situation;
  situation.has_partner = circumstances.has_partner;
  situation.is_gated = circumstances.is_gated;
  situation.low = course.watches().low;
  situation.effects = course.effects();
  situation.fits = fits_now(log, now_ms);
  for (const auto& [item, days_ago] : last_asked(log, now_ms)) {
    if (days_ago < security::item_rest_days) situation.resting.push_back(item);
  }
  return situation;
}

}  // namespace securebase::view
