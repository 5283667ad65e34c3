#include "cli/imessage_db.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>

#include "core/chat/message_json.hpp"

namespace securebase::cli {
namespace {

/// Writes each message as a line of the plain form.
class Lines : public chat::Sink {
 public:
  void conversation(const chat::Conversation& conversation) override {
    name_ = conversation.name;
    is_group_ = conversation.is_group;
  }
  void message(const chat::Message& message) override { chat::append_json_line(text, {name_, is_group_}, message); }
  std::string text;

 private:
  std::string name_;
  bool is_group_ = false;
};

/// The columns of a message that are read, as SQL. Handle 1 is Sam, handle 2 is Kim, handle 0 nobody.
struct Row {
  std::string text = "NULL";
  std::string body = "NULL";
  std::string date = "694224000000000000";  // 2023-01-01T00:00:00Z in nanoseconds from 2001.
  int is_from_me = 0;
  int handle = 1;
  std::string more_columns = {};  ///< ", date_edited, ..."
  std::string more_values = {};
};

class IMessageDbTest : public testing::Test {
 protected:
  IMessageDbTest()
      : path_(std::filesystem::temp_directory_path() / ("securebase?chat-" + std::to_string(getpid()) + ".db")) {
    std::filesystem::remove(path_);
  }
  ~IMessageDbTest() override { std::filesystem::remove(path_); }

  void execute(const std::string& sql) {
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(path_.c_str(), &database), SQLITE_OK);
    char* message = nullptr;
    EXPECT_EQ(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &message), SQLITE_OK)
        << (message == nullptr ? "" : message);
    sqlite3_free(message);
    sqlite3_close(database);
  }
  /// The part of macOS's schema that is read; chat 1 is with Sam, chat 2 a group. `more`: columns of later versions.
  void make_tables(
      const std::string& more =
          ", date_edited INTEGER, date_retracted INTEGER, attributedBody BLOB, thread_originator_guid TEXT, "
          "associated_message_emoji TEXT") {
    execute(
        "CREATE TABLE handle (ROWID INTEGER PRIMARY KEY AUTOINCREMENT UNIQUE, id TEXT NOT NULL, service TEXT);"
        "CREATE TABLE chat (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT, style INTEGER, chat_identifier TEXT, "
        "display_name TEXT);"
        "CREATE TABLE message (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, guid TEXT UNIQUE NOT NULL, text TEXT, "
        "handle_id "
        "INTEGER DEFAULT 0, date INTEGER, is_from_me INTEGER DEFAULT 0, item_type INTEGER DEFAULT 0, other_handle "
        "INTEGER DEFAULT 0, group_title TEXT, group_action_type INTEGER DEFAULT 0, associated_message_guid TEXT, "
        "associated_message_type INTEGER DEFAULT 0" +
        more +
        ");"
        "CREATE TABLE chat_message_join (chat_id INTEGER, message_id INTEGER);"
        "CREATE TABLE chat_handle_join (chat_id INTEGER, handle_id INTEGER);"
        "CREATE TABLE attachment (ROWID INTEGER PRIMARY KEY AUTOINCREMENT, filename TEXT, transfer_name TEXT);"
        "CREATE TABLE message_attachment_join (message_id INTEGER, attachment_id INTEGER);"
        "INSERT INTO handle (id) VALUES ('+441632960001'), ('kim@example.org');"
        "INSERT INTO chat (chat_identifier, display_name) VALUES ('+441632960001', ''), ('chat42', 'Choir');"
        "INSERT INTO chat_handle_join VALUES (1, 1), (2, 1), (2, 2);");
  }
  /// Puts a message into a chat; its guid is "G" and its number.
  void add(const Row& row, int chat = 1) {
    const auto number = std::to_string(++count_);
    execute("INSERT INTO message (guid, text, date, is_from_me, handle_id" +
            std::string(row.body == "NULL" ? "" : ", attributedBody") + row.more_columns + ") VALUES ('G" + number +
            "', " + row.text + ", " + row.date + ", " + std::to_string(row.is_from_me) + ", " +
            std::to_string(row.handle) + (row.body == "NULL" ? "" : ", " + row.body) + row.more_values +
            "); INSERT INTO chat_message_join VALUES (" + std::to_string(chat) + ", " + number + ");");
  }
  std::string read() {
    const auto done = read_imessage_db(path_.string(), {}, lines_, notices_);
    return done ? lines_.text : done.error().message;
  }

  std::filesystem::path path_;
  int count_ = 0;
  Lines lines_;
  std::vector<chat::Notice> notices_;
};

TEST_F(IMessageDbTest, ReadsBothSidesInTheOrderOfTheirTimes) {
  make_tables();
  add({.text = "'great'",
       .date = "694224060000000000",
       .is_from_me = 1,
       .more_columns = ", thread_originator_guid",
       .more_values = ", 'G2'"});
  add({.text = "'on my way'"});
  ASSERT_TRUE(is_imessage_db(path_.string()));
  EXPECT_EQ(
      read(),
      "{\"sent_at\":\"2023-01-01T00:00:00Z\",\"sender\":\"+441632960001\",\"text\":\"on my way\",\"system\":false,"
      "\"conversation\":\"+441632960001\",\"id\":\"G2\"}\n"
      "{\"sent_at\":\"2023-01-01T00:01:00Z\",\"sender\":\"Me\",\"text\":\"great\",\"system\":false,"
      "\"conversation\":\"+441632960001\",\"id\":\"G1\",\"reply_to\":\"G2\"}\n");
}

TEST_F(IMessageDbTest, TurnsTapbacksIntoReactions) {
  make_tables();
  add({.text = "'look'"});
  const auto tap = [&](int type, int is_from_me, const std::string& emoji = "NULL") {
    add({.text = "'Loved a message'",
         .date = "69422410000000000" + std::to_string(count_),
         .is_from_me = is_from_me,
         .more_columns = ", associated_message_guid, associated_message_type, associated_message_emoji",
         .more_values = ", 'p:0/G1', " + std::to_string(type) + ", " + emoji});
  };
  tap(2000, 1);
  tap(2003, 0);
  tap(3003, 0);
  tap(2006, 0, "'🥦'");
  EXPECT_EQ(read(),
            "{\"sent_at\":\"2023-01-01T00:00:00Z\",\"sender\":\"+441632960001\",\"text\":\"look\",\"system\":false,"
            "\"conversation\":\"+441632960001\",\"id\":\"G1\",\"reactions\":[{\"emoji\":\"🥦\",\"sender\":"
            "\"+441632960001\"},{\"emoji\":\"❤️\",\"sender\":\"Me\"}]}\n");
}

TEST_F(IMessageDbTest, NamesAttachments) {
  make_tables();
  add({.text = "char(65532) || 'the garden'"});
  execute(
      "INSERT INTO attachment (filename, transfer_name) VALUES ('~/Library/Messages/Attachments/IMG_0001.HEIC', NULL), "
      "('x', 'plan.pdf'); INSERT INTO message_attachment_join VALUES (1, 1), (1, 2);");
  EXPECT_TRUE(read().contains("\"text\":\"the garden\"")) << lines_.text;
  EXPECT_TRUE(
      lines_.text.contains("\"attachments\":[{\"kind\":\"image\",\"name\":\"IMG_0001.HEIC\"},{\"kind\":"
                           "\"document\",\"name\":\"plan.pdf\"}]"));
}

TEST_F(IMessageDbTest, ReadsTheTextOfAnAttributedBody) {
  make_tables();
  // streamtyped ... NSString ... '+', length 5, "hello"
  add({.body =
           "x'040B73747265616D747970656481E803840140848484124E5341747472696275746564537472696E67008484084E534F626A6563"
           "74008592848484084E53537472696E67019484012B0568656C6C6F86'"});
  add({.body = "x'62706C69737430300000'"});
  EXPECT_TRUE(read().contains("\"text\":\"hello\"")) << lines_.text;
  ASSERT_EQ(notices_.size(), 1U);
  EXPECT_TRUE(notices_[0].message.starts_with("1 messages hold their text in a form that is not read"));
}

TEST_F(IMessageDbTest, TellsEditedFromUnsent) {
  make_tables();
  const std::string changed = ", 694224000000000000, 0";
  add({.text = "'fixed'", .more_columns = ", date_edited, date_retracted", .more_values = changed});
  add({.more_columns = ", date_edited, date_retracted", .more_values = changed});
  add({.text = "'gone'", .more_columns = ", date_edited, date_retracted", .more_values = ", 0, 5"});
  const auto lines = read();
  EXPECT_TRUE(lines.contains("\"text\":\"fixed\",\"system\":false,\"conversation\":\"+441632960001\",\"edited\":true"));
  EXPECT_TRUE(lines.contains("\"deleted\":true,\"id\":\"G2\""));
  EXPECT_TRUE(lines.contains("\"deleted\":true,\"id\":\"G3\""));
  EXPECT_FALSE(lines.contains("gone"));
}

TEST_F(IMessageDbTest, TellsWhatHappensInAGroup) {
  make_tables();
  add({.text = "'hello all'", .handle = 2}, 2);
  add({.handle = 2, .more_columns = ", item_type, group_title", .more_values = ", 2, 'Choir'"}, 2);
  add({.is_from_me = 1, .handle = 0, .more_columns = ", item_type, group_action_type", .more_values = ", 3, 1"}, 2);
  add({.more_columns = ", item_type", .more_values = ", 99"}, 2);
  const auto lines = read();
  EXPECT_TRUE(
      lines.contains("\"sender\":\"kim@example.org\",\"text\":\"hello all\",\"system\":false,\"conversation\":"
                     "\"Choir\",\"group\":true"));
  EXPECT_TRUE(lines.contains("\"text\":\"kim@example.org named the conversation Choir\",\"system\":true"));
  EXPECT_TRUE(lines.contains("\"text\":\"Me changed the group photo\",\"system\":true"));
  EXPECT_TRUE(lines.contains("\"text\":\"+441632960001 did something in the conversation\",\"system\":true"));
}

TEST_F(IMessageDbTest, ReadsTheSecondsAndColumnsOfOlderVersions) {
  make_tables("");
  add({.text = "'long ago'", .date = "300000000"});
  EXPECT_TRUE(read().contains("2010-07-05T05:20:00Z")) << lines_.text;
}

TEST_F(IMessageDbTest, LeavesOutWhatHasNoTime) {
  make_tables();
  add({.text = "'when?'", .date = "0"});
  EXPECT_EQ(read(), "");
  ASSERT_EQ(notices_.size(), 1U);
  EXPECT_EQ(notices_[0].id, "parts_skipped");
}

TEST_F(IMessageDbTest, WritesNothingBesideTheDatabase) {
  make_tables();
  add({.text = "'hi'"});
  execute("PRAGMA journal_mode = WAL; PRAGMA wal_checkpoint(TRUNCATE);");
  std::filesystem::remove(path_.string() + "-wal");
  EXPECT_TRUE(read().contains("\"text\":\"hi\"")) << lines_.text;
  EXPECT_FALSE(std::filesystem::exists(path_.string() + "-wal"));
  EXPECT_FALSE(std::filesystem::exists(path_.string() + "-shm"));
}

TEST_F(IMessageDbTest, RefusesAnotherDatabase) {
  execute("CREATE TABLE recipes (title TEXT);");
  EXPECT_EQ(read(), "this is an SQLite database, but not iMessage's chat.db");
}

TEST_F(IMessageDbTest, RefusesADamagedDatabase) {
  std::FILE* file = std::fopen(path_.c_str(), "wb");
  std::fwrite("SQLite format 3\0 and then nothing of the kind", 1, 46, file);
  std::fclose(file);
  EXPECT_EQ(read(), "the database is encrypted or damaged");
}

TEST_F(IMessageDbTest, SaysThatThereIsNoFile) { EXPECT_EQ(read(), "the file cannot be opened"); }

}  // namespace
}  // namespace securebase::cli
