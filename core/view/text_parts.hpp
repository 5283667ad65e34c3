#pragma once

#include <compare>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/event/event.hpp"

namespace securebase::view {

/// The pieces of texts that are too long for one entry. What is here depends on the set of pieces alone, not on the
/// order they came in; the facts they belong to may come before them, between them or never.
class TextParts {
 public:
  /// Whether a text can have a piece there.
  static bool is_place(std::int32_t order) { return order >= 0 && order < event::text_parts_max; }

  /// Keeps a piece; one that is in no place a text has is not kept.
  void add(const std::string& id, std::int64_t time_ms, event::TextPart part);
  /// Forgets the piece that this event brought, if it brought one.
  void remove(std::string_view id);
  /// Forgets every piece of a fact's texts.
  void remove_of(std::string_view fact);

  /// The events that brought pieces of a fact's texts.
  std::vector<std::string> events_of(std::string_view fact) const;
  /// The text; nothing while a piece is missing, or when it would be longer than event::text_bytes_max.
  std::optional<std::string> join(std::string_view fact, const event::InParts& in_parts) const;

  /// Calls `use(id, time_ms, part)` for each piece, in an order that depends on the pieces alone.
  template <class Use>
  void for_each(Use use) const {
    for (const auto& [of, pieces] : by_fact_) {
      for (const auto& [place, text] : pieces) {
        use(place.id, place.time_ms, event::TextPart{of, place.text_id, place.order, text});
      }
    }
  }

 private:
  /// Where a piece stands: of several in one place, the first by (time, id) counts.
  struct Place {
    std::string text_id;
    std::int32_t order = 0;
    std::int64_t time_ms = 0;
    std::string id;
    auto operator<=>(const Place&) const = default;
  };
  std::map<std::string, std::map<Place, std::string>, std::less<>> by_fact_;
};

}  // namespace securebase::view
