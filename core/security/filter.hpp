#pragma once

#include <boost/describe.hpp>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/security/gaussian.hpp"
#include "core/security/model.hpp"

/// What is believed about one person after everything they answered: for each scale a slow level and a deviation that
/// fades with a half-life of three weeks (science.md §5.3). The place on a scale is the sum of the two.
namespace securebase::security {

inline constexpr std::size_t facet_count = 7;

/// An answer to an item, 0 (never) to 4 (almost always).
struct Answer {
  std::string item;
  std::int32_t category = 0;
};
BOOST_DESCRIBE_STRUCT(Answer, (), (item, category))

/// Everything the picture remembers. As JSON and back it goes on bit for bit.
struct State {
  Gaussian facets;                ///< f1 to f7: seven levels, then seven deviations. They are learned from each other.
  std::vector<Gaussian> further;  ///< Level and deviation of the factors and of attachment, in the model's order.
};
BOOST_DESCRIBE_STRUCT(State, (), (facets, further))

/// Before any answer: mean 0, deviation .96 on every scale.
State prior_state();

/// Whether a state read from storage has the shape this version works with.
bool is_whole(const State& state);

/// Lets time pass: deviations fade, and what is not asked becomes less certain. No effect for days <= 0.
void advance(State& state, double days);

/// Takes in the answers of one occasion. Unknown items and categories outside 0 to 4 are passed over.
void observe(State& state, std::span<const Answer> answers);

/// Takes in that a step was practised: what it is expected to do, and the doubt about that. A finished practice counts
/// as model().dynamics.weeks_per_practice weeks. No effect for a step that is not known, or weeks <= 0.
void take_step(State& state, std::string_view step, double weeks);
/// The same of something written in Reflect, by its own stated weight.
void take_act(State& state, const Act& act);

/// Where the person stands on a scale now. For an unknown scale the prior of a single scale.
Belief belief(const State& state, std::string_view scale);

/// What is believed of the scale's deviation from its level alone. For an unknown scale its prior.
Belief deviation(const State& state, std::string_view scale);

/// Moves the mean of that deviation, and nothing else. No effect for an unknown scale.
void shift(State& state, std::string_view scale, double by);

/// Whether a value may be shown: its deviation is below the gate. Else it is still being learned.
bool is_known(const Belief& belief);

/// Makes the scale as certain as an expected answer would, leaving every mean where it is: for looking ahead.
void expect_variance(State& state, std::string_view scale, double variance);

/// The loading on `state.facets` that adds up the facets with these weights (of f1 to f7).
std::vector<double> facet_loading(std::span<const double> weights);

/// The loading of one facet, "f1" to "f7".
std::vector<double> loading_of_facet(std::string_view facet);

}  // namespace securebase::security
