#include "core/dyad/answer_time.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <vector>

namespace securebase::dyad {
namespace {

constexpr std::int64_t answers_per_hour_min = 20;
constexpr int resamples = 200;
constexpr std::size_t weeks_min = 8;

/// Sums over the answers of one person at one hour: enough for the likelihood.
struct Cell {
  double seen = 0;
  double sum = 0;
  double squares = 0;
  double censored = 0;

  void add(const Cell& other) {
    seen += other.seen;
    sum += other.sum;
    squares += other.squares;
    censored += other.censored;
  }
};
using Cells = std::array<std::array<Cell, hours>, 2>;

/// The inverse Mills ratio, phi(a) / (1 - Phi(a)); for large a by its asymptote, where both are too small to divide.
double mills(double a) {
  if (a > 8) return a + 1 / a - 2 / (a * a * a);
  const double density = std::exp(-a * a / 2) / std::sqrt(2 * std::numbers::pi);
  return density / (0.5 * std::erfc(a / std::numbers::sqrt2));
}

struct Fit {
  std::array<double, 2> person{};
  std::array<double, hours> hour{};
  double sigma = 1;
};

/// One M-step of the additive model: person and hour means in turn, until they settle.
void solve_additive(const Cells& expected, Fit& fit) {
  for (int round = 0; round < 4; ++round) {
    for (std::size_t p = 0; p < 2; ++p) {
      double sum = 0;
      double weight = 0;
      for (std::size_t h = 0; h < hours; ++h) {
        const auto& cell = expected[p][h];
        sum += cell.sum - cell.seen * fit.hour[h];
        weight += cell.seen;
      }
      if (weight > 0) fit.person[p] = sum / weight;
    }
    double total = 0;
    double centre = 0;
    for (std::size_t h = 0; h < hours; ++h) {
      double sum = 0;
      double weight = 0;
      for (std::size_t p = 0; p < 2; ++p) {
        sum += expected[p][h].sum - expected[p][h].seen * fit.person[p];
        weight += expected[p][h].seen;
      }
      // A few answers at four in the morning say little: each hour is drawn towards zero by five answers' worth.
      fit.hour[h] = sum / (weight + 5);
      total += weight;
      centre += weight * fit.hour[h];
    }
    if (total > 0) {
      for (auto& effect : fit.hour) effect -= centre / total;
    }
  }
}

Fit fitted(const Cells& cells, double log_limit, int rounds) {
  Fit fit;
  double n = 0;
  double sum = 0;
  double squares = 0;
  for (const auto& person : cells) {
    for (const auto& cell : person) {
      n += cell.seen;
      sum += cell.sum;
      squares += cell.squares;
    }
  }
  if (n < 2) return fit;
  fit.person = {sum / n, sum / n};
  fit.sigma = std::max(0.1, std::sqrt(squares / n - sum * sum / (n * n)));
  for (int round = 0; round < rounds; ++round) {
    Cells expected{};
    for (std::size_t p = 0; p < 2; ++p) {
      for (std::size_t h = 0; h < hours; ++h) {
        const auto& cell = cells[p][h];
        const double mean = fit.person[p] + fit.hour[h];
        const double a = (log_limit - mean) / fit.sigma;
        const double lambda = mills(a);
        const double above = mean + fit.sigma * lambda;
        const double above_variance = fit.sigma * fit.sigma * std::max(0.0, 1 + a * lambda - lambda * lambda);
        expected[p][h] = {cell.seen + cell.censored, cell.sum + cell.censored * above,
                          cell.squares + cell.censored * (above * above + above_variance), 0};
      }
    }
    solve_additive(expected, fit);
    double variance = 0;
    double weight = 0;
    for (std::size_t p = 0; p < 2; ++p) {
      for (std::size_t h = 0; h < hours; ++h) {
        const auto& cell = expected[p][h];
        const double mean = fit.person[p] + fit.hour[h];
        variance += cell.squares - 2 * mean * cell.sum + mean * mean * cell.seen;
        weight += cell.seen;
      }
    }
    fit.sigma = std::max(0.1, std::sqrt(variance / weight));
  }
  return fit;
}

/// The median of a person at the hours their messages usually come in.
double log_median(const Fit& fit, const Cells& cells, std::size_t person) {
  double sum = 0;
  double weight = 0;
  for (std::size_t h = 0; h < hours; ++h) {
    const double n = cells[person][h].seen + cells[person][h].censored;
    sum += n * fit.hour[h];
    weight += n;
  }
  return fit.person[person] + (weight > 0 ? sum / weight : 0);
}

struct WeeklyCells {
  std::vector<Cells> weeks;
  Cells total{};
};

WeeklyCells collect(std::span<const Turn> turns, std::span<const Session> list) {
  WeeklyCells collected;
  std::int64_t week = INT64_MIN;
  const auto cell_of = [&](std::size_t person, const Turn& asked) -> std::array<Cell*, 2> {
    if (week_of(asked) != week) {
      week = week_of(asked);
      collected.weeks.emplace_back();
    }
    const auto h = hour_of(asked);
    return {&collected.weeks.back()[person][h], &collected.total[person][h]};
  };
  for (const auto& session : list) {
    for (auto i = session.begin + 1; i < session.end; ++i) {
      if (turns[i].member == turns[i - 1].member) continue;
      const double wait = log_minutes_of(turns[i].utc_ms - turns[i - 1].utc_ms);
      for (auto* cell : cell_of(turns[i].member, turns[i - 1])) cell->add({1, wait, wait * wait, 0});
    }
    const auto& last = turns[session.end - 1];
    for (auto* cell : cell_of(1U - last.member, last)) cell->censored += 1;
  }
  return collected;
}

}  // namespace

double log_minutes_of(std::int64_t wait_ms) { return std::log(std::max(static_cast<double>(wait_ms) / 60'000, 0.25)); }

std::size_t hour_of(const Turn& turn) {
  const auto minutes = turn.utc_ms / 60'000 + turn.utc_offset_minutes;
  const auto of_day = (minutes % 1440 + 1440) % 1440;
  return static_cast<std::size_t>(of_day / 60);
}

AnswerTimes answer_times(std::span<const Turn> turns, std::span<const Session> list, std::int64_t silence_ms) {
  AnswerTimes times;
  times.log_limit = log_minutes_of(silence_ms);
  const auto collected = collect(turns, list);
  const auto fit = fitted(collected.total, times.log_limit, 60);
  times.hour_effect = fit.hour;
  times.sigma = fit.sigma;

  std::array<std::vector<double>, 2> draws;
  if (collected.weeks.size() >= weeks_min) {
    Random random(0x5ec);
    for (int i = 0; i < resamples; ++i) {
      Cells resampled{};
      for (std::size_t w = 0; w < collected.weeks.size(); ++w) {
        const auto& week = collected.weeks[random.below(collected.weeks.size())];
        for (std::size_t p = 0; p < 2; ++p) {
          for (std::size_t h = 0; h < hours; ++h) resampled[p][h].add(week[p][h]);
        }
      }
      const auto again = fitted(resampled, times.log_limit, 20);
      for (std::size_t p = 0; p < 2; ++p) draws[p].push_back(log_median(again, resampled, p));
    }
  }

  for (std::size_t p = 0; p < 2; ++p) {
    auto& member = times.members[p];
    member.log_mean = fit.person[p];
    for (std::size_t h = 0; h < hours; ++h) {
      const auto& cell = collected.total[p][h];
      member.answered += static_cast<std::int64_t>(cell.seen);
      member.unanswered += static_cast<std::int64_t>(cell.censored);
      member.answered_at[h] = static_cast<std::int64_t>(cell.seen);
      if (member.answered_at[h] >= answers_per_hour_min)
        member.median_minutes_at[h] = std::exp(fit.person[p] + fit.hour[h]);
    }
    const double middle = log_median(fit, collected.total, p);
    auto& sorted = draws[p];
    std::ranges::sort(sorted);
    // Too few weeks to resample: the error of a mean, which bursts make look smaller than it is, is doubled.
    const double error = 2 * fit.sigma / std::sqrt(std::max<double>(1, static_cast<double>(member.answered)));
    const double low = sorted.empty() ? middle - z_95 * error : std::min(middle, sorted[sorted.size() * 25 / 1000]);
    const double high = sorted.empty() ? middle + z_95 * error : std::max(middle, sorted[sorted.size() * 975 / 1000]);
    member.median_minutes = {std::exp(middle), std::exp(low), std::exp(high)};
  }
  return times;
}

}  // namespace securebase::dyad
