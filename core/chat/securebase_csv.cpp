#include "core/chat/securebase_csv.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "core/base/utf8.hpp"
#include "core/chat/lines.hpp"
#include "core/chat/message_draft.hpp"
#include "core/chat/message_json.hpp"

namespace securebase::chat {
namespace {

constexpr std::size_t fields_max = 64;
constexpr std::array<std::string_view, 11> column_names = {
    "sent_at", "sender", "text", "system", "kind", "conversation", "group", "edited", "deleted", "forwarded", "id"};
enum Column : std::size_t { sent_at, sender, text, system, kind, conversation, group, edited, deleted, forwarded, id };

std::string_view without_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  return bytes;
}

/// The separator of a header line: the first of the three that stands in it.
char separator_of(std::string_view header) {
  const auto at = header.find_first_of(",;\t");
  return at == std::string_view::npos ? ',' : header[at];
}

std::string lower(std::string_view text) {
  std::string out(text);
  for (auto& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

bool is_true(std::string_view field) { return field == "1" || lower(field) == "true" || lower(field) == "yes"; }

class SecurebaseCsvParser final : public Parser {
 public:
  explicit SecurebaseCsvParser(const ParseOptions& options) : options_(options) {}

  Result<void> feed(std::string_view bytes, Sink& sink) override {
    for (const char c : bytes) {
      if (const auto taken = take(c, sink); !taken) return taken;
    }
    return {};
  }

  Result<void> finish(Sink& sink) override {
    ends_early_ = in_quotes_;
    if (!field_.empty() || count_ > 0) {
      end_field();
      if (const auto row = end_row(sink); !row) return row;
    }
    if (!has_header_) return fail(Code::bad_input, "line 1", "the file is empty");
    return {};
  }

  std::vector<Notice> notices() const override {
    std::vector<Notice> list;
    const auto add = [&](std::string id_, std::uint64_t number, std::string_view sentence) {
      if (number > 0) list.push_back({std::move(id_), std::to_string(number) + std::string(sentence)});
    };
    add("parts_skipped", untimed_,
        " rows had no sent_at that is a time (2024-05-31T18:05:00+02:00); they were left out.");
    add("invalid_utf8", repaired_, " fields held bytes that are not UTF-8; they were replaced.");
    add("text_cut", cut_, " fields were longer than 1 MiB; the rest of each was left out.");
    if (ends_early_)
      list.push_back({"ends_early", "The file ends inside a quoted field (line " + std::to_string(line_) + ")."});
    return list;
  }

 private:
  Result<void> take(char c, Sink& sink) {
    if (line_ == 1 && !has_header_ && count_ == 0 && !in_quotes_ && !knows_separator_) {
      // The separator is that of the header line, which is short: it is read before it is split.
      if (c != '\n') {
        if (header_.size() >= 4096)
          return fail(Code::bad_input, "line 1", "the first line does not name the columns sent_at, sender and text");
        header_ += c;
        return {};
      }
      knows_separator_ = true;
      separator_ = separator_of(header_);
      const auto header = std::string(without_mark(header_)) + "\n";
      for (const char h : header) {
        if (const auto taken = take_field_byte(h, sink); !taken) return taken;
      }
      return {};
    }
    return take_field_byte(c, sink);
  }

  Result<void> take_field_byte(char c, Sink& sink) {
    if (c == '\n') ++line_;
    if (in_quotes_) {
      if (c == '"') {
        in_quotes_ = false;
        after_quote_ = true;
      } else {
        append(c);
      }
      return {};
    }
    if (c == '"' && (field_.empty() || after_quote_)) {
      if (after_quote_) append('"');  // "" inside quotes
      in_quotes_ = true;
      after_quote_ = false;
      return {};
    }
    after_quote_ = false;
    if (c == separator_) {
      end_field();
    } else if (c == '\n') {
      end_field();
      return end_row(sink);
    } else {
      append(c);
    }
    return {};
  }

  void append(char c) {
    if (field_.size() < message_text_bytes_max) {
      field_ += c;
    } else {
      is_cut_ = true;
    }
  }

  void end_field() {
    if (is_cut_) {
      ++cut_;
      is_cut_ = false;
      field_.resize(utf8::prefix(field_, field_.size() - 4).size());
    }
    if (!field_.empty() && field_.back() == '\r') field_.pop_back();
    if (!utf8::is_valid(field_)) {
      ++repaired_;
      field_ = utf8::repaired(field_);
    }
    if (count_ < fields_max) {
      if (fields_.size() <= count_) fields_.emplace_back();
      fields_[count_].swap(field_);
    }
    ++count_;
    field_.clear();
  }

  Result<void> end_row(Sink& sink) {
    const auto count = std::min(std::exchange(count_, 0), fields_max);
    if (count == 1 && fields_[0].empty()) return {};
    if (!has_header_) return read_header(count);
    const auto field = [&](Column column) -> std::string_view {
      const auto place = place_of_[column];
      return place < count ? std::string_view(fields_[place]) : std::string_view();
    };
    const auto time = parse_rfc3339(field(sent_at));
    if (!time) {
      ++untimed_;
      return {};
    }
    draft_.clear();
    draft_.sent_at = time->offset_known ? time->moment : options_.zone.at_wall(time->moment.wall_ms);
    draft_.sender = field(sender);
    append_bounded(draft_.text, field(text));
    draft_.kind = is_true(field(system)) ? Kind::system : kind_from_name(field(kind)).value_or(Kind::text);
    draft_.is_edited = is_true(field(edited));
    draft_.is_deleted = is_true(field(deleted));
    draft_.is_forwarded = is_true(field(forwarded));
    draft_.id = field(id);
    if (!is_announced_ || field(conversation) != announced_) {
      is_announced_ = true;
      announced_ = field(conversation);
      sink.conversation({announced_, is_true(field(group))});
    }
    draft_.deliver(sink);
    return {};
  }

  Result<void> read_header(std::size_t count) {
    has_header_ = true;
    place_of_.fill(fields_max);
    for (std::size_t i = 0; i < count; ++i) {
      const auto found = std::ranges::find(column_names, lower(fields_[i]));
      if (found != column_names.end()) place_of_[static_cast<std::size_t>(found - column_names.begin())] = i;
    }
    for (const auto needed : {sent_at, sender, text}) {
      if (place_of_[needed] == fields_max) {
        return fail(Code::bad_input, "line 1",
                    "the first line does not name the column " + std::string(column_names[needed]));
      }
    }
    return {};
  }

  ParseOptions options_;
  MessageDraft draft_;
  std::string header_;
  std::string field_;
  std::vector<std::string> fields_;
  std::array<std::size_t, column_names.size()> place_of_{};
  std::string announced_;
  std::size_t count_ = 0;
  std::uint64_t line_ = 1;
  std::uint64_t untimed_ = 0;
  std::uint64_t repaired_ = 0;
  std::uint64_t cut_ = 0;
  char separator_ = ',';
  bool knows_separator_ = false;
  bool has_header_ = false;
  bool in_quotes_ = false;
  bool after_quote_ = false;
  bool is_cut_ = false;
  bool is_announced_ = false;
  bool ends_early_ = false;
};

}  // namespace

std::unique_ptr<Parser> make_securebase_csv_parser(const ParseOptions& options) {
  return std::make_unique<SecurebaseCsvParser>(options);
}

bool looks_like_securebase_csv(std::string_view first_bytes) {
  const auto header = lower(without_mark(first_bytes.substr(0, first_bytes.find('\n'))));
  const auto names = [&](std::string_view name) { return header.contains(name); };
  return !header.starts_with('{') && !header.starts_with('[') && names("sent_at") && names("sender") && names("text");
}

}  // namespace securebase::chat
