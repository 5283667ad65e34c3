#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/chat/lines.hpp"
#include "core/chat/parser.hpp"

/// Tables as RFC 4180 has them: fields in quotes may hold separators, line ends, and quotes written twice. The
/// separator is the comma, semicolon or tab that the first line uses. LF and CR LF end a row.
namespace securebase::chat {

class CsvVisitor {
 public:
  virtual ~CsvVisitor() = default;
  /// One row; its fields are well-formed UTF-8 and valid during the call. An error ends the reading.
  virtual Result<void> row(std::span<const std::string> fields) = 0;
};

class CsvStream {
 public:
  /// Further fields of a row are dropped.
  static constexpr std::size_t fields_max = 64;
  /// The longest first line, of which the separator is learnt.
  static constexpr std::size_t header_bytes_max = 4096;

  explicit CsvStream(CsvVisitor& visitor) : visitor_(visitor) {}

  Result<void> feed(std::string_view bytes);
  /// The stream has ended: hands over a last row without a line end. Inside of quotes that is a notice.
  Result<void> finish();
  std::vector<Notice> notices() const;
  /// The line on which the row being handed over began, from 1.
  std::uint64_t line() const { return row_line_; }

 private:
  Result<void> take_header(std::string_view& bytes);
  Result<void> take_fields(std::string_view bytes);
  Result<void> split_header();
  void append(std::string_view part);
  void end_field();
  Result<void> end_row();

  CsvVisitor& visitor_;
  std::string header_;
  std::string field_;
  std::vector<std::string> fields_;  ///< Kept from row to row for their storage.
  std::size_t count_ = 0;
  std::uint64_t line_ = 1;
  std::uint64_t row_line_ = 1;
  Tally repairs_;
  Tally cuts_;
  char separator_ = 0;  ///< 0 until the first line is read.
  bool in_quotes_ = false;
  bool was_quoted_ = false;  ///< The field began with a quote that has been closed.
  bool is_cut_ = false;
  bool ends_early_ = false;
};

}  // namespace securebase::chat
