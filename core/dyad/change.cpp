#include "core/dyad/change.hpp"

#include <algorithm>

#include "core/dyad/clustered.hpp"

namespace securebase::dyad {
namespace {

constexpr std::size_t weeks_each_min = 4;
/// A month whose true share is most likely below this is drawn, though it may be a multiple of what is said.
constexpr double surely_rare = 0.05;

template <class Value>
Block sum_of(const DayCounts& day, Who who, Value value) {
  Block sum;
  for (std::size_t m = 0; m < 2; ++m) {
    if (who != Who::both && static_cast<std::size_t>(who) != m) continue;
    const Block added = value(day.members[m]);
    sum.numerator += added.numerator;
    sum.denominator += added.denominator;
  }
  return sum;
}

/// Weekly sums of the first and of the second half of the time; weeks without messages stay in, empty.
struct Halves {
  std::vector<Block> first;
  std::vector<Block> second;
};
template <class Value>
Known<Halves> halves(std::span<const DayCounts> days, Who who, Value value) {
  const auto months =
      days.empty() ? 0 : std::int64_t{month_of_day(days.back().day)} - month_of_day(days.front().day) + 1;
  if (months < change_months_min) return missing(Need::months, change_months_min, months);
  const auto begin = week_of_day(days.front().day);
  std::vector<Block> weeks(static_cast<std::size_t>(week_of_day(days.back().day) - begin + 1));
  std::vector<bool> is_written(weeks.size());
  for (const auto& day : days) {
    const auto week = static_cast<std::size_t>(week_of_day(day.day) - begin);
    const auto added = sum_of(day, who, value);
    weeks[week].numerator += added.numerator;
    weeks[week].denominator += added.denominator;
    is_written[week] = true;
  }
  const auto half = static_cast<std::ptrdiff_t>(weeks.size() / 2);
  const auto written = std::min(std::count(is_written.begin(), is_written.begin() + half, true),
                                std::count(is_written.begin() + half, is_written.end(), true));
  if (written < static_cast<std::ptrdiff_t>(weeks_each_min))
    return missing(Need::weeks, weeks_each_min, static_cast<std::int64_t>(written));
  return Halves{{weeks.begin(), weeks.begin() + half}, {weeks.begin() + half, weeks.end()}};
}

template <class Value, class ShareOf>
std::vector<Month> months_of(std::span<const DayCounts> days, Who who, Value value, ShareOf share_of) {
  std::vector<Month> months;
  std::vector<Block> blocks;
  const auto close = [&] {
    if (months.empty()) return;
    if (months.back().read >= month_messages_min) months.back().share = share_of(blocks);
    blocks.clear();
  };
  for (const auto& day : days) {
    const auto month = month_of_day(day.day);
    while (months.empty() || months.back().month < month) {
      close();
      months.push_back({months.empty() ? month : months.back().month + 1, 0, 0, std::nullopt});
    }
    const auto written =
        sum_of(day, who, [](const Counts& counts) { return Block{static_cast<double>(counts.messages), 0}; });
    const auto counted = sum_of(day, who, value);
    months.back().messages += static_cast<std::int64_t>(written.numerator);
    months.back().read += static_cast<std::int64_t>(counted.denominator);
    blocks.push_back(counted);
  }
  close();
  return months;
}

template <class Value>
Known<Interval> change_of_blocks(std::span<const DayCounts> days, Who who, Value value) {
  const auto split = halves(days, who, value);
  if (!split) return std::unexpected(split.error());
  for (const auto* half : {&split->first, &split->second}) {
    const auto read = static_cast<std::int64_t>(clustered_ratio(*half).denominator);
    if (read < rate_messages_min / 2) return missing(Need::messages_each, rate_messages_min, 2 * read);
  }
  return rate_ratio(split->first, split->second);
}

}  // namespace

std::vector<Month> monthly(std::span<const DayCounts> days, Who who, CountOf count) {
  return months_of(
      days, who,
      [count](const Counts& counts) {
        return Block{static_cast<double>(count(counts)), static_cast<double>(counts.read)};
      },
      [](std::span<const Block> blocks) { return std::optional(clustered_share(blocks)); });
}

std::vector<Month> monthly(std::span<const DayCounts> days, Who who, Mark mark, const Reliability& reliability,
                           Judged judged) {
  const RateCorrection correction(reliability);
  return months_of(
      days, who, [&](const Counts& counts) { return marked_of(counts, mark, judged); },
      [&](std::span<const Block> blocks) -> std::optional<Interval> {
        const auto ratio = clustered_ratio(blocks);
        const double effect = design_effect(ratio);
        const auto rate = correction.of(ratio.numerator / effect, ratio.denominator / effect);
        if (!rate.is_certain() && rate.at_80.high >= surely_rare) return std::nullopt;
        return rate.at_95;
      });
}

Known<Interval> change_of(std::span<const DayCounts> days, Who who, CountOf count) {
  return change_of_blocks(days, who, [count](const Counts& counts) {
    return Block{static_cast<double>(count(counts)), static_cast<double>(counts.read)};
  });
}

Known<Interval> change_of(std::span<const DayCounts> days, Who who, Mark mark, Judged judged) {
  return change_of_blocks(days, who, [=](const Counts& counts) { return marked_of(counts, mark, judged); });
}

Known<Interval> change_of_messages(std::span<const DayCounts> days, Who who) {
  auto split = halves(days, who, [](const Counts& counts) { return Block{static_cast<double>(counts.messages), 0}; });
  if (!split) return std::unexpected(split.error());
  for (auto* half : {&split->first, &split->second}) {
    for (auto& week : *half) week.denominator = 1;
  }
  return rate_ratio(split->first, split->second);
}

}  // namespace securebase::dyad
