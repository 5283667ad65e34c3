#include "cli/imessage_db.hpp"

#include <sqlite3.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <map>
#include <memory>

#include "core/base/utf8.hpp"
#include "core/chat/attachment_name.hpp"
#include "core/chat/lines.hpp"
#include "core/chat/message_draft.hpp"
#include "core/chat/sent_time.hpp"
#include "core/chat/typedstream.hpp"

namespace securebase::cli {
namespace {

using Database = std::unique_ptr<sqlite3, decltype([](sqlite3* database) { sqlite3_close(database); })>;
using Statement = std::unique_ptr<sqlite3_stmt, decltype([](sqlite3_stmt* statement) { sqlite3_finalize(statement); })>;

/// Apple counts from 2001-01-01 UTC, in seconds until macOS Sierra and in nanoseconds since.
constexpr std::int64_t apple_epoch_s = 978'307'200;

std::int64_t utc_ms_of_apple(std::int64_t date) {
  const bool is_nanoseconds = date > 1'000'000'000'000LL || date < -1'000'000'000'000LL;
  return apple_epoch_s * 1000 + (is_nanoseconds ? date / 1'000'000 : date * 1000);
}

/// The kinds of tapback, counted from 2000 where it is put on a message and from 3000 where it is taken off. The sixth
/// and later ones are an emoji of one's own (associated_message_emoji) and stickers.
constexpr std::int64_t tapback_added = 2000;
constexpr std::int64_t tapback_removed = 3000;
constexpr std::int64_t tapback_last = 3999;
constexpr std::array<std::string_view, 6> tapbacks = {"❤️", "👍", "👎", "😂", "‼️", "❓"};

/// What happened in a group: message.item_type, and message.group_action_type where it matters.
struct GroupEvent {
  int item;
  int action;  ///< -1 for any.
  std::string_view words;
};
constexpr std::array<GroupEvent, 11> group_events = {{{1, 0, "added somebody to the conversation"},
                                                      {1, 1, "removed somebody from the conversation"},
                                                      {2, -1, "named the conversation"},
                                                      {3, 0, "left the conversation"},
                                                      {3, 1, "changed the group photo"},
                                                      {3, 2, "removed the group photo"},
                                                      {3, 4, "changed the background"},
                                                      {3, 6, "removed the background"},
                                                      {4, -1, "shared a location, or stopped sharing it"},
                                                      {5, -1, "kept an audio message"},
                                                      {6, -1, "started a FaceTime or SharePlay"}}};

/// Valid until the statement steps on.
std::string_view bytes_at(sqlite3_stmt* statement, int column) {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
  return bytes == nullptr ? std::string_view()
                          : std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
}

/// The column as UTF-8 that is well-formed.
std::string text_of(sqlite3_stmt* statement, int column) {
  const auto* const text = reinterpret_cast<const char*>(sqlite3_column_text(statement, column));
  if (text == nullptr) return {};
  return utf8::repaired({text, static_cast<std::size_t>(sqlite3_column_bytes(statement, column))});
}

/// "p:0/GUID" or "bp:GUID": the message a tapback refers to.
std::string_view target_of(std::string_view associated) {
  const auto start = associated.find_first_of("/:");
  const auto slash = associated.find('/');
  if (slash != std::string_view::npos) return associated.substr(slash + 1);
  return start == std::string_view::npos ? associated : associated.substr(start + 1);
}

class Reader {
 public:
  Reader(sqlite3* database, const chat::ParseOptions& options, chat::Sink& sink)
      : database_(database), options_(options), sink_(sink) {}

  Result<void> read() {
    if (const auto schema = prepare("SELECT 1 FROM sqlite_schema"); !schema) return std::unexpected(schema.error());
    if (!has_column("message", "is_from_me") || !has_column("chat", "chat_identifier")) {
      return fail(Code::unsupported, "", "this is an SQLite database, but not iMessage's chat.db");
    }
    if (auto read = read_tapbacks(); !read) return read;
    if (auto read = read_attachments(); !read) return read;
    return read_messages();
  }

  void append_notices(std::vector<chat::Notice>& notices) const {
    if (unread_ > 0) {
      notices.push_back({"parts_skipped", std::to_string(unread_) +
                                              " messages hold their text in a form that is not read; they count, their "
                                              "words do not"});
    }
    if (untimed_ > 0) {
      notices.push_back({"parts_skipped", std::to_string(untimed_) + " messages have no time; they are left out"});
    }
  }

 private:
  bool has_column(const std::string& table, const std::string& column) {
    const auto found = prepare("SELECT 1 FROM pragma_table_info('" + table + "') WHERE name = '" + column + "'");
    return found && sqlite3_step(found->get()) == SQLITE_ROW;
  }
  /// The column where this version of macOS has it, else a null of that name.
  std::string optional_column(const std::string& column) {
    return has_column("message", column) ? "message." + column : "NULL AS " + column;
  }

  Result<Statement> prepare(const std::string& sql) {
    sqlite3_stmt* statement = nullptr;
    if (sqlite3_prepare_v2(database_, sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) return failed();
    return Statement(statement);
  }

  std::unexpected<Error> failed() {
    const int code = sqlite3_errcode(database_);
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED) {
      return fail(Code::unavailable, "", "the database is in use; copy chat.db to another folder and read the copy");
    }
    if (code == SQLITE_NOTADB) return fail(Code::unsupported, "", "the database is encrypted or damaged");
    return fail(Code::unavailable, "", std::string("the database cannot be read: ") + sqlite3_errmsg(database_));
  }

  Result<void> read_tapbacks() {
    if (!has_column("message", "associated_message_type")) return {};
    const auto rows =
        prepare("SELECT associated_message_guid, associated_message_type, is_from_me, handle.id, " +
                optional_column("associated_message_emoji") +
                " FROM message LEFT JOIN handle ON handle.ROWID = message.handle_id WHERE associated_message_type "
                "BETWEEN " +
                std::to_string(tapback_added) + " AND " + std::to_string(tapback_last) + " ORDER BY message.date");
    if (!rows) return std::unexpected(rows.error());
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(rows->get())) == SQLITE_ROW) {
      auto& given = tapbacks_[std::string(target_of(bytes_at(rows->get(), 0)))];
      const auto type = sqlite3_column_int64(rows->get(), 1);
      auto who = sqlite3_column_int(rows->get(), 2) != 0 ? options_.owner : text_of(rows->get(), 3);
      if (type >= tapback_removed) {
        given.erase(who);
        continue;
      }
      // One person has one tapback on a message; a later one takes the place of the one before.
      const auto index = static_cast<std::size_t>(type - tapback_added);
      const auto own = text_of(rows->get(), 4);
      given[std::move(who)] = index < tapbacks.size() ? std::string(tapbacks[index]) : own.empty() ? "🏷️" : own;
    }
    return step == SQLITE_DONE ? Result<void>() : failed();
  }

  Result<void> read_attachments() {
    const auto rows = prepare(
        "SELECT j.message_id, COALESCE(a.transfer_name, a.filename) FROM message_attachment_join j "
        "JOIN attachment a ON a.ROWID = j.attachment_id");
    if (!rows) return {};  // An old or thinned-out database may lack the table; the messages are there all the same.
    while (sqlite3_step(rows->get()) == SQLITE_ROW) {
      attachments_.emplace(sqlite3_column_int64(rows->get(), 0), text_of(rows->get(), 1));
    }
    return {};
  }

  Result<void> read_messages() {
    const auto no_tapbacks =
        has_column("message", "associated_message_type")
            ? std::string(" WHERE COALESCE(message.associated_message_type, 0) NOT BETWEEN 2000 AND 3999")
            : std::string();
    const auto rows =
        prepare("SELECT message.ROWID, message.guid, message.text, " + optional_column("attributedBody") +
                ", message.date, message.is_from_me, handle.id, chat.ROWID, COALESCE(NULLIF(chat.display_name, ''), "
                "chat.chat_identifier), " +
                optional_column("date_edited") + ", " + optional_column("date_retracted") + ", " +
                optional_column("item_type") + ", " + optional_column("group_title") + ", " +
                optional_column("thread_originator_guid") +
                ", (SELECT COUNT(*) FROM chat_handle_join h WHERE h.chat_id = chat.ROWID), " +
                optional_column("group_action_type") +
                " FROM message "
                "JOIN chat_message_join j ON j.message_id = message.ROWID JOIN chat ON chat.ROWID = j.chat_id "
                "LEFT JOIN handle ON handle.ROWID = message.handle_id" +
                no_tapbacks + " ORDER BY chat.ROWID, message.date, message.ROWID");
    if (!rows) return std::unexpected(rows.error());
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(rows->get())) == SQLITE_ROW) deliver(rows->get());
    return step == SQLITE_DONE ? Result<void>() : failed();
  }

  void deliver(sqlite3_stmt* row) {
    const auto date = sqlite3_column_int64(row, 4);
    const auto sent_at = chat::moment_of_utc(options_.zone, utc_ms_of_apple(date));
    if (date == 0 || !sent_at) {
      ++untimed_;
      return;
    }
    const auto chat = sqlite3_column_int64(row, 7);
    const auto chat_name = text_of(row, 8);
    if (chat != chat_) {
      chat_ = chat;
      sink_.conversation({chat_name, sqlite3_column_int(row, 14) > 1});
    }
    draft_.clear();
    draft_.sent_at = *sent_at;
    draft_.id = text_of(row, 1);
    draft_.reply_to = text_of(row, 13);
    draft_.sender = sqlite3_column_int(row, 5) != 0 ? options_.owner : text_of(row, 6);
    if (draft_.sender.empty()) draft_.sender = chat_name;
    read_text(row);
    for (auto [file, end] = attachments_.equal_range(sqlite3_column_int64(row, 0)); file != end; ++file) {
      const auto name = chat::file_of_path(file->second);
      draft_.add_file(chat::kind_of_file(name), name);
    }
    const bool is_changed = sqlite3_column_int64(row, 9) != 0;
    const bool is_empty = draft_.text.empty() && draft_.files.empty();
    // What is left of a message that was unsent is the time of the change.
    draft_.is_deleted = sqlite3_column_int64(row, 10) != 0 || (is_changed && is_empty);
    draft_.is_edited = is_changed && !draft_.is_deleted;
    if (const auto given = tapbacks_.find(draft_.id); given != tapbacks_.end()) {
      for (const auto& [who, emoji] : given->second) draft_.add_response(who, emoji);
    }
    if (const auto item = sqlite3_column_int(row, 11); item != 0) {
      tell_event(item, sqlite3_column_int(row, 15), text_of(row, 12));
    }
    draft_.deliver(sink_);
  }

  void tell_event(int item, int action, const std::string& title) {
    draft_.kind = chat::Kind::system;
    draft_.is_deleted = false;
    draft_.text = draft_.sender + " did something in the conversation";
    for (const auto& event : group_events) {
      if (event.item != item || (event.action != -1 && event.action != action)) continue;
      draft_.text = draft_.sender + " " + std::string(event.words);
      if (!title.empty()) draft_.text += " " + title;
      return;
    }
  }

  void read_text(sqlite3_stmt* row) {
    auto text = text_of(row, 2);
    if (text.empty()) {
      const auto body = bytes_at(row, 3);
      if (auto archived = chat::text_of_typedstream(body)) {
        text = *std::move(archived);
      } else if (!body.empty()) {
        ++unread_;
      }
    }
    // Stands in the text where an attachment stood.
    constexpr std::string_view object_replacement = "\xEF\xBF\xBC";
    for (auto rest = std::string_view(text); !rest.empty();) {
      const auto end = std::min(rest.find(object_replacement), rest.size());
      chat::append_bounded(draft_.text, rest.substr(0, end));
      rest.remove_prefix(std::min(end + object_replacement.size(), rest.size()));
    }
  }

  sqlite3* database_;
  const chat::ParseOptions& options_;
  chat::Sink& sink_;
  chat::MessageDraft draft_;
  std::map<std::string, std::map<std::string, std::string>> tapbacks_;
  std::multimap<std::int64_t, std::string> attachments_;
  std::int64_t chat_ = -1;
  std::int64_t unread_ = 0;
  std::int64_t untimed_ = 0;
};

}  // namespace

bool is_imessage_db(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return false;
  char start[16] = {};
  const auto read = std::fread(start, 1, sizeof start, file);
  std::fclose(file);
  return std::string_view(start, read) == std::string_view("SQLite format 3\0", 16);
}

namespace {

/// The path as SQLite's URI, so that options can follow it.
std::string uri_of(const std::string& path, std::string_view options) {
  constexpr std::string_view hex = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '%' || c == '?' || c == '#' || byte < 0x20) {
      uri += '%';
      uri += hex[byte >> 4];
      uri += hex[byte & 15];
    } else {
      uri += c;
    }
  }
  return uri + std::string(options);
}

Database opened(const std::string& path, std::string_view options) {
  sqlite3* handle = nullptr;
  const int code =
      sqlite3_open_v2(uri_of(path, options).c_str(), &handle, SQLITE_OPEN_READONLY | SQLITE_OPEN_URI, nullptr);
  Database database(handle);
  if (code != SQLITE_OK) return nullptr;
  // A file from elsewhere must not run anything: no functions from its schema, no tricks with its tables.
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_db_config(handle, SQLITE_DBCONFIG_TRUSTED_SCHEMA, 0, nullptr);
  // Sorting must not leave words behind in a temporary file.
  sqlite3_exec(handle, "PRAGMA temp_store = MEMORY", nullptr, nullptr, nullptr);
  return database;
}

bool exists(const std::string& path) {
  std::FILE* file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return false;
  std::fclose(file);
  return true;
}

}  // namespace

Result<void> read_imessage_db(const std::string& path, const chat::ParseOptions& options, chat::Sink& sink,
                              std::vector<chat::Notice>& notices) {
  if (!exists(path)) return fail(Code::unavailable, path, "the file cannot be opened");
  // The latest messages may lie in the log beside it, which SQLite reads only where it may write a file of its own
  // there. Without a log nothing is ever written or locked.
  const bool has_log = exists(path + "-wal");
  const auto database = opened(path, has_log ? "?mode=ro" : "?mode=ro&immutable=1");
  if (!database) return fail(Code::unavailable, path, "the database cannot be opened");
  Reader reader(database.get(), options, sink);
  auto read = reader.read();
  reader.append_notices(notices);
  if (!read) read.error().where = path;
  return read;
}

}  // namespace securebase::cli
