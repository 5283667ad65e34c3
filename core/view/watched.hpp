#pragma once

#include <cstdint>
#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/event/event.hpp"
#include "core/security/change.hpp"
#include "core/security/filter.hpp"

/// What is watched for change, and what counts as an occasion of it (science.md §5.3): a day with answers.
namespace securebase::view {

/// A set of measures, a bit for each.
using Measures = std::uint64_t;

/// A list of measures: the components "self" and "relationship", and scales by their ids. At most 64.
class Watched {
 public:
  explicit Watched(std::vector<std::string> ids);

  /// Those that some of these answers are about; a component is touched by an answer on any of its facets.
  Measures touched_by(const std::vector<event::ItemAnswer>& answers) const;
  /// Where each of them stands, in the order of the list.
  std::vector<security::Belief> places_in(const security::State& state) const;

 private:
  std::vector<std::string> ids_;
  std::map<std::string_view, Measures> by_item_;
};

/// Ends a day: for each measure that was touched on it, where it stood after the day's last answer is an occasion. A
/// measure without a base takes this for one.
void end_day(std::span<security::ChangeWatch> watches, Measures touched, std::span<const security::Belief> places,
             std::int64_t day);

}  // namespace securebase::view
