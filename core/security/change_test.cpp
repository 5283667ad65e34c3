#include "core/security/change.hpp"

#include <gtest/gtest.h>

#include "core/security/components.hpp"
#include "core/security/simulated.hpp"

namespace securebase::security {
namespace {

TEST(Change, IsSaidAfterTwoOccasionsInARow) {
  ChangeWatch watch;
  EXPECT_EQ(note_occasion(watch, {0, 0.3}), Change::none);  // Becomes the base.
  EXPECT_EQ(note_occasion(watch, {1.2, 0.3}), Change::none);
  EXPECT_EQ(note_occasion(watch, {1.2, 0.3}), Change::higher);
  EXPECT_EQ(change_of(watch), Change::higher);
  EXPECT_EQ(note_occasion(watch, {0.2, 0.3}), Change::none);
  EXPECT_EQ(note_occasion(watch, {1.2, 0.3}), Change::none);
}

TEST(Change, IsSaidDownwardsAsWell) {
  ChangeWatch watch;
  note_occasion(watch, {0.5, 0.3});
  note_occasion(watch, {-0.9, 0.3});
  EXPECT_EQ(note_occasion(watch, {-0.9, 0.3}), Change::lower);
}

TEST(Change, HasNoBaseBeforeTheValueIsKnown) {
  ChangeWatch watch;
  note_occasion(watch, {0, 0.6});
  EXPECT_FALSE(watch.has_base);
  note_occasion(watch, {0, 0.5});
  EXPECT_TRUE(watch.has_base);
}

TEST(Change, IsNotSaidOfWhatIsSmallerThanTheGate) {
  ChangeWatch watch;
  note_occasion(watch, {0, 0.05});
  for (int i = 0; i < 5; ++i) EXPECT_EQ(note_occasion(watch, {0.29, 0.05}), Change::none);
}

/// How many of the couples are told of a rise on any component or facet of either, in 26 weeks of two items each.
struct Told {
  double of_component = 0;
  double of_facet = 0;
};
Told told_of_a_rise(int couples, double within_sd, double rise_from_week_8, std::uint64_t seed) {
  Random random(seed);
  Told told;
  for (int couple = 0; couple < couples; ++couple) {
    bool is_component_told = false;
    bool is_facet_told = false;
    for (int member = 0; member < 2; ++member) {
      SimulatedPerson person(random, model().dynamics.half_life_days, within_sd);
      auto state = prior_state();
      std::array<ChangeWatch, facet_count> facets;
      ChangeWatch self;
      ChangeWatch relationship;
      for (int week = 0; week < 26; ++week) {
        person.live(7);
        if (week == 8) person.rise(rise_from_week_8);
        advance(state, 7);
        const auto& first = drawn_item(random);
        const auto& second = drawn_item(random);
        observe(state, std::vector<Answer>{person.answer(first), person.answer(second)});
        const auto now = components(state);
        is_component_told |= note_occasion(self, now.self) == Change::higher;
        is_component_told |= note_occasion(relationship, now.relationship) == Change::higher;
        for (const auto* item : {&first, &second}) {
          const auto facet = static_cast<std::size_t>(item->scale[1] - '1');
          is_facet_told |= note_occasion(facets[facet], belief(state, item->scale)) == Change::higher;
        }
      }
    }
    told.of_component += is_component_told ? 1 : 0;
    told.of_facet += is_facet_told ? 1 : 0;
  }
  return {told.of_component / couples, told.of_facet / couples};
}

TEST(Change, IsSeldomSaidOfCouplesWhoDoNotChange) {
  const auto still = told_of_a_rise(200, 0, 0, 21);
  const auto moving = told_of_a_rise(200, model().dynamics.within_sd, 0, 22);
  const auto risen = told_of_a_rise(100, model().dynamics.within_sd, 1.5, 23);
  printf("still %.3f %.3f moving %.3f %.3f risen %.3f %.3f\n", still.of_component, still.of_facet, moving.of_component,
         moving.of_facet, risen.of_component, risen.of_facet);
  EXPECT_LE(still.of_component, 0.05);
  EXPECT_LE(still.of_facet, 0.05);
}

}  // namespace
}  // namespace securebase::security
