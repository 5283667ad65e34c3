#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace securebase::cli {

/// How to write for the reader at hand.
struct TerminalStyle {
  std::size_t width = 80;  ///< Columns, 40 to 100: longer lines are hard to read.
  bool has_colour = false;
};

/// Of standard output: colour only on a terminal, and not when NO_COLOR is set.
TerminalStyle terminal_style();

/// The text as a terminal may get it, whoever wrote it: bytes that are not UTF-8, and every control character but line
/// break and tab, are U+FFFD; a carriage return is left out. So no words can clear the screen or write over others. All
/// that is made for a terminal goes through here: wrapped(), bold(), dim() and padded() see to it, and print_error().
std::string printable(std::string_view text);

/// JSON that means the same and holds nothing that a terminal obeys: in it, DEL and U+0080 to U+009F are escaped. Bytes
/// that are not UTF-8 become U+FFFD.
std::string printable_json(std::string_view json);

/// The text broken at spaces, every line after `indent`; ends with a line break. Counts code points as columns.
std::string wrapped(std::string_view text, std::size_t width, std::string_view indent);

std::string bold(std::string_view text, const TerminalStyle& style);
std::string dim(std::string_view text, const TerminalStyle& style);

/// `text` filled with spaces to `columns` code points.
std::string padded(std::string_view text, std::size_t columns);

/// A bar for a share of 0 to 1, `columns` wide at most, in eighths of a column.
std::string bar(double share, std::size_t columns);

/// Draws "Reading ▓▓▓░░ 43 %" on standard error while it is a terminal; silent elsewhere. Cleared when it ends.
class ProgressBar {
 public:
  ProgressBar();
  ~ProgressBar();
  ProgressBar(const ProgressBar&) = delete;
  ProgressBar& operator=(const ProgressBar&) = delete;
  void show(double share);

 private:
  bool is_shown_ = false;
  int percent_ = -1;
};

}  // namespace securebase::cli
