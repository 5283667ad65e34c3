#include "core/chat/securebase_csv.hpp"

#include <algorithm>
#include <array>
#include <string>

#include "core/chat/csv_stream.hpp"
#include "core/chat/message_draft.hpp"
#include "core/chat/message_json.hpp"
#include "core/chat/sent_time.hpp"

namespace securebase::chat {
namespace {

enum Column : std::size_t {
  sent_at,
  sender,
  text,
  system,
  kind,
  conversation,
  group,
  edited,
  deleted,
  forwarded,
  id,
  reply_to
};
constexpr std::array<std::string_view, 12> column_names = {"sent_at", "sender",       "text",  "system",
                                                           "kind",    "conversation", "group", "edited",
                                                           "deleted", "forwarded",    "id",    "reply_to"};
/// A column that the table does not have.
constexpr std::size_t no_place = CsvStream::fields_max;

std::string lower(std::string_view name) {
  std::string out(name);
  for (auto& c : out) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return out;
}

bool is_true(std::string_view field) {
  const auto word = lower(field);
  return word == "1" || word == "true" || word == "yes";
}

class SecurebaseCsvParser final : public Parser, private CsvVisitor {
 public:
  explicit SecurebaseCsvParser(const ParseOptions& options) : options_(options) {}

  Result<void> feed(std::string_view bytes, Sink& sink) override {
    sink_ = &sink;
    return stream_.feed(bytes);
  }
  Result<void> finish(Sink& sink) override {
    sink_ = &sink;
    return stream_.finish();
  }
  std::vector<Notice> notices() const override {
    auto list = stream_.notices();
    if (skipped_.count > 0) {
      list.push_back(notice_of("parts_skipped", skipped_, "row has no time in sent_at; it is left out",
                               "rows have no time in sent_at; they are left out"));
    }
    return list;
  }

 private:
  Result<void> row(std::span<const std::string> fields) override {
    if (!has_header_) return read_header(fields);
    const auto field = [&](Column column) -> std::string_view {
      const auto place = places_[column];
      return place < fields.size() ? std::string_view(fields[place]) : std::string_view();
    };
    const auto time = moment_of_text(options_.zone, field(sent_at));
    if (!time) {
      skipped_.add(stream_.line());
      return {};
    }
    if (!is_announced_ || field(conversation) != announced_) {
      is_announced_ = true;
      announced_ = field(conversation);
      sink_->conversation({announced_, is_true(field(group))});
    }
    draft_.clear();
    draft_.sent_at = *time;
    draft_.sender = field(sender);
    draft_.text = field(text);
    draft_.kind = is_true(field(system)) ? Kind::system : kind_from_name(field(kind)).value_or(Kind::text);
    draft_.is_edited = is_true(field(edited));
    draft_.is_deleted = is_true(field(deleted));
    draft_.is_forwarded = is_true(field(forwarded));
    draft_.id = field(id);
    draft_.reply_to = field(reply_to);
    draft_.deliver(*sink_);
    return {};
  }

  Result<void> read_header(std::span<const std::string> names) {
    has_header_ = true;
    places_.fill(no_place);
    for (std::size_t i = 0; i < names.size(); ++i) {
      const auto known = std::ranges::find(column_names, lower(names[i]));
      if (known != column_names.end()) places_[static_cast<std::size_t>(known - column_names.begin())] = i;
    }
    for (const auto needed : {sent_at, sender, text}) {
      if (places_[needed] == no_place) {
        return fail(Code::bad_input, "line 1",
                    "the first line does not name the column " + std::string(column_names[needed]));
      }
    }
    return {};
  }

  ParseOptions options_;
  CsvStream stream_{*this};
  Sink* sink_ = nullptr;
  MessageDraft draft_;
  Tally skipped_;
  std::array<std::size_t, column_names.size()> places_{};
  std::string announced_;
  bool has_header_ = false;
  bool is_announced_ = false;
};

}  // namespace

std::unique_ptr<Parser> make_securebase_csv_parser(const ParseOptions& options) {
  return std::make_unique<SecurebaseCsvParser>(options);
}

bool looks_like_securebase_csv(std::string_view first_bytes) {
  const auto header = lower(first_bytes.substr(0, first_bytes.find('\n')));
  return !header.starts_with('{') && !header.starts_with('[') && header.contains("sent_at") &&
         header.contains("sender") && header.contains("text");
}

}  // namespace securebase::chat
