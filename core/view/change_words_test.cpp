#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <iostream>
#include <map>

#include "core/security/choose_items.hpp"
#include "core/security/components.hpp"
#include "core/security/simulated.hpp"
#include "core/view/course.hpp"

/// What the app says of change to simulated people, by the app's own path: questions by choose_items(), one to three a
/// day, folded by Course, with all nine watches.
namespace securebase::view {
namespace {

constexpr int days = 26 * 7;
constexpr std::size_t component_count = 2;

/// Whether something was ever said of each watch.
struct Told {
  std::array<bool, watched_count> higher{};
  std::array<bool, watched_count> lower{};

  bool component_higher() const { return std::ranges::any_of(higher.begin(), higher.begin() + component_count, id); }
  bool any_higher() const { return std::ranges::any_of(higher, id); }
  bool any() const { return std::ranges::any_of(higher, id) || std::ranges::any_of(lower, id); }

 private:
  static bool id(bool value) { return value; }
};

/// `rise` is the whole rise of every facet, spread evenly over the eight weeks from the fifth on.
Told told_to_one(Random& random, double rise) {
  security::SimulatedPerson person(random, security::model().dynamics.half_life_days, 0);
  person.draw_further();
  Log log;
  Course course;
  std::map<std::string, int> asked_on;
  Told told;
  for (int day = 0; day < days; ++day) {
    if (day >= 28 && day < 84) person.rise(rise / 56);
    const auto now = std::int64_t{day} * ms_per_day + ms_per_day / 2;
    security::Asking asking;
    asking.count = 1 + static_cast<int>(random.below(3));
    asking.seed = random.next();
    for (const auto& [item, then] : asked_on) asking.last_asked.push_back({item, static_cast<double>(day - then)});
    event::CheckedIn check_in;
    for (const auto& id : security::choose_items(course.at(now), asking)) {
      const auto [item, category] = person.answer(*security::find_item(id));
      check_in.answers.push_back({item, category});
      asked_on[id] = day;
    }
    log.add("e" + std::to_string(10'000 + day), now, event::body_json(check_in));
    course.follow(log, Zone());
    const auto watches = course.watches();
    for (std::size_t i = 0; i < watched_count; ++i) {
      const auto change = security::change_of(watches.change[i]);
      told.higher[i] |= change == security::Change::higher;
      told.lower[i] |= change == security::Change::lower;
    }
  }
  return told;
}

struct Shares {
  double component_higher = 0;
  double any_higher = 0;
  double any = 0;
};

Shares told_to(int people, double rise, std::uint64_t seed) {
  Random random(seed);
  Shares shares;
  for (int i = 0; i < people; ++i) {
    const auto told = told_to_one(random, rise);
    shares.component_higher += told.component_higher() ? 1.0 / people : 0;
    shares.any_higher += told.any_higher() ? 1.0 / people : 0;
    shares.any += told.any() ? 1.0 / people : 0;
  }
  std::cout << people << " people, a rise of " << rise << ": told that a component is easier "
            << shares.component_higher << ", that anything is easier " << shares.any_higher << ", of any change "
            << shares.any << "\n";
  return shares;
}

/// The full size by choice (CONTRIBUTING.md); else what a build takes in a few seconds.
int people(int optimised, int checked) {
  if (std::getenv("SECUREBASE_FULL") != nullptr) return 400;
#ifdef NDEBUG
  return static_cast<void>(checked), optimised;
#else
  return static_cast<void>(optimised), checked;
#endif
}

// With 400 people .015 and .045 (standard errors .006 and .010). Noted daily at a probability of .9, as it once was, it
// was .12 and .44; weekly at .95 .02 and .09.
TEST(ChangeWords, AreSeldomSaidToPeopleWhoDoNotChange) {
  const auto still = told_to(people(60, 4), 0, 41);
  EXPECT_LE(still.component_higher, 0.05);
  EXPECT_LE(still.any, 0.05);
}

// The price: of 400 such people two in three are told, .37 that a component is easier.
TEST(ChangeWords, AreMostlySaidToPeopleWhoRiseByOneDeviation) {
  const auto risen = told_to(people(30, 3), 1, 42);
  EXPECT_GE(risen.any_higher, 0.5);
}

}  // namespace
}  // namespace securebase::view
