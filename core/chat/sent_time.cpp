#include "core/chat/sent_time.hpp"

namespace securebase::chat {
namespace {

// A day inside the years 1 to 9999 at both ends, so that no offset leads out of them.
constexpr std::int64_t earliest_utc_s = -62'135'510'400;
constexpr std::int64_t latest_utc_s = 253'402'214'400;

}  // namespace

std::optional<Moment> moment_of_utc(const Zone& zone, std::int64_t utc_ms) {
  if (utc_ms == 0 || utc_ms < earliest_utc_s * 1000 || utc_ms > latest_utc_s * 1000) return std::nullopt;
  return zone.at_utc(utc_ms);
}

std::optional<Moment> moment_of_utc_seconds(const Zone& zone, std::int64_t utc_s) {
  if (utc_s < earliest_utc_s || utc_s > latest_utc_s) return std::nullopt;
  return moment_of_utc(zone, utc_s * 1000);
}

std::optional<Moment> moment_of_text(const Zone& zone, std::string_view text) {
  const auto time = parse_rfc3339(text);
  if (!time) return std::nullopt;
  return time->offset_known ? time->moment : zone.at_wall(time->moment.wall_ms);
}

}  // namespace securebase::chat
