#include "core/chat/import.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/chat/testdata/collected.hpp"
#include "core/chat/testdata/zip_builder.hpp"

namespace securebase::chat {
namespace {

constexpr std::string_view two_messages = "13/02/24, 10:00 - Anna: one\n13/02/24, 10:01 - Ben: two\n";

std::string long_chat() {
  std::string chat;
  while (chat.size() < 300'000) chat += "13/02/24, 10:00 - Anna: message " + std::to_string(chat.size()) + "\n";
  return chat;
}

TEST(Import, SaysThatAFileIsEmpty) {
  const auto imported = import_all("");
  ASSERT_FALSE(imported.result);
  EXPECT_EQ(imported.result.error().message, "the file is empty");
}

TEST(Import, ReadsAFileThatWasCutWhileItWasRead) {
  Import import(1'000'000, {});
  Collected chat;
  while (const auto range = import.wants()) {
    const auto offset = std::min<std::uint64_t>(range->offset, two_messages.size());
    ASSERT_TRUE(import.feed(two_messages.substr(offset, range->size), chat));
  }
  EXPECT_EQ(chat.messages.size(), 2U);
}

TEST(Import, NeverAsksForMoreThanItsChunkAndMovesForward) {
  const auto chat_text = long_chat();
  Import import(chat_text.size(), {}, 4096);
  Collected chat;
  double last = 0;
  while (const auto range = import.wants()) {
    ASSERT_LE(range->size, 4096U);
    ASSERT_LE(range->offset + range->size, chat_text.size());
    ASSERT_TRUE(import.feed(std::string_view(chat_text).substr(range->offset, range->size), chat));
    EXPECT_GE(import.progress(), last);
    last = import.progress();
  }
  EXPECT_EQ(last, 1);
}

TEST(Import, FindsTheChatAmongTheFilesOfAnArchive) {
  const auto zip = ZipBuilder()
                       .add("IMG-1.jpg", std::string(5000, '\xFF'))
                       .add("notes.txt", std::string(5000, 'x'))
                       .add("WhatsApp Chat with Ben.txt", two_messages)
                       .build("a comment");
  const auto imported = import_all(zip);
  ASSERT_TRUE(imported.result) << imported.result.error().message;
  EXPECT_EQ(imported.format, Format::whatsapp);
  EXPECT_EQ(imported.chat.messages.size(), 2U);
  EXPECT_EQ(imported.chat.names, std::vector<std::string>{"Ben"});
  EXPECT_FALSE(imported.has_notice("parts_skipped"));
}

TEST(Import, SaysWhatElseAnArchiveHolds) {
  const auto zip =
      ZipBuilder().add("a/WhatsApp Chat with Ben.txt", two_messages).add("b/_chat.txt", two_messages).build();
  EXPECT_TRUE(import_all(zip).has_notice("parts_skipped"));
}

TEST(Import, ReadsStoredEntriesAndZip64) {
  const auto zip = ZipBuilder().add("_chat.txt", two_messages, {.method = 0});
  EXPECT_EQ(import_all(zip.build()).chat.messages.size(), 2U);
  EXPECT_EQ(import_all(zip.build_zip64()).chat.messages.size(), 2U);
  EXPECT_EQ(import_all(zip.build_zip64(), 3).chat.messages.size(), 2U);
}

struct BadArchive {
  std::string_view what;
  std::string zip;
  Code code;
  std::string_view message;
  std::size_t messages;  ///< Handed over before the error.
};

TEST(Import, RefusesArchivesWithAReason) {
  const auto chat = long_chat();
  const auto good = ZipBuilder().add("_chat.txt", chat).build();
  std::string flipped = good;
  flipped[flipped.size() / 2] = static_cast<char>(flipped[flipped.size() / 2] ^ 0x55);
  const std::vector<BadArchive> cases = {
      {"encrypted", ZipBuilder().add("_chat.txt", chat, {.flags = 1}).build(), Code::unsupported, "password", 0},
      {"packed otherwise", ZipBuilder().add("_chat.txt", chat, {.method = 14}).build(), Code::unsupported,
       "unpack it first", 0},
      {"without its end", good.substr(0, good.size() / 2), Code::bad_input, "not complete", 0},
      {"without a chat", ZipBuilder().add("a.jpg", "x").build(), Code::bad_input, "no chat", 0},
      {"with a text that is no chat", ZipBuilder().add("a.txt", "hello").build(), Code::bad_input, "no chat", 0},
      {"with a wrong checksum", ZipBuilder().add("_chat.txt", two_messages, {.crc_xor = 1}).build(), Code::bad_input,
       "damaged", 2},
      {"larger than it says", ZipBuilder().add("_chat.txt", two_messages, {.size_added = -9}).build(), Code::bad_input,
       "damaged", 2},
      {"smaller than it says", ZipBuilder().add("_chat.txt", two_messages, {.size_added = 9}).build(), Code::bad_input,
       "damaged", 2}};
  for (const auto& bad : cases) {
    const auto imported = import_all(bad.zip);
    ASSERT_FALSE(imported.result) << bad.what;
    EXPECT_EQ(imported.result.error().code, bad.code) << bad.what;
    EXPECT_NE(imported.result.error().message.find(bad.message), std::string::npos) << imported.result.error().message;
    EXPECT_EQ(imported.chat.messages.size(), bad.messages) << bad.what;
  }
}

TEST(Import, StopsWhenAnArchiveUnpacksToTooMuch) {
  const auto zip = ZipBuilder().add("_chat.txt", std::string(two_messages) + std::string(80 << 20, ' ')).build();
  const auto imported = import_all(zip);
  ASSERT_FALSE(imported.result);
  EXPECT_EQ(imported.result.error().code, Code::too_large);
}

TEST(Import, SurvivesAnArchiveWithAnyByteChanged) {
  const auto good = ZipBuilder().add("_chat.txt", two_messages).add("b.txt", two_messages, {.method = 0}).build();
  for (std::size_t at = 0; at < good.size(); ++at) {
    for (const char flip : {'\x01', '\x80', '\xFF'}) {
      auto zip = good;
      zip[at] = static_cast<char>(zip[at] ^ flip);
      const auto imported = import_all(zip);
      EXPECT_TRUE(imported.result || !imported.result.error().message.empty());
      EXPECT_EQ(import_all(zip, 5).chat.messages.size(), imported.chat.messages.size()) << "byte " << at;
    }
  }
}

TEST(Import, TellsWhatAFileIsInstead) {
  struct StrangeFile {
    std::string_view bytes;
    std::string_view message;
  };
  for (const auto& [bytes, message] :
       {StrangeFile{"\x89PNG\r\n\x1A\n....", "picture"}, StrangeFile{"\xFF\xD8\xFF\xE0....", "picture"},
        StrangeFile{"RIFF....WEBPVP8", "picture"}, StrangeFile{"....ftypheic....", "picture"},
        StrangeFile{"%PDF-1.7 ...", "PDF"}, StrangeFile{std::string_view("SQLite format 3\0....", 20), "chat.db"},
        StrangeFile{"MZ....", "program"},
        StrangeFile{"\x7F"
                    "ELF....",
                    "program"},
        StrangeFile{"<!DOCTYPE html><html><head><title>Exported Data</title>", "Machine-readable JSON"},
        StrangeFile{"<html>DiscordChatExporter", "DiscordChatExporter"}, StrangeFile{"<html> facebook", "JSON"},
        StrangeFile{"{\"a\": 1}", "JSON"}, StrangeFile{"<?xml version='1.0'?><feed/>", "XML"},
        StrangeFile{"dear diary", "no chat export"}, StrangeFile{"\n \r\n", "blank"},
        StrangeFile{std::string_view("\x08\x01\x12\x40\x9f\x00\x03\x88\xfe\x02\x01\x07\x05\xe1\x90\x00", 16),
                    "backup"}}) {
    const auto imported = import_all(bytes);
    ASSERT_FALSE(imported.result) << message;
    EXPECT_NE(imported.result.error().message.find(message), std::string::npos) << imported.result.error().message;
  }
}

}  // namespace
}  // namespace securebase::chat
