#include "core/chat/message_json.hpp"

#include <gtest/gtest.h>

#include <array>
#include <string>

#include "core/chat/securebase_jsonl.hpp"

namespace securebase::chat {
namespace {

using namespace std::string_literals;

/// Writes each message as a line.
class Lines final : public Sink {
 public:
  void conversation(const Conversation& conversation) override {
    name_ = conversation.name;
    is_group_ = conversation.is_group;
  }
  void message(const Message& message) override { append_json_line(text, {name_, is_group_}, message); }
  std::string text;

 private:
  std::string name_;
  bool is_group_ = false;
};

std::string line_of(const Message& message, const Conversation& conversation = {}) {
  std::string line;
  append_json_line(line, conversation, message);
  return line;
}

std::string read_back(std::string_view lines) {
  Lines sink;
  const auto parser = make_securebase_jsonl_parser({});
  EXPECT_TRUE(parser->feed(lines, sink));
  EXPECT_TRUE(parser->finish(sink));
  EXPECT_TRUE(parser->notices().empty());
  return sink.text;
}

Message plain_message() {
  Message message;
  message.sent_at = {1'717'178'700'000, 120};
  message.sender = "Sam";
  message.text = "home by seven";
  return message;
}

TEST(MessageJson, LeavesOutWhatIsFalseOrEmpty) {
  EXPECT_EQ(
      line_of(plain_message()),
      "{\"sent_at\":\"2024-05-31T18:05:00+02:00\",\"sender\":\"Sam\",\"text\":\"home by seven\",\"system\":false}\n");
}

TEST(MessageJson, EscapesWhatJsonCannotHold) {
  auto message = plain_message();
  const auto text = "\"\\\n\r\t\x01\x1F\x7F\0 é 😀 \u2028."s;
  message.text = text;
  const auto line = line_of(message);
  EXPECT_TRUE(line.contains("\"text\":\"\\\"\\\\\\n\\r\\t\\u0001\\u001f\x7F\\u0000 é 😀 \u2028.\"")) << line;
  EXPECT_EQ(read_back(line), line);
}

TEST(MessageJson, ReadsBackEveryField) {
  const std::array<Attachment, 2> attachments = {{{AttachmentKind::voice, ""}, {AttachmentKind::image, "a \"b\".jpg"}}};
  const std::array<Reaction, 2> reactions = {{{"Robin", "❤️"}, {"", "👍"}}};
  auto message = plain_message();
  message.sent_at = {1'717'178'700'123, -210};
  message.is_edited = true;
  message.is_forwarded = true;
  message.id = "7";
  message.reply_to = "6";
  message.attachments = attachments;
  message.reactions = reactions;
  const auto line = line_of(message, {"Choir", true});
  EXPECT_EQ(read_back(line), line);
  EXPECT_TRUE(
      line.contains("\"attachments\":[{\"kind\":\"voice\"},{\"kind\":\"image\",\"name\":\"a \\\"b\\\".jpg\"}]"));
  EXPECT_TRUE(line.contains("\"reactions\":[{\"emoji\":\"❤️\",\"sender\":\"Robin\"},{\"emoji\":\"👍\"}]"));
}

TEST(MessageJson, ReadsBackEveryKindOfMessageAndAttachment) {
  std::string lines;
  for (const auto kind : {Kind::text, Kind::call, Kind::poll, Kind::system}) {
    auto message = plain_message();
    message.kind = kind;
    if (kind == Kind::system) message.sender = "";
    lines += line_of(message);
    EXPECT_EQ(kind_from_name(name_of(kind)), kind);
  }
  for (auto i = static_cast<int>(AttachmentKind::unknown); i <= static_cast<int>(AttachmentKind::location); ++i) {
    const std::array<Attachment, 1> attachments = {{{static_cast<AttachmentKind>(i), "file"}}};
    auto message = plain_message();
    message.attachments = attachments;
    lines += line_of(message);
  }
  auto deleted = plain_message();
  deleted.text = "";
  deleted.is_deleted = true;
  lines += line_of(deleted);
  EXPECT_EQ(read_back(lines), lines);
}

TEST(MessageJson, ReadsBackConversationsThatAlternate) {
  const auto lines = line_of(plain_message(), {"Sam", false}) + line_of(plain_message(), {"Choir", true}) +
                     line_of(plain_message(), {"Sam", false});
  EXPECT_EQ(read_back(lines), lines);
}

}  // namespace
}  // namespace securebase::chat
