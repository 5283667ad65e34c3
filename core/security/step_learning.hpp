#pragma once

#include <string_view>
#include <vector>

#include "core/security/filter.hpp"
#include "core/security/next_step.hpp"

/// What a person's own answers say about how much each step does for them.
namespace securebase::security {

/// Follows one person. A trial begins with a practice and ends with the first answers a week or more later; all that is
/// practised meanwhile belongs to it. What it teaches is how far the answers alone lie from where the person was
/// expected to be without the step, and how doubtful both are. One person's weeks say little (a trial's noise is about
/// ten times the spread between people), so an effect stays near its prior for months, and next_step() says so.
class StepLearning {
 public:
  /// Lets time pass.
  void pass(double days);
  /// A step was practised for some weeks, or an act done. `state` is as it was before.
  void practise(const State& state, std::string_view step, double weeks);
  void practise(const State& state, const Act& act);
  /// Answers came in; `state` is as it is with them.
  void answered(const State& state);

  /// In the model's order.
  const std::vector<StepEffect>& effects() const { return effects_; }

 private:
  /// Brings the trial up to now, or begins one.
  void go_on(const State& state);
  void catch_up();
  void add_weeks(std::string_view step, double weeks);

  std::vector<StepEffect> effects_ = prior_effects();
  bool is_open_ = false;
  State expected_;             ///< Where the person would be believed to be without the answers of the trial.
  std::vector<double> weeks_;  ///< Practised of each step, less what of its effect has faded.
  double days_ = 0;            ///< Since the trial began,
  double waiting_days_ = 0;    ///< and those of them that `expected_` does not know yet.
};

}  // namespace securebase::security
