#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "core/chat/lines.hpp"
#include "core/chat/whatsapp_header.hpp"

/// How one WhatsApp export writes its dates. A phone does not say whether 03/04 is in March or April; the whole file
/// usually does.
namespace securebase::chat {

struct WhatsAppDialect {
  std::optional<HeaderShape> shape;  ///< Of the first head; nothing to take the first head that comes.
  DateOrder order = DateOrder::day_month_year;
  bool is_order_assumed = false;  ///< The file did not settle it.
  bool is_group = false;          ///< More than two people wrote in what was surveyed.
  std::string chat_name;          ///< From the name of the file; may be empty.
};

/// A first pass over an export, which ends as soon as one order of the date is proven.
///
/// A day past the twelfth rules out one of two orders. If the file ends without one, that order is taken under which
/// time never runs backwards; then the hints speak, and the order counts as assumed. A year of two digits comes first
/// only where the last number is too small for a year again and again.
class DialectSurvey {
 public:
  void feed(std::string_view bytes);
  void finish();

  bool is_settled() const;
  WhatsAppDialect dialect() const;

 private:
  struct Candidate {
    DateOrder order;
    std::uint64_t misfits = 0;  ///< Heads that name no plausible day in this order.
    std::optional<std::int64_t> last_day = {};
    std::uint64_t steps_backwards = 0;
    std::int64_t days_moved = 0;
  };

  void on_line(std::string_view line);
  /// Whether it names a day in one of the usual orders.
  bool on_header(const Header& header);
  void on_sender(std::string_view sender);
  bool is_written_american() const;
  const Candidate& likeliest() const;

  Lines lines_;
  std::optional<HeaderShape> shape_;
  std::uint64_t headers_ = 0;
  std::uint64_t years_too_early_ = 0;  ///< Heads whose third number is no year that WhatsApp has seen.
  Candidate day_first_{DateOrder::day_month_year};
  Candidate month_first_{DateOrder::month_day_year};
  Candidate year_first_{DateOrder::year_month_day};
  bool is_ever_padded_ = false;
  bool has_half_day_ = false;
  std::array<std::string, 3> senders_;
};

}  // namespace securebase::chat
