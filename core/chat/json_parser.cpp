#include "core/chat/json_parser.hpp"

namespace securebase::chat {

Result<void> JsonParser::feed(std::string_view bytes, Sink& sink) {
  sink_ = &sink;
  auto fed = stream_.feed(bytes);
  if (!fed) end();
  return fed;
}

Result<void> JsonParser::finish(Sink& sink) {
  sink_ = &sink;
  auto finished = stream_.finish();
  end();
  return finished;
}

std::vector<Notice> JsonParser::notices() const {
  auto list = stream_.notices();
  if (skipped_.count > 0) {
    list.push_back(notice_of("parts_skipped", skipped_, "message has no time or is of an unknown kind; it is left out",
                             "messages have no time or are of an unknown kind; they are left out"));
  }
  return list;
}

void JsonParser::start_message() {
  draft_.clear();
  has_time_ = false;
}

void JsonParser::set_time(std::optional<Moment> sent_at) {
  has_time_ = sent_at.has_value();
  if (sent_at) draft_.sent_at = *sent_at;
}

void JsonParser::deliver() {
  if (has_time_) {
    draft_.deliver(*sink_);
  } else {
    skip();
  }
}

void JsonParser::announce(std::string_view id, std::string_view name, bool is_group) {
  if (is_announced_ && id == announced_id_) return;
  is_announced_ = true;
  announced_id_ = id;
  sink_->conversation({name, is_group});
}

std::string id_text(const JsonValue& value) {
  if (value.is_text()) return std::string(value.text);
  return value.is_null() ? std::string() : std::to_string(value.as_integer());
}

std::string in_words(std::string_view name) {
  std::string words(name);
  for (auto& c : words) {
    if (c == '_') c = ' ';
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return words;
}

bool has_key(std::string_view bytes, std::string_view key) {
  const auto quoted = "\"" + std::string(key) + "\"";
  for (auto at = bytes.find(quoted); at != std::string_view::npos; at = bytes.find(quoted, at + 1)) {
    const auto after = bytes.find_first_not_of(" \t\r\n", at + quoted.size());
    if (after != std::string_view::npos && bytes[after] == ':') return true;
  }
  return false;
}

}  // namespace securebase::chat
