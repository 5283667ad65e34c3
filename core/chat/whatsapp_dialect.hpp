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

/// A first pass over an export, which ends as soon as one order of the date alone is left.
///
/// An order falls out where it names no day of a plausible year. If the file ends with several left, that one is taken
/// under which time never runs backwards; then the hints speak, and the order counts as assumed.
class DialectSurvey {
 public:
  void feed(std::string_view bytes);
  void finish();

  bool is_settled() const;
  WhatsAppDialect dialect() const;

 private:
  struct Candidate {
    DateOrder order;
    bool is_possible = true;
    std::optional<std::int64_t> last_day = {};
    std::uint64_t steps_backwards = 0;
    std::int64_t days_moved = 0;
  };

  void on_line(std::string_view line);
  void on_header(const Header& header);
  void on_sender(std::string_view sender);
  int possible_count() const;
  const Candidate& likeliest() const;

  Lines lines_;
  std::optional<HeaderShape> shape_;
  std::array<Candidate, 3> candidates_ = {Candidate{DateOrder::day_month_year}, Candidate{DateOrder::month_day_year},
                                          Candidate{DateOrder::year_month_day}};
  bool is_ever_padded_ = false;
  bool has_half_day_ = false;
  std::array<std::string, 3> senders_;
};

}  // namespace securebase::chat
