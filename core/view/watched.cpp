#include "core/view/watched.hpp"

#include <utility>

#include "core/security/components.hpp"

namespace securebase::view {
namespace {

bool is_component(std::string_view id) { return id == "self" || id == "relationship"; }

bool is_about(const security::Item& item, std::string_view measure) {
  if (!is_component(measure)) return item.scale == measure;
  const auto* const scale = security::find_scale(item.scale);
  return scale != nullptr && scale->kind == security::ScaleKind::facet && scale->group == measure;
}

}  // namespace

Watched::Watched(std::vector<std::string> ids) : ids_(std::move(ids)) {
  for (const auto& item : security::model().items) {
    for (std::size_t i = 0; i < ids_.size(); ++i) {
      if (is_about(item, ids_[i])) by_item_[item.id] |= Measures{1} << i;
    }
  }
}

Measures Watched::touched_by(const std::vector<event::ItemAnswer>& answers) const {
  Measures touched = 0;
  for (const auto& answer : answers) {
    if (const auto found = by_item_.find(answer.item); found != by_item_.end()) touched |= found->second;
  }
  return touched;
}

std::vector<security::Belief> Watched::places_in(const security::State& state) const {
  std::vector<security::Belief> places;
  places.reserve(ids_.size());
  for (const auto& id : ids_)
    places.push_back(is_component(id) ? security::component(state, id) : security::belief(state, id));
  return places;
}

void end_day(std::span<security::ChangeWatch> watches, Measures touched, std::span<const security::Belief> places,
             std::int64_t day) {
  for (std::size_t i = 0; i < watches.size() && i < places.size(); ++i) {
    if ((touched >> i & 1) != 0) security::note_occasion(watches[i], places[i], day);
  }
}

}  // namespace securebase::view
