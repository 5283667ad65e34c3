#include "core/chat/csv_stream.hpp"

#include <algorithm>
#include <utility>

#include "core/base/utf8.hpp"

namespace securebase::chat {

Result<void> CsvStream::feed(std::string_view bytes) {
  if (separator_ == 0) {
    if (const auto taken = take_header(bytes); !taken) return taken;
  }
  return take_fields(bytes);
}

Result<void> CsvStream::take_header(std::string_view& bytes) {
  const auto end = bytes.find('\n');
  const auto part = bytes.substr(0, end);
  if (header_.size() + part.size() > header_bytes_max) {
    return fail(Code::bad_input, "line 1", "the first line is too long for names of columns");
  }
  header_ += part;
  bytes.remove_prefix(part.size());
  return end == std::string_view::npos ? Result<void>() : split_header();
}

Result<void> CsvStream::split_header() {
  if (header_.starts_with("\xEF\xBB\xBF")) header_.erase(0, 3);
  const auto at = header_.find_first_of(",;\t");
  separator_ = at == std::string::npos ? ',' : header_[at];
  return take_fields(header_);
}

Result<void> CsvStream::take_fields(std::string_view bytes) {
  const char ends[] = {separator_, '\n', '"'};
  while (!bytes.empty()) {
    if (in_quotes_) {
      const auto part = bytes.substr(0, bytes.find('"'));
      line_ += static_cast<std::uint64_t>(std::ranges::count(part, '\n'));
      append(part);
      bytes.remove_prefix(part.size());
      if (bytes.empty()) break;
      in_quotes_ = false;
      was_quoted_ = true;
      bytes.remove_prefix(1);
      continue;
    }
    const auto part = bytes.substr(0, bytes.find_first_of(std::string_view(ends, sizeof ends)));
    append(part);
    bytes.remove_prefix(part.size());
    if (bytes.empty()) break;
    const char end = bytes.front();
    bytes.remove_prefix(1);
    if (end == '"') {
      // A quote opens a field, or is the second of two inside of quotes; anywhere else it stands for itself.
      if (was_quoted_ && part.empty()) {
        append("\"");
        in_quotes_ = true;
      } else if (field_.empty()) {
        in_quotes_ = true;
      } else {
        append("\"");
      }
      was_quoted_ = false;
      continue;
    }
    end_field();
    if (end == '\n') {
      ++line_;
      if (const auto ended = end_row(); !ended) return ended;
    }
  }
  return {};
}

void CsvStream::append(std::string_view part) {
  if (part.empty()) return;
  was_quoted_ = false;
  const auto room = message_text_bytes_max - std::min(message_text_bytes_max, field_.size());
  field_ += part.substr(0, room);
  is_cut_ |= part.size() > room;
}

void CsvStream::end_field() {
  if (is_cut_) {
    cuts_.add(row_line_);
    is_cut_ = false;
    field_.resize(utf8::prefix(field_, field_.size() - 3).size());
  }
  // Windows' line ends, at the end of a row and inside of quotes.
  std::erase(field_, '\r');
  if (!utf8::is_valid(field_)) {
    repairs_.add(row_line_);
    const auto repaired = utf8::repaired(field_);
    // A replacement is longer than the byte it stands for.
    field_ = utf8::prefix(repaired, message_text_bytes_max);
  }
  if (count_ < fields_max) {
    if (fields_.size() == count_) fields_.emplace_back();
    fields_[count_++].swap(field_);
  }
  field_.clear();
  was_quoted_ = false;
}

Result<void> CsvStream::end_row() {
  const auto count = std::exchange(count_, 0);
  const bool is_blank = count == 1 && fields_[0].empty();
  auto handed = is_blank ? Result<void>() : visitor_.row(std::span(fields_).first(count));
  row_line_ = line_;
  return handed;
}

Result<void> CsvStream::finish() {
  if (separator_ == 0) {
    if (header_.empty()) return fail(Code::bad_input, "line 1", "the file is empty");
    if (const auto split = split_header(); !split) return split;
  }
  ends_early_ = in_quotes_;
  if (field_.empty() && count_ == 0) return {};
  end_field();
  return end_row();
}

std::vector<Notice> CsvStream::notices() const {
  std::vector<Notice> list;
  if (ends_early_) {
    list.push_back({"ends_early", "The file ends inside of a field in quotes (line " + std::to_string(line_) +
                                      "); what stood before was read."});
  }
  if (repairs_.count > 0) {
    list.push_back(notice_of("invalid_utf8", repairs_, "text held bytes that are no text; each became \xEF\xBF\xBD",
                             "texts held bytes that are no text; each became \xEF\xBF\xBD"));
  }
  if (cuts_.count > 0) list.push_back(text_cut_notice(cuts_));
  return list;
}

}  // namespace securebase::chat
