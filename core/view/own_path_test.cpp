#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <iostream>

#include "core/security/simulated.hpp"
#include "core/view/gate.hpp"
#include "core/view/today.hpp"

/// The policy that core/security/policy_test.cpp measures, as a person meets it: what Today suggests week by week, from
/// a log, with what Course has learned. Needs, minutes and how likely a step is done belong to it here.
namespace securebase::view {
namespace {

constexpr std::int64_t ms_per_week = 7 * std::int64_t{86'400'000};
constexpr int weeks = 26;

enum class Policy { app, evidence_order, random };

/// Somebody for whom each step does something of its own.
class OneLife {
 public:
  explicit OneLife(std::uint64_t seed) : random_(seed), person_(random_, 21, security::model().dynamics.within_sd) {
    person_.draw_further();
    for (const auto& step : security::model().steps)
      effects_.push_back(step.mean + step.sd * security::normal_draw(random_));
  }

  /// What was lost against always doing what is truly best, in units of gain, summed over the weeks.
  double regret(Policy policy) {
    double sum = 0;
    for (int week = 0; week < weeks; ++week) {
      person_.live(7);
      const auto now = (week + 1) * ms_per_week;
      const auto before = page(now);
      event::CheckedIn check_in;
      for (const auto& questions : {before.items, before.more}) {
        for (const auto& question : questions) {
          const auto [item, category] = person_.answer(*security::find_item(question.item));
          check_in.answers.push_back({item, category});
        }
      }
      write(now + 1, check_in);
      const auto* const step = chosen(policy, page(now + 2));
      sum += best_gain() - (step == nullptr ? 0 : gain(*step));
      if (step == nullptr) continue;
      for (int practice = 0; practice < 3; ++practice) {
        move(*step, security::model().dynamics.weeks_per_practice);
        write(now + 3 + practice, event::StepTaken{step->id, "practice", true, {}});
      }
    }
    return sum;
  }

 private:
  TodayView page(std::int64_t now) {
    course_.follow(log_, Zone());
    return today(log_, course_, circumstances_of(log_, Language::en), Zone(), now, random_.next() >> 12);
  }
  void write(std::int64_t time_ms, const event::Body& body) {
    log_.add("e" + std::to_string(10'000 + ++count_), time_ms, event::body_json(body));
  }
  const security::Step* chosen(Policy policy, const TodayView& view) {
    const auto& steps = security::model().steps;
    switch (policy) {
      case Policy::app:
        return view.suggestions.empty() ? nullptr : security::find_step(view.suggestions.front().step);
      case Policy::evidence_order:
        return &*std::ranges::max_element(steps, {}, &security::Step::mean);
      case Policy::random:
        return &steps[random_.below(steps.size())];
    }
    return nullptr;
  }
  double true_effect(const security::Step& step) const {
    return effects_[static_cast<std::size_t>(&step - security::model().steps.data())];
  }
  double gain(const security::Step& step) const {
    double benefit = 0;
    for (const auto& effect : step.effects) {
      if (const auto facet = facet_of(effect.scale); facet < security::facet_count)
        benefit += effect.mean / step.mean * true_effect(step) * std::max(0.0, -person_.facet(facet));
    }
    return benefit * step.p_do - security::model().cost_per_minute * step.minutes;
  }
  double best_gain() const {
    double best = 0;  // Of nothing at all.
    for (const auto& step : security::model().steps) best = std::max(best, gain(step));
    return best;
  }
  void move(const security::Step& step, double part) {
    for (const auto& effect : step.effects) {
      if (const auto facet = facet_of(effect.scale); facet < security::facet_count)
        person_.practise(facet, effect.mean / step.mean * true_effect(step) * part);
    }
  }
  static std::size_t facet_of(std::string_view scale) {
    const auto& scales = security::model().scales;
    return static_cast<std::size_t>(std::ranges::find(scales, scale, &security::Scale::id) - scales.begin());
  }

  Random random_;
  security::SimulatedPerson person_;
  std::vector<double> effects_;
  Log log_;
  Course course_;
  int count_ = 0;
};

double mean_regret(Policy policy, std::uint64_t people) {
  double sum = 0;
  for (std::uint64_t person = 0; person < people; ++person) sum += OneLife(700 + person).regret(policy);
  return sum / static_cast<double>(people);
}

// Everybody with the same start under each policy. A person's regret differs much from the next one's: with 60 people
// the standard error is about a tenth of it.
TEST(OwnPath, WhatTodaySuggestsLosesLessThanAFixedOrderOrChance) {
#ifdef NDEBUG
  constexpr std::uint64_t people = 60;
#else
  constexpr std::uint64_t people = 8;
#endif
  const double app = mean_regret(Policy::app, people);
  const double evidence_order = mean_regret(Policy::evidence_order, people);
  const double random = mean_regret(Policy::random, people);
  std::cout << people << " people, 26 weeks, regret in units of gain: by Today " << app
            << ", always the step with the best evidence " << evidence_order << ", at random " << random << "\n";
  EXPECT_LT(app, evidence_order);
  EXPECT_LT(app, random);
}

}  // namespace
}  // namespace securebase::view
