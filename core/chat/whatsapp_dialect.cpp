#include "core/chat/whatsapp_dialect.hpp"

#include <cstdlib>

#include "core/chat/whatsapp_body.hpp"

namespace securebase::chat {
namespace {

/// Messages that were sent without a connection stand a little out of order; a wrong order jumps by months.
constexpr std::int64_t backward_days_tolerated = 2;

/// Whether more than two people write shows early; and the answer must not depend on where a survey ended.
constexpr std::uint64_t lines_with_senders = 1000;

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
  if (!header || (shape_ && header->shape != *shape_)) return;
  shape_ = header->shape;
  if (!on_header(*header)) return;
  on_sender(split_sender(line.substr(header->size)).sender);
}

bool DialectSurvey::on_header(const Header& header) {
  bool is_date = false;
  ++headers_;
  if (header.shape.year_digits == 2 && header.date[2] < 9) ++years_too_early_;
  is_ever_padded_ |= header.is_padded;
  has_half_day_ |= header.has_half_day;
  for (auto* const candidate : {&day_first_, &month_first_, &year_first_}) {
    const auto found = day_of(header, candidate->order);
    if (!found || !is_plausible(header.shape, *found)) {
      ++candidate->misfits;
      continue;
    }
    const auto day = days_from_civil(*found);
    if (candidate->last_day) {
      const auto step = day - *candidate->last_day;
      if (step < -backward_days_tolerated) ++candidate->steps_backwards;
      candidate->days_moved += std::abs(step);
    }
    candidate->last_day = day;
    is_date |= candidate != &year_first_ || header.shape.is_year_first;
  }
  return is_date;
}

void DialectSurvey::on_sender(std::string_view sender) {
  if (sender.empty() || lines_.number() > lines_with_senders) return;
  for (auto& known : senders_) {
    if (known == sender) return;
    if (!known.empty()) continue;
    known = sender;
    return;
  }
}

bool DialectSurvey::is_settled() const {
  return shape_ && (shape_->is_year_first || (day_first_.misfits == 0) != (month_first_.misfits == 0));
}

bool DialectSurvey::is_written_american() const {
  return shape_->separator == '/' && !is_ever_padded_ && has_half_day_;
}

const DialectSurvey::Candidate& DialectSurvey::likeliest() const {
  if (!shape_) return day_first_;
  if (shape_->is_year_first) return year_first_;
  const auto& fitting = day_first_.misfits <= month_first_.misfits ? day_first_ : month_first_;
  // The days of a month taken for years: "20. 1. 2."
  if (years_too_early_ * 20 > headers_ && year_first_.misfits < fitting.misfits) return year_first_;
  if (day_first_.misfits != month_first_.misfits) return fitting;
  if (day_first_.steps_backwards != month_first_.steps_backwards) {
    return day_first_.steps_backwards < month_first_.steps_backwards ? day_first_ : month_first_;
  }
  if (shape_->separator == '.') return day_first_;
  // People write every day rather than on the same day of every month.
  if (day_first_.days_moved * 3 < month_first_.days_moved) return day_first_;
  if (month_first_.days_moved * 3 < day_first_.days_moved) return month_first_;
  return is_written_american() ? month_first_ : day_first_;
}

WhatsAppDialect DialectSurvey::dialect() const {
  WhatsAppDialect dialect;
  dialect.shape = shape_;
  dialect.is_group = !senders_.back().empty();
  const auto& chosen = likeliest();
  dialect.order = chosen.order;
  const auto& other = &chosen == &day_first_ ? month_first_ : day_first_;
  const bool is_settled_by_days = other.misfits > 2 * chosen.misfits;
  const bool is_settled_by_time = chosen.misfits == 0 && chosen.steps_backwards == 0 && other.steps_backwards > 0;
  dialect.is_order_assumed = shape_ && !is_settled() && !is_settled_by_days && !is_settled_by_time;
  return dialect;
}

}  // namespace securebase::chat
