#include "cli/imessage_db.hpp"

#include <sqlite3.h>

#include <array>
#include <cstdio>
#include <map>
#include <memory>

#include "core/base/utf8.hpp"
#include "core/chat/attachment_name.hpp"
#include "core/chat/message_draft.hpp"
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

/// 2000 to 2005 put a tapback on a message, 3000 to 3005 take it off.
constexpr std::int64_t tapback_first = 2000;
constexpr std::array<std::string_view, 6> tapbacks = {"❤️", "👍", "👎", "😂", "‼️", "❓"};

std::string_view text_at(sqlite3_stmt* statement, int column) {
  const auto* bytes = static_cast<const char*>(sqlite3_column_blob(statement, column));
  return bytes == nullptr ? std::string_view()
                          : std::string_view(bytes, static_cast<std::size_t>(sqlite3_column_bytes(statement, column)));
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
    if (!has_column("message", "is_from_me") || !has_column("chat", "chat_identifier")) {
      return fail(Code::unsupported, "", "this is an SQLite database, but not iMessage's chat.db");
    }
    if (auto read = read_tapbacks(); !read) return read;
    if (auto read = read_attachments(); !read) return read;
    return read_messages();
  }

  std::int64_t unread() const { return unread_; }

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
    const auto rows = prepare(
        "SELECT associated_message_guid, associated_message_type, is_from_me, handle.id FROM message "
        "LEFT JOIN handle ON handle.ROWID = message.handle_id WHERE associated_message_type BETWEEN 2000 AND 3005 "
        "ORDER BY date");
    if (!rows) return std::unexpected(rows.error());
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(rows->get())) == SQLITE_ROW) {
      auto& given = tapbacks_[std::string(target_of(text_at(rows->get(), 0)))];
      const auto type = sqlite3_column_int64(rows->get(), 1);
      const auto who = sqlite3_column_int(rows->get(), 2) != 0 ? options_.owner : std::string(text_at(rows->get(), 3));
      // One person has one tapback on a message; a later one takes the place of the one before.
      const auto index = static_cast<std::size_t>(type % 1000);
      if (index >= tapbacks.size()) continue;
      if (type < tapback_first + 1000) {
        given[who] = tapbacks[index];
      } else {
        given.erase(who);
      }
    }
    return step == SQLITE_DONE ? Result<void>() : failed();
  }

  Result<void> read_attachments() {
    const auto rows = prepare(
        "SELECT j.message_id, COALESCE(a.transfer_name, a.filename) FROM message_attachment_join j "
        "JOIN attachment a ON a.ROWID = j.attachment_id");
    if (!rows) return {};  // An old or thinned-out database may lack the table; the messages are there all the same.
    while (sqlite3_step(rows->get()) == SQLITE_ROW) {
      attachments_.emplace(sqlite3_column_int64(rows->get(), 0), text_at(rows->get(), 1));
    }
    return {};
  }

  Result<void> read_messages() {
    const auto no_tapbacks =
        has_column("message", "associated_message_type")
            ? std::string(" WHERE COALESCE(message.associated_message_type, 0) NOT BETWEEN 2000 AND 3006")
            : std::string();
    const auto rows =
        prepare("SELECT message.ROWID, message.guid, message.text, " + optional_column("attributedBody") +
                ", message.date, message.is_from_me, handle.id, chat.ROWID, COALESCE(NULLIF(chat.display_name, ''), "
                "chat.chat_identifier), " +
                optional_column("date_edited") + ", " + optional_column("date_retracted") + ", " +
                optional_column("item_type") + ", " + optional_column("group_title") + ", " +
                optional_column("thread_originator_guid") +
                ", (SELECT COUNT(*) FROM chat_handle_join h WHERE h.chat_id = chat.ROWID) FROM message "
                "JOIN chat_message_join j ON j.message_id = message.ROWID JOIN chat ON chat.ROWID = j.chat_id "
                "LEFT JOIN handle ON handle.ROWID = message.handle_id" +
                no_tapbacks + " ORDER BY chat.ROWID, message.date, message.ROWID");
    if (!rows) return std::unexpected(rows.error());
    int step = SQLITE_ROW;
    while ((step = sqlite3_step(rows->get())) == SQLITE_ROW) deliver(rows->get());
    return step == SQLITE_DONE ? Result<void>() : failed();
  }

  void deliver(sqlite3_stmt* row) {
    const auto chat = sqlite3_column_int64(row, 7);
    if (chat != chat_) {
      chat_ = chat;
      sink_.conversation({text_at(row, 8), sqlite3_column_int(row, 14) > 1});
    }
    draft_.clear();
    draft_.sent_at = options_.zone.at_utc(utc_ms_of_apple(sqlite3_column_int64(row, 4)));
    draft_.id = text_at(row, 1);
    draft_.reply_to = text_at(row, 13);
    draft_.is_edited = sqlite3_column_int64(row, 9) != 0;
    draft_.is_deleted = sqlite3_column_int64(row, 10) != 0;
    draft_.sender = sqlite3_column_int(row, 5) != 0 ? options_.owner : utf8::repaired(text_at(row, 6));
    if (draft_.sender.empty()) draft_.sender = utf8::repaired(text_at(row, 8));
    read_text(row);
    for (auto [file, end] = attachments_.equal_range(sqlite3_column_int64(row, 0)); file != end; ++file) {
      const auto name = utf8::repaired(std::string_view(file->second).substr(file->second.find_last_of('/') + 1));
      draft_.add_file(chat::kind_of_file(name), name);
    }
    if (const auto given = tapbacks_.find(draft_.id); given != tapbacks_.end()) {
      for (const auto& [who, emoji] : given->second) draft_.add_response(who, emoji);
    }
    if (sqlite3_column_int(row, 11) != 0) {
      draft_.kind = chat::Kind::system;
      if (draft_.text.empty()) draft_.text = utf8::repaired(text_at(row, 12));
    }
    draft_.deliver(sink_);
  }

  void read_text(sqlite3_stmt* row) {
    draft_.text = utf8::repaired(text_at(row, 2));
    if (draft_.text.empty()) {
      const auto body = text_at(row, 3);
      if (auto text = chat::text_of_typedstream(body)) {
        draft_.text = *std::move(text);
      } else if (!body.empty()) {
        ++unread_;
      }
    }
    // The place of an attachment within the text.
    for (auto at = draft_.text.find("\xEF\xBF\xBC"); at != std::string::npos; at = draft_.text.find("\xEF\xBF\xBC"))
      draft_.text.erase(at, 3);
  }

  sqlite3* database_;
  const chat::ParseOptions& options_;
  chat::Sink& sink_;
  chat::MessageDraft draft_;
  std::map<std::string, std::map<std::string, std::string_view>> tapbacks_;
  std::multimap<std::int64_t, std::string> attachments_;
  std::int64_t chat_ = -1;
  std::int64_t unread_ = 0;
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

Result<void> read_imessage_db(const std::string& path, const chat::ParseOptions& options, chat::Sink& sink,
                              std::vector<chat::Notice>& notices) {
  sqlite3* handle = nullptr;
  const int opened = sqlite3_open_v2(path.c_str(), &handle, SQLITE_OPEN_READONLY, nullptr);
  const Database database(handle);
  if (opened != SQLITE_OK) return fail(Code::unavailable, path, "the database cannot be opened");
  sqlite3_db_config(handle, SQLITE_DBCONFIG_DEFENSIVE, 1, nullptr);
  sqlite3_exec(handle, "PRAGMA trusted_schema = OFF", nullptr, nullptr, nullptr);
  Reader reader(handle, options, sink);
  if (auto read = reader.read(); !read) {
    auto error = read.error();
    error.where = path;
    return std::unexpected(std::move(error));
  }
  if (reader.unread() > 0) {
    notices.push_back(
        {"parts_skipped", std::to_string(reader.unread()) +
                              " messages hold their text in a form that is not read; they count, their words do not."});
  }
  return {};
}

}  // namespace securebase::cli
