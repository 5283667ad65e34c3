#include "cli/terminal.hpp"

#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>

#include "core/base/utf8.hpp"

namespace securebase::cli {

TerminalStyle terminal_style() {
  TerminalStyle style;
  if (isatty(STDOUT_FILENO) == 0) return style;
  winsize size{};
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) {
    style.width = std::clamp<std::size_t>(size.ws_col, 40, 100);
  }
  const auto* const no_colour = std::getenv("NO_COLOR");
  style.has_colour = no_colour == nullptr || *no_colour == '\0';
  return style;
}

namespace {

/// C0, DEL and C1; a terminal takes U+009B as it takes ESC and "[".
bool is_control(char32_t c) { return c < 0x20 || (c >= 0x7F && c < 0xA0); }

}  // namespace

std::string printable(std::string_view text) {
  std::string out;
  while (!text.empty()) {
    const auto [c, bytes] = utf8::decode(text);
    text.remove_prefix(bytes);
    if (c == '\r') continue;
    utf8::append(out, is_control(c) && c != '\n' && c != '\t' ? utf8::replacement : c);
  }
  return out;
}

std::string printable_json(std::string_view json) {
  static constexpr std::string_view hex = "0123456789abcdef";
  std::string out;
  while (!json.empty()) {
    const auto [c, bytes] = utf8::decode(json);
    json.remove_prefix(bytes);
    if (c >= 0x7F && is_control(c)) {
      out += "\\u00";
      out += hex[c >> 4];
      out += hex[c & 15];
    } else {
      // Below U+0020 only blanks between values can stand in JSON.
      utf8::append(out, c == '\r' ? ' ' : c);
    }
  }
  return out;
}

std::string wrapped(std::string_view words, std::size_t width, std::string_view indent) {
  const auto clean = printable(words);
  std::string_view text = clean;
  std::string out;
  std::size_t column = 0;
  while (!text.empty()) {
    const auto end = std::min(text.find_first_of(" \n"), text.size());
    const auto word = text.substr(0, end);
    const auto columns = utf8::length(word);
    if (column > 0 && column + 1 + columns > width) {
      out += '\n';
      column = 0;
    }
    if (!word.empty()) {
      if (column == 0) {
        out += indent;
        column = utf8::length(indent);
      } else {
        out += ' ';
        ++column;
      }
      out += word;
      column += columns;
    }
    if (end < text.size() && text[end] == '\n') {
      out += '\n';
      column = 0;
    }
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  if (out.empty() || out.back() != '\n') out += '\n';
  return out;
}

std::string bold(std::string_view text, const TerminalStyle& style) {
  return style.has_colour ? "\x1b[1m" + printable(text) + "\x1b[0m" : printable(text);
}

std::string dim(std::string_view text, const TerminalStyle& style) {
  return style.has_colour ? "\x1b[2m" + printable(text) + "\x1b[0m" : printable(text);
}

std::string padded(std::string_view text, std::size_t columns) {
  auto out = printable(text);
  const auto length = utf8::length(out);
  if (length < columns) out.append(columns - length, ' ');
  return out;
}

std::string bar(double share, std::size_t columns) {
  static constexpr std::array<std::string_view, 8> partial = {"", "▏", "▎", "▍", "▌", "▋", "▊", "▉"};
  if (!(share > 0)) return "";
  const auto eighths = static_cast<std::size_t>(std::lround(std::min(share, 1.0) * 8 * static_cast<double>(columns)));
  std::string out;
  for (std::size_t i = 0; i < eighths / 8; ++i) out += "█";
  return out + std::string(partial[eighths % 8]);
}

ProgressBar::ProgressBar() : is_shown_(isatty(STDERR_FILENO) != 0) {}

ProgressBar::~ProgressBar() {
  if (is_shown_ && percent_ >= 0) std::fputs("\r\x1b[K", stderr);
}

void ProgressBar::show(double share) {
  const int percent = static_cast<int>(share * 100);
  if (!is_shown_ || percent == percent_) return;
  percent_ = percent;
  std::fprintf(stderr, "\rReading %s %d %%\x1b[K", padded(bar(share, 30), 30).c_str(), percent);
}

}  // namespace securebase::cli
