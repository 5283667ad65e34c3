#include "core/chat/whatsapp_dialect.hpp"

#include <algorithm>
#include <cstdlib>

#include "core/chat/whatsapp_body.hpp"

namespace securebase::chat {
namespace {

/// Messages that were sent without a connection stand a little out of order; a wrong order jumps by months.
constexpr std::int64_t backward_days_tolerated = 2;

/// WhatsApp is of 2009. The upper bound is only there to tell a two-digit year from a day of the month.
bool is_plausible(const HeaderShape& shape, Day day) {
  return shape.year_digits == 4 || (day.year >= 2009 && day.year <= 2040);
}

}  // namespace

void DialectSurvey::feed(std::string_view bytes) {
  lines_.feed(bytes, [this](std::string_view line) { on_line(line); });
}

void DialectSurvey::finish() {
  lines_.finish([this](std::string_view line) { on_line(line); });
}

void DialectSurvey::on_line(std::string_view line) {
  if (!may_begin_header(line)) return;
  const auto header = read_header(line);
  if (!header) return;
  if (!shape_) {
    shape_ = header->shape;
    for (auto& candidate : candidates_) {
      const bool is_year_first = candidate.order == DateOrder::year_month_day;
      if (shape_->year_digits == 4) candidate.is_possible = is_year_first == shape_->is_year_first;
    }
  }
  if (header->shape != *shape_) return;
  on_header(*header);
  on_sender(split_sender(line.substr(header->size)).sender);
}

void DialectSurvey::on_header(const Header& header) {
  std::array<std::optional<Day>, 3> days;
  bool any = false;
  for (std::size_t at = 0; at < candidates_.size(); ++at) {
    if (!candidates_[at].is_possible) continue;
    days[at] = day_of(header, candidates_[at].order);
    if (days[at] && !is_plausible(*shape_, *days[at])) days[at].reset();
    any |= days[at].has_value();
  }
  if (!any) return;  // No date at all: it says nothing about the others.
  is_ever_padded_ |= header.is_padded;
  has_half_day_ |= header.has_half_day;
  for (std::size_t at = 0; at < candidates_.size(); ++at) {
    auto& candidate = candidates_[at];
    if (!candidate.is_possible) continue;
    candidate.is_possible = days[at].has_value();
    if (!days[at]) continue;
    const auto day = days_from_civil(*days[at]);
    if (candidate.last_day) {
      const auto step = day - *candidate.last_day;
      if (step < -backward_days_tolerated) ++candidate.steps_backwards;
      candidate.days_moved += std::abs(step);
    }
    candidate.last_day = day;
  }
}

void DialectSurvey::on_sender(std::string_view sender) {
  if (sender.empty()) return;
  for (auto& known : senders_) {
    if (known == sender) return;
    if (!known.empty()) continue;
    known = sender;
    return;
  }
}

int DialectSurvey::possible_count() const {
  return static_cast<int>(std::ranges::count_if(candidates_, &Candidate::is_possible));
}

bool DialectSurvey::is_settled() const { return shape_ && possible_count() == 1; }

const DialectSurvey::Candidate& DialectSurvey::likeliest() const {
  const auto better = [](const Candidate& a, const Candidate& b) {
    if (a.is_possible != b.is_possible) return a.is_possible;
    if (a.steps_backwards != b.steps_backwards) return a.steps_backwards < b.steps_backwards;
    // People write every day rather than on the same day of every month.
    return a.days_moved * 3 < b.days_moved;
  };
  const auto& [day_first, month_first, year_first] = candidates_;
  if (!better(day_first, month_first) && !better(month_first, day_first)) {
    const bool is_american = shape_ && shape_->separator == '/' && !is_ever_padded_ && has_half_day_;
    const auto& hinted = is_american ? month_first : day_first;
    return better(year_first, hinted) ? year_first : hinted;
  }
  const auto& of_two = better(day_first, month_first) ? day_first : month_first;
  return better(year_first, of_two) ? year_first : of_two;
}

WhatsAppDialect DialectSurvey::dialect() const {
  WhatsAppDialect dialect;
  dialect.shape = shape_;
  dialect.is_group = !senders_.back().empty();
  const auto& chosen = likeliest();
  dialect.order = chosen.order;
  const bool is_settled_by_time = std::ranges::none_of(candidates_, [&chosen](const Candidate& other) {
    return &other != &chosen && other.is_possible && other.steps_backwards <= chosen.steps_backwards;
  });
  dialect.is_order_assumed = !is_settled_by_time || chosen.steps_backwards != 0;
  if (is_settled()) dialect.is_order_assumed = false;
  return dialect;
}

}  // namespace securebase::chat
