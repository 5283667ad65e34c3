#include "core/dyad/answer_time.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include "core/base/random.hpp"
#include "core/dyad/censored.hpp"
#include "core/dyad/counts.hpp"

namespace securebase::dyad {
namespace {

constexpr std::int64_t minute_ms = 60'000;
constexpr std::int64_t hour_ms = 60 * minute_ms;
constexpr std::int64_t messages_for_hours_min = 200;
constexpr int rounds = 80;
constexpr int resamples = 200;
constexpr int resample_rounds = 8;
constexpr std::size_t blocks_min = 8;
/// A few answers at four in the morning say little: each hour is drawn towards zero by five answers' worth.
constexpr double hour_prior_weight = 5;

/// Limits of censored answers are kept in classes of about a factor of two, from a minute to eight hours.
constexpr std::size_t limit_classes = 10;
std::size_t limit_class(double log_limit) {
  constexpr double last = limit_classes - 1;
  return static_cast<std::size_t>(std::lround(std::clamp(log_limit / std::log(480.0) * last, 0.0, last)));
}

/// Sums over the answers at one hour: enough for the likelihood.
struct Cell {
  double seen = 0;
  double sum = 0;
  double squares = 0;
  std::array<double, limit_classes> censored{};

  void add(const Cell& other) {
    seen += other.seen;
    sum += other.sum;
    squares += other.squares;
    for (std::size_t i = 0; i < limit_classes; ++i) censored[i] += other.censored[i];
  }
  double all() const {
    double total = seen;
    for (const double count : censored) total += count;
    return total;
  }
};
using Cells = std::array<Cell, hours>;

/// One person's answers: by stretch of time, in all, and the mean of each class of limits.
struct Answers {
  std::vector<Cells> stretches;
  Cells total{};
  std::array<double, limit_classes> log_limit{};
};

std::array<bool, hours> usual_hours(const Rhythm& rhythm, std::size_t member) {
  std::array<double, hours> count{};
  double all = 0;
  for (std::size_t h = 0; h < hours; ++h) all += count[h] = rhythm.at_hour(member, h);
  std::array<bool, hours> usual{};
  for (std::size_t h = 0; h < hours; ++h) {
    const double smooth = (count[(h + hours - 1) % hours] + 2 * count[h] + count[(h + 1) % hours]) / 4;
    usual[h] = all < messages_for_hours_min || smooth >= all / hours / 5;
  }
  return usual;
}

struct Fit {
  double person = 0;
  std::array<double, hours> hour{};
  double sigma = 1;
};

/// Complete-data sums: what the answers not seen would be expected to add.
struct Expected {
  double n = 0;
  double sum = 0;
  double squares = 0;
};

Expected expected_of(const Cell& cell, double mean, double sigma, const std::array<double, limit_classes>& log_limit) {
  Expected expected{cell.seen, cell.sum, cell.squares};
  for (std::size_t i = 0; i < limit_classes; ++i) {
    const double count = cell.censored[i];
    if (count == 0) continue;
    const double a = (log_limit[i] - mean) / sigma;
    const double lambda = mills_ratio(a);
    const double above = mean + sigma * lambda;
    const double variance = sigma * sigma * std::max(0.0, 1 + a * lambda - lambda * lambda);
    expected.n += count;
    expected.sum += count * above;
    expected.squares += count * (above * above + variance);
  }
  return expected;
}

/// One round of expectation and maximisation.
void improve(Fit& fit, const Cells& cells, const std::array<double, limit_classes>& log_limit) {
  std::array<Expected, hours> expected;
  for (std::size_t h = 0; h < hours; ++h)
    expected[h] = expected_of(cells[h], fit.person + fit.hour[h], fit.sigma, log_limit);

  double n = 0;
  double sum = 0;
  for (std::size_t h = 0; h < hours; ++h) {
    n += expected[h].n;
    sum += expected[h].sum - expected[h].n * fit.hour[h];
  }
  if (n == 0) return;
  fit.person = sum / n;
  double centre = 0;
  for (std::size_t h = 0; h < hours; ++h) {
    fit.hour[h] = (expected[h].sum - expected[h].n * fit.person) / (expected[h].n + hour_prior_weight);
    centre += expected[h].n * fit.hour[h] / n;
  }
  for (auto& effect : fit.hour) effect -= centre;
  fit.person += centre;
  double squares = 0;
  for (std::size_t h = 0; h < hours; ++h) {
    const double mean = fit.person + fit.hour[h];
    squares += expected[h].squares - 2 * mean * expected[h].sum + mean * mean * expected[h].n;
  }
  fit.sigma = std::max(0.1, std::sqrt(std::max(0.0, squares) / n));
}

Fit first_guess(const Cells& cells) {
  double n = 0;
  double sum = 0;
  double squares = 0;
  for (const auto& cell : cells) {
    n += cell.seen;
    sum += cell.sum;
    squares += cell.squares;
  }
  Fit fit;
  if (n < 2) return fit;
  fit.person = sum / n;
  fit.sigma = std::max(0.3, std::sqrt(std::max(0.0, squares / n - fit.person * fit.person)));
  return fit;
}

/// The median at the hours at which messages for this person usually come in.
double log_median(const Fit& fit, const Cells& cells) {
  double sum = 0;
  double n = 0;
  for (std::size_t h = 0; h < hours; ++h) {
    sum += cells[h].all() * fit.hour[h];
    n += cells[h].all();
  }
  return fit.person + (n > 0 ? sum / n : 0);
}

/// Log medians of resampled histories: overall, then by hour.
using Draws = std::array<std::vector<double>, hours + 1>;

Draws resampled(const Answers& answers, const Fit& fit) {
  Draws draws;
  if (answers.stretches.size() < blocks_min) return draws;
  Random random(0x5ec);
  for (int i = 0; i < resamples; ++i) {
    Cells cells{};
    for (std::size_t k = 0; k < answers.stretches.size(); ++k) {
      const auto& stretch = answers.stretches[random.below(answers.stretches.size())];
      for (std::size_t h = 0; h < hours; ++h) cells[h].add(stretch[h]);
    }
    auto again = fit;
    for (int round = 0; round < resample_rounds; ++round) improve(again, cells, answers.log_limit);
    draws[hours].push_back(log_median(again, cells));
    for (std::size_t h = 0; h < hours; ++h) draws[h].push_back(again.person + again.hour[h]);
  }
  for (auto& draw : draws) std::ranges::sort(draw);
  return draws;
}

/// Minutes from log minutes, with limits from the draws. Without draws (a chat of a few days) the error of a mean is
/// doubled, because bursts make it look smaller than it is.
Interval minutes(double log_value, const std::vector<double>& draws, double sigma, double n) {
  const double half = z_95 * 2 * sigma / std::sqrt(std::max(1.0, n));
  const double low = draws.empty() ? log_value - half : std::min(log_value, draws[draws.size() * 25 / 1000]);
  const double high = draws.empty() ? log_value + half : std::max(log_value, draws[draws.size() * 975 / 1000]);
  return {std::exp(log_value), std::exp(low), std::exp(high)};
}

class AnswerCollector {
 public:
  AnswerCollector(std::span<const Turn> turns, bool by_week) : turns_(turns), by_week_(by_week) {}

  void collect(std::span<const Session> sessions, const std::array<AnswerTime, 2>& times, std::int64_t silence_ms) {
    for (const auto& session : sessions) {
      for (auto i = session.begin; i < session.end; ++i) {
        const bool is_last = i + 1 == session.end;
        if (!is_last && turns_[i + 1].member == turns_[i].member) continue;
        const std::size_t member = 1U - turns_[i].member;
        const auto limit_ms = answer_limit_ms(times[member], turns_[i], silence_ms);
        if (!limit_ms) continue;
        const auto wait_ms = is_last ? silence_ms + 1 : turns_[i + 1].utc_ms - turns_[i].utc_ms;
        add(member, turns_[i], std::min(wait_ms, *limit_ms), wait_ms > *limit_ms);
      }
    }
    for (auto& answers : answers_) {
      for (std::size_t i = 0; i < limit_classes; ++i) {
        double count = 0;
        for (const auto& cell : answers.total) count += cell.censored[i];
        if (count > 0) answers.log_limit[i] /= count;
      }
    }
  }
  const Answers& of(std::size_t member) const { return answers_[member]; }

 private:
  void add(std::size_t member, const Turn& asked, std::int64_t wait_ms, bool is_censored) {
    auto& answers = answers_[member];
    const auto stretch = by_week_ ? week_of_day(day_of(asked)) : day_of(asked);
    if (answers.stretches.empty() || stretch != last_[member]) answers.stretches.emplace_back();
    last_[member] = stretch;
    const auto hour = hour_of(asked);
    const double wait = log_minutes_of(wait_ms);
    for (auto* cell : {&answers.stretches.back()[hour], &answers.total[hour]}) {
      if (is_censored) {
        cell->censored[limit_class(wait)] += 1;
        continue;
      }
      cell->seen += 1;
      cell->sum += wait;
      cell->squares += wait * wait;
    }
    if (is_censored) answers.log_limit[limit_class(wait)] += wait;
  }

  std::span<const Turn> turns_;
  bool by_week_;
  std::array<Answers, 2> answers_;
  std::array<std::int32_t, 2> last_{};
};

void describe(AnswerTime& time, const Answers& answers) {
  auto fit = first_guess(answers.total);
  for (int round = 0; round < rounds; ++round) improve(fit, answers.total, answers.log_limit);
  time.log_mean = fit.person;
  time.hour_effect = fit.hour;
  time.sigma = fit.sigma;
  double seen = 0;
  double all = 0;
  for (std::size_t h = 0; h < hours; ++h) {
    seen += answers.total[h].seen;
    all += answers.total[h].all();
    time.at_hour[h].answered = std::llround(answers.total[h].seen);
  }
  time.answered = std::llround(seen);
  time.unanswered = std::llround(all - seen);
  if (time.answered < answers_min) {
    time.median_minutes = missing(Need::answers, answers_min, time.answered);
    return;
  }
  const auto draws = resampled(answers, fit);
  time.median_minutes = minutes(log_median(fit, answers.total), draws[hours], fit.sigma, seen);
  for (std::size_t h = 0; h < hours; ++h) {
    const auto& cell = answers.total[h];
    if (cell.seen < static_cast<double>(answers_at_hour_min)) continue;
    time.at_hour[h].median_minutes = minutes(fit.person + fit.hour[h], draws[h], fit.sigma, cell.seen);
  }
}

}  // namespace

double log_minutes_of(std::int64_t wait_ms) {
  return std::log(std::max(static_cast<double>(wait_ms) / minute_ms, 0.25));
}

std::size_t hour_of(const Turn& turn) {
  const auto of_day = (turn.utc_ms / minute_ms + turn.utc_offset_minutes) % 1440;
  return static_cast<std::size_t>((of_day + 1440) % 1440 / 60);
}

std::optional<std::int64_t> answer_limit_ms(const AnswerTime& of, const Turn& asked, std::int64_t silence_ms) {
  const auto hour = hour_of(asked);
  if (!of.usually_writes[hour]) return std::nullopt;
  std::int64_t usual_hours_ahead = 1;
  while (usual_hours_ahead < static_cast<std::int64_t>(hours) &&
         of.usually_writes[(hour + static_cast<std::size_t>(usual_hours_ahead)) % hours]) {
    ++usual_hours_ahead;
  }
  if (usual_hours_ahead == static_cast<std::int64_t>(hours)) return silence_ms;
  const auto wall_ms = asked.utc_ms + asked.utc_offset_minutes * minute_ms;
  const auto into_hour_ms = (wall_ms % hour_ms + hour_ms) % hour_ms;
  return std::min(silence_ms, usual_hours_ahead * hour_ms - into_hour_ms);
}

std::array<AnswerTime, 2> answer_times(std::span<const Turn> turns, std::span<const Session> sessions,
                                       std::int64_t silence_ms) {
  std::array<AnswerTime, 2> times;
  const auto found = rhythm(turns);
  for (std::size_t m = 0; m < 2; ++m) times[m].usually_writes = usual_hours(found, m);
  AnswerCollector collector(turns, spans_weeks_for_blocks(turns));
  collector.collect(sessions, times, silence_ms);
  for (std::size_t m = 0; m < 2; ++m) describe(times[m], collector.of(m));
  return times;
}

}  // namespace securebase::dyad
