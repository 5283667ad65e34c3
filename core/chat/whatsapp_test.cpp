#include "core/chat/whatsapp.hpp"

#include <gtest/gtest.h>

#include <string>

#include "core/chat/testdata/collected.hpp"

namespace securebase::chat {
namespace {

TEST(WhatsAppParser, CutsAMessageThatHasNoEnd) {
  const auto parser = make_whatsapp_parser({});
  Collected chat;
  ASSERT_TRUE(parser->feed("13/02/24, 10:00 - Anna: ", chat));
  const std::string piece(1 << 16, 'x');
  for (int i = 0; i < 64; ++i) ASSERT_TRUE(parser->feed(piece, chat));
  for (int i = 0; i < 64; ++i) ASSERT_TRUE(parser->feed("\n" + piece, chat));
  ASSERT_TRUE(parser->feed("\n13/02/24, 10:01 - Ben: hi\n", chat));
  ASSERT_TRUE(parser->finish(chat));
  ASSERT_EQ(chat.messages.size(), 2U);
  EXPECT_EQ(chat.messages[0].text.size(), message_text_bytes_max);
  EXPECT_EQ(chat.messages[1].text, "hi");
  ASSERT_EQ(parser->notices().size(), 1U);
  EXPECT_EQ(parser->notices()[0].id, "text_cut");
}

TEST(WhatsAppParser, TakesTheOffsetOfTheZoneAtThatWallClock) {
  struct Times final : Sink {
    void conversation(const Conversation&) override {}
    void message(const Message& message) override { text += to_rfc3339(message.sent_at) + "\n"; }
    std::string text;
  } times;
  // Berlin, 2024: summer time from 31 March, 01:00 UTC.
  ParseOptions options;
  options.zone = Zone({{0, 60}, {1711846800000, 120}});
  const auto parser = make_whatsapp_parser(options);
  ASSERT_TRUE(parser->feed("30/03/24, 10:00 - A: x\n31/03/24, 10:00 - A: x\n", times));
  ASSERT_TRUE(parser->finish(times));
  EXPECT_EQ(times.text, "2024-03-30T10:00:00+01:00\n2024-03-31T10:00:00+02:00\n");
}

TEST(WhatsAppParser, SaysThatAFileHoldsNoMessage) {
  const auto parser = make_whatsapp_parser({});
  Collected chat;
  ASSERT_TRUE(parser->feed("nothing\nhere\n", chat));
  const auto finished = parser->finish(chat);
  ASSERT_FALSE(finished);
  EXPECT_EQ(finished.error().code, Code::bad_input);
  EXPECT_TRUE(chat.messages.empty());
}

}  // namespace
}  // namespace securebase::chat
