#include "core/view/text_parts.hpp"

#include <limits>
#include <utility>

namespace securebase::view {

void TextParts::add(const std::string& id, std::int64_t time_ms, event::TextPart part) {
  if (!is_place(part.order)) return;
  Place place{std::move(part.text_id), part.order, time_ms, id};
  by_fact_[std::move(part.of)].emplace(std::move(place), std::move(part.text));
}

void TextParts::remove(std::string_view id) {
  for (auto& [fact, pieces] : by_fact_) {
    std::erase_if(pieces, [&](const auto& piece) { return piece.first.id == id; });
  }
  std::erase_if(by_fact_, [](const auto& fact) { return fact.second.empty(); });
}

void TextParts::remove_of(std::string_view fact) {
  const auto found = by_fact_.find(fact);
  if (found != by_fact_.end()) by_fact_.erase(found);
}

std::vector<std::string> TextParts::events_of(std::string_view fact) const {
  std::vector<std::string> ids;
  const auto found = by_fact_.find(fact);
  if (found == by_fact_.end()) return ids;
  for (const auto& [place, text] : found->second) ids.push_back(place.id);
  return ids;
}

std::optional<std::string> TextParts::join(std::string_view fact, const event::InParts& in_parts) const {
  const auto found = by_fact_.find(fact);
  if (found == by_fact_.end() || in_parts.parts < 1 || in_parts.parts > event::text_parts_max) return std::nullopt;
  const auto& pieces = found->second;
  std::string joined;
  for (std::int32_t order = 0; order < in_parts.parts; ++order) {
    const auto piece = pieces.lower_bound(Place{in_parts.text_id, order, std::numeric_limits<std::int64_t>::min(), ""});
    if (piece == pieces.end() || piece->first.text_id != in_parts.text_id || piece->first.order != order) {
      return std::nullopt;
    }
    if (joined.size() + piece->second.size() > event::text_bytes_max) return std::nullopt;
    joined += piece->second;
  }
  return joined;
}

}  // namespace securebase::view
