#include "cli/imessage_db.hpp"

#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

#include <cstdio>
#include <filesystem>

#include "core/chat/message_json.hpp"

namespace securebase::cli {
namespace {

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

class IMessageDbTest : public testing::Test {
 protected:
  IMessageDbTest()
      : path_(std::filesystem::temp_directory_path() / ("securebase-chat-" + std::to_string(getpid()) + ".db")) {
    std::filesystem::remove(path_);
  }
  ~IMessageDbTest() override { std::filesystem::remove(path_); }

  void execute(const std::string& sql) {
    sqlite3* database = nullptr;
    ASSERT_EQ(sqlite3_open(path_.c_str(), &database), SQLITE_OK);
    char* message = nullptr;
    EXPECT_EQ(sqlite3_exec(database, sql.c_str(), nullptr, nullptr, &message), SQLITE_OK)
        << (message == nullptr ? "" : message);
    sqlite3_close(database);
  }
  void make_tables() {
    execute(
        "CREATE TABLE handle (ROWID INTEGER PRIMARY KEY, id TEXT);"
        "CREATE TABLE chat (ROWID INTEGER PRIMARY KEY, chat_identifier TEXT, display_name TEXT);"
        "CREATE TABLE message (ROWID INTEGER PRIMARY KEY, guid TEXT, text TEXT, attributedBody BLOB, date INTEGER, "
        "is_from_me INTEGER,"
        " handle_id INTEGER, date_edited INTEGER, date_retracted INTEGER, item_type INTEGER, group_title TEXT,"
        " thread_originator_guid TEXT, associated_message_guid TEXT, associated_message_type INTEGER);"
        "CREATE TABLE chat_message_join (chat_id INTEGER, message_id INTEGER);"
        "CREATE TABLE chat_handle_join (chat_id INTEGER, handle_id INTEGER);"
        "CREATE TABLE attachment (ROWID INTEGER PRIMARY KEY, filename TEXT, transfer_name TEXT);"
        "CREATE TABLE message_attachment_join (message_id INTEGER, attachment_id INTEGER);"
        "INSERT INTO handle VALUES (1, '+441632960001');"
        "INSERT INTO chat VALUES (1, '+441632960001', '');"
        "INSERT INTO chat_handle_join VALUES (1, 1);");
  }
  Result<void> read() { return read_imessage_db(path_.string(), {}, lines_, notices_); }

  std::filesystem::path path_;
  Lines lines_;
  std::vector<chat::Notice> notices_;
};

TEST_F(IMessageDbTest, ReadsBothSidesWithTapbacksAndAttachments) {
  make_tables();
  execute(
      "INSERT INTO message VALUES (1,'G1','on my way',NULL,694224000000000000,0,1,0,0,0,NULL,NULL,NULL,0);"
      "INSERT INTO message VALUES (2,'G2','great',NULL,694224060000000000,1,0,1,0,0,NULL,'G1',NULL,0);"
      "INSERT INTO message VALUES (3,'G3',NULL,NULL,694224070000000000,1,0,0,0,0,NULL,NULL,'p:0/G1',2000);"
      "INSERT INTO message VALUES (4,'G4',char(65532),NULL,694224080000000000,0,1,0,0,0,NULL,NULL,NULL,0);"
      "INSERT INTO attachment VALUES (1,'~/Library/Messages/Attachments/IMG_0001.HEIC','IMG_0001.HEIC');"
      "INSERT INTO message_attachment_join VALUES (4,1);"
      "INSERT INTO chat_message_join VALUES (1,1),(1,2),(1,3),(1,4);");
  ASSERT_TRUE(is_imessage_db(path_.string()));
  ASSERT_TRUE(read().has_value());
  EXPECT_EQ(
      lines_.text,
      "{\"sent_at\":\"2023-01-01T00:00:00Z\",\"sender\":\"+441632960001\",\"text\":\"on my way\",\"system\":false,"
      "\"conversation\":\"+441632960001\",\"id\":\"G1\",\"reactions\":[{\"emoji\":\"❤️\",\"sender\":\"Me\"}]}\n"
      "{\"sent_at\":\"2023-01-01T00:01:00Z\",\"sender\":\"Me\",\"text\":\"great\",\"system\":false,"
      "\"conversation\":\"+441632960001\",\"edited\":true,\"id\":\"G2\",\"reply_to\":\"G1\"}\n"
      "{\"sent_at\":\"2023-01-01T00:01:20Z\",\"sender\":\"+441632960001\",\"text\":\"\",\"system\":false,"
      "\"conversation\":\"+441632960001\",\"id\":\"G4\",\"attachments\":[{\"kind\":\"image\",\"name\":\"IMG_0001."
      "HEIC\"}]}\n");
}

TEST_F(IMessageDbTest, ReadsTheTextOfAnAttributedBody) {
  make_tables();
  // streamtyped ... NSString ... '+', length 5, "hello"
  execute(
      "INSERT INTO message VALUES "
      "(1,'G1',NULL,x'040B73747265616D747970656481E803840140848484124E5341747472696275746564537472696E67008484"
      "084E534F626A656374008592848484084E53537472696E67019484012B0568656C6C6F86',694224000000000000,0,1,0,0,0,NULL,"
      "NULL,NULL,0);"
      "INSERT INTO chat_message_join VALUES (1,1);");
  ASSERT_TRUE(read().has_value());
  EXPECT_TRUE(lines_.text.contains("\"text\":\"hello\""));
}

TEST_F(IMessageDbTest, ReadsSecondsOfOlderVersionsAndTakenBackMessages) {
  make_tables();
  execute(
      "INSERT INTO message VALUES (1,'G1','gone',NULL,300000000,0,1,0,5,0,NULL,NULL,NULL,0);"
      "INSERT INTO chat_message_join VALUES (1,1);");
  ASSERT_TRUE(read().has_value());
  EXPECT_TRUE(lines_.text.contains("2010-07-05T05:20:00Z"));
  EXPECT_TRUE(lines_.text.contains("\"text\":\"\",\"system\":false"));
  EXPECT_TRUE(lines_.text.contains("\"deleted\":true"));
}

TEST_F(IMessageDbTest, RefusesAnotherDatabase) {
  execute("CREATE TABLE recipes (title TEXT);");
  const auto done = read();
  ASSERT_FALSE(done.has_value());
  EXPECT_EQ(done.error().code, Code::unsupported);
}

TEST_F(IMessageDbTest, RefusesADamagedDatabase) {
  std::FILE* file = std::fopen(path_.c_str(), "wb");
  std::fwrite("SQLite format 3\0 and then nothing of the kind", 1, 46, file);
  std::fclose(file);
  EXPECT_FALSE(read().has_value());
}

}  // namespace
}  // namespace securebase::cli
