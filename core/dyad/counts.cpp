#include "core/dyad/counts.hpp"

#include <bit>

#include "core/base/moment.hpp"

namespace securebase::dyad {
namespace {

std::int64_t floor_div(std::int64_t value, std::int64_t divisor) {
  return value / divisor - (value % divisor < 0 ? 1 : 0);
}

std::int64_t wall_ms_of(const Turn& turn) { return turn.utc_ms + std::int64_t{turn.utc_offset_minutes} * 60'000; }

void add_each(std::array<std::uint32_t, mark_count>& counts, MarkSet marks) {
  for (auto bits = marks.bits(); bits != 0; bits &= bits - 1)
    ++counts[static_cast<std::size_t>(std::countr_zero(bits))];
}

void add(Counts& counts, const Turn& turn) {
  ++counts.messages;
  counts.words += turn.words;
  if (!turn.is_read) return;
  ++counts.read;
  counts.friendly += turn.valence > 0 ? 1 : 0;
  counts.unfriendly += turn.valence < 0 ? 1 : 0;
  counts.questions += turn.is_question ? 1 : 0;
  counts.complaints += turn.is_complaint ? 1 : 0;
  counts.weighed += turn.is_weighed ? 1 : 0;
  add_each(counts.marks, turn.marks);
  if (turn.is_weighed) add_each(counts.weighed_marks, turn.weighed_marks);
}

}  // namespace

std::int32_t day_of(const Turn& turn) { return static_cast<std::int32_t>(floor_div(wall_ms_of(turn), ms_per_day)); }

// 1970-01-01 was a Thursday.
std::int32_t week_of_day(std::int32_t day) { return static_cast<std::int32_t>(floor_div(day + 3, 7)); }

std::int32_t month_of_day(std::int32_t day) {
  const auto date = civil_from_days(day);
  return (date.year - 1970) * 12 + date.month - 1;
}

std::vector<DayCounts> daily_counts(std::span<const Turn> turns, std::int64_t silence_ms) {
  std::vector<DayCounts> days;
  std::uint8_t writer = 2;
  for (std::size_t i = 0; i < turns.size(); ++i) {
    const auto& turn = turns[i];
    const auto day = day_of(turn);
    // A traveller's wall clock may go back over midnight; the message stays with the day that has begun.
    if (days.empty() || day > days.back().day) {
      days.push_back({day, {}});
      writer = 2;
    }
    auto& counts = days.back().members[turn.member];
    if (i == 0 || turn.utc_ms - turns[i - 1].utc_ms > silence_ms) {
      ++counts.starts;
      writer = 2;
    }
    if (turn.member != writer) ++counts.runs;
    writer = turn.member;
    add(counts, turn);
  }
  return days;
}

std::array<Counts, 2> total_counts(std::span<const DayCounts> days) {
  std::array<Counts, 2> total{};
  for (const auto& day : days) {
    for (std::size_t m = 0; m < 2; ++m) {
      auto& sum = total[m];
      const auto& counts = day.members[m];
      sum.messages += counts.messages;
      sum.read += counts.read;
      sum.words += counts.words;
      sum.runs += counts.runs;
      sum.starts += counts.starts;
      sum.friendly += counts.friendly;
      sum.unfriendly += counts.unfriendly;
      sum.questions += counts.questions;
      sum.complaints += counts.complaints;
      sum.weighed += counts.weighed;
      for (std::size_t mark = 0; mark < mark_count; ++mark) {
        sum.marks[mark] += counts.marks[mark];
        sum.weighed_marks[mark] += counts.weighed_marks[mark];
      }
    }
  }
  return total;
}

bool has_weeks_for_blocks(std::span<const DayCounts> days) {
  std::size_t weeks = 0;
  std::int32_t last = INT32_MIN;
  for (const auto& day : days) {
    if (week_of_day(day.day) == last) continue;
    last = week_of_day(day.day);
    if (++weeks >= weeks_for_blocks_min) return true;
  }
  return false;
}

bool spans_weeks_for_blocks(std::span<const Turn> turns) {
  if (turns.empty()) return false;
  const auto weeks = week_of_day(day_of(turns.back())) - week_of_day(day_of(turns.front())) + 1;
  return weeks >= static_cast<std::int32_t>(weeks_for_blocks_min);
}

std::uint32_t Rhythm::at_hour(std::size_t member, std::size_t hour) const {
  std::uint32_t sum = 0;
  for (const auto& day : messages[member]) sum += day[hour];
  return sum;
}

std::uint32_t Rhythm::on_weekday(std::size_t member, std::size_t weekday) const {
  std::uint32_t sum = 0;
  for (const auto count : messages[member][weekday]) sum += count;
  return sum;
}

Rhythm rhythm(std::span<const Turn> turns) {
  Rhythm found;
  for (const auto& turn : turns) {
    const auto wall = wall_ms_of(turn);
    const auto day = floor_div(wall, ms_per_day);
    const auto hour = static_cast<std::size_t>((wall - day * ms_per_day) / 3'600'000);
    const auto weekday = static_cast<std::size_t>(((day + 3) % 7 + 7) % 7);
    ++found.messages[turn.member][weekday][hour];
  }
  return found;
}

}  // namespace securebase::dyad
