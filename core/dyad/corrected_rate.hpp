#pragma once

#include <vector>

#include "core/dyad/gate.hpp"
#include "core/dyad/interval.hpp"

/// From how often the reader marked something to how often it was there, with the reader's own errors counted in
/// (science.md §5.4).
namespace securebase::dyad {

/// How the reader did on labelled messages, for one mark.
struct Reliability {
  double hits = 0;             ///< Marked and rightly so.
  double misses = 0;           ///< Not marked, though it should have been.
  double false_alarms = 0;     ///< Marked, though it should not have been.
  double correct_silence = 0;  ///< Not marked, rightly.
};

/// The true share's posterior; the `value` of both intervals is its median.
struct CorrectedRate {
  double mean = 0;
  Interval at_80;
  Interval at_95;
  /// Whether the 80 % interval is narrower than twice the mean (science.md §5.7, "hinderer rate") and does not reach
  /// down to none: to less than a tenth of the mean.
  bool is_certain() const { return at_80.high - at_80.low < 2 * mean && at_80.low > mean / 10; }
};

/// Rogan and Gladen's (1978) rho = (flagged/turns + spec - 1) / (sens + spec - 1) in its Bayesian form: prior
/// rho ~ Beta(.5, 9.5); sens and spec at 200 points spread evenly over their Beta posteriors (Jeffreys' prior), each
/// with its own posterior of rho. The points weigh the same however well they fit this chat, because the labelled
/// messages are not from it: that errs to the wide side. Counts may be fractions, for messages that come in bursts.
/// Requires turns > 0.
CorrectedRate corrected_rate(double flagged, double turns, const Reliability& reliability);

/// The same for many rates of one mark: the points of the reader's errors are worked out once.
class RateCorrection {
 public:
  explicit RateCorrection(const Reliability& reliability);
  CorrectedRate of(double flagged, double turns) const;

 private:
  struct Errors {
    double sensitivity = 0;
    double specificity = 0;
  };
  std::vector<Errors> points_;
};

/// What somebody said of messages that the reader had marked in their own chat ("Was this fair?").
struct FairnessChecks {
  double fair = 0;
  double unfair = 0;
};

/// The reader's reliability with a person's own checks counted in (science.md §5.4). Checking c of the f marked
/// messages of a chat of n is looking at c/f of the chat, of which the unmarked messages, c/f (n - f), are known to be
/// silent: rightly so but for those that a reader of this sensitivity misses beside the fair ones. So the checks add to
/// the false alarms and to the correct silence. They say nothing of the sensitivity, which stays: messages that the
/// reader passed over are not shown. No effect where f < 1.
Reliability with_checks(Reliability reliability, const FairnessChecks& checks, double flagged, double turns);

}  // namespace securebase::dyad
