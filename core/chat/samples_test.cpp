#include "core/chat/testdata/samples.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "core/base/random.hpp"
#include "core/base/utf8.hpp"
#include "core/chat/import.hpp"

// Every sample export beside the messages it holds. A sample's name says what is inside; the messages stand in
// NAME.jsonl, one a line, then what the import had to say. To add one: put both files there and its name into
// testdata/samples.hpp.
namespace securebase::chat {
namespace {

std::string path_of(std::string_view name) {
  const char* const source = std::getenv("SECUREBASE_SOURCE");
  return std::string(source == nullptr ? "." : source) + "/" + std::string(name);
}

std::optional<std::string> contents_of(const std::string& path) {
  std::FILE* const file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return std::nullopt;
  std::string contents;
  std::array<char, 4096> piece;
  while (const auto size = std::fread(piece.data(), 1, piece.size(), file)) contents.append(piece.data(), size);
  std::fclose(file);
  return contents;
}

void write(const std::string& path, std::string_view contents) {
  std::FILE* const file = std::fopen(path.c_str(), "wb");
  ASSERT_NE(file, nullptr) << path;
  std::fwrite(contents.data(), 1, contents.size(), file);
  std::fclose(file);
}

std::string json_text(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (c == '\n') {
      out += "\\n";
    } else if (static_cast<unsigned char>(c) < 0x20) {
      constexpr std::string_view digits = "0123456789abcdef";
      out += "\\u00";
      out += digits[static_cast<unsigned char>(c) >> 4];
      out += digits[static_cast<unsigned char>(c) & 15];
    } else {
      out += c;
    }
  }
  return out + "\"";
}

/// Writes down what it receives, a JSON object a line, without the fields that say nothing.
class Transcript final : public Sink {
 public:
  void conversation(const Conversation& conversation) override {
    text_ += "{\"conversation\":" + json_text(conversation.name);
    if (conversation.is_group) text_ += ",\"is_group\":true";
    text_ += "}\n";
  }

  void message(const Message& message) override {
    text_ += "{\"sent_at\":" + json_text(to_rfc3339(message.sent_at));
    if (message.kind != Kind::text) add("kind", kind_name(message.kind));
    if (!message.sender.empty()) add("sender", message.sender);
    if (!message.text.empty()) add("text", message.text);
    if (message.is_edited) text_ += ",\"is_edited\":true";
    if (message.is_deleted) text_ += ",\"is_deleted\":true";
    if (message.is_forwarded) text_ += ",\"is_forwarded\":true";
    if (!message.id.empty()) add("id", message.id);
    if (!message.reply_to.empty()) add("reply_to", message.reply_to);
    std::string list;
    for (const auto& [kind, name] : message.attachments) {
      list += (list.empty() ? "" : ",") + ("{\"kind\":" + json_text(name_of(kind)));
      list += (name.empty() ? "" : ",\"name\":" + json_text(name)) + "}";
    }
    if (!list.empty()) text_ += ",\"attachments\":[" + list + "]";
    list.clear();
    for (const auto& [sender, emoji] : message.reactions) {
      list += (list.empty() ? "" : ",") + ("{\"sender\":" + json_text(sender) + ",\"emoji\":" + json_text(emoji) + "}");
    }
    if (!list.empty()) text_ += ",\"reactions\":[" + list + "]";
    text_ += "}\n";
    EXPECT_TRUE(utf8::is_valid(message.text));
  }

  void add_line(std::string_view key, std::string_view value) {
    text_ += "{" + json_text(key) + ":" + json_text(value) + "}\n";
  }
  const std::string& text() const { return text_; }

 private:
  static std::string_view kind_name(Kind kind) {
    constexpr std::array<std::string_view, 4> names = {"text", "call", "poll", "system"};
    return names[static_cast<std::size_t>(kind)];
  }
  void add(std::string_view key, std::string_view value) {
    text_ += ",\"" + std::string(key) + "\":" + json_text(value);
  }

  std::string text_;
};

/// Reads the whole of `data`, `chunk_bytes` at a time, an hour east of UTC.
std::string transcript_of(std::string_view data, std::uint64_t chunk_bytes) {
  ParseOptions options;
  options.zone = Zone({{0, 60}});
  Transcript transcript;
  Import import(data.size(), options, chunk_bytes);
  while (const auto range = import.wants()) {
    const auto offset = std::min<std::uint64_t>(range->offset, data.size());
    const auto fed = import.feed(data.substr(offset, range->size), transcript);
    if (!fed) transcript.add_line("error", fed.error().message);
  }
  if (const auto format = import.format()) transcript.add_line("format", name_of(*format));
  for (const auto& notice : import.notices()) transcript.add_line(notice.id, notice.message);
  return transcript.text();
}

class Samples : public testing::TestWithParam<std::string_view> {
 protected:
  void SetUp() override {
    const auto path = path_of("core/chat/testdata/" + std::string(GetParam()));
    const auto data = contents_of(path);
    ASSERT_TRUE(data) << path;
    data_ = *data;
    expected_ = contents_of(path + ".jsonl").value_or("");
    // To write the expected messages of a new sample; read them before you believe them.
    if (std::getenv("SECUREBASE_WRITE_EXPECTED") != nullptr) {
      expected_ = transcript_of(data_, import_chunk_bytes_max);
      write(path + ".jsonl", expected_);
    }
  }
  std::string data_;
  std::string expected_;
};

TEST_P(Samples, HoldTheseMessages) { EXPECT_EQ(transcript_of(data_, import_chunk_bytes_max), expected_); }

TEST_P(Samples, HoldTheSameMessagesByteByByte) { EXPECT_EQ(transcript_of(data_, 1), expected_); }

TEST_P(Samples, HoldTheSameMessagesInPiecesOfAnySize) {
  Random random(data_.size());
  for (int round = 0; round < 5; ++round) {
    const auto chunk_bytes = 2 + random.below(200);
    EXPECT_EQ(transcript_of(data_, chunk_bytes), expected_) << chunk_bytes << " bytes at a time";
  }
}

INSTANTIATE_TEST_SUITE_P(Files, Samples, testing::ValuesIn(sample_names), [](const auto& info) {
  std::string name(info.param);
  std::ranges::replace(name, '.', '_');
  return name;
});

class PublicSamples : public testing::TestWithParam<std::pair<std::string_view, int>> {};

/// Counts lines of a transcript that are messages.
int message_count(std::string_view transcript) {
  int count = 0;
  for (auto at = transcript.find("{\"sent_at\""); at != std::string_view::npos;
       at = transcript.find("{\"sent_at\"", at + 1)) {
    ++count;
  }
  return count;
}

TEST_P(PublicSamples, AreReadToTheLastMessage) {
  const auto& [name, messages] = GetParam();
  const auto data = contents_of(path_of("../shared/data/chats/" + std::string(name)));
  if (!data) GTEST_SKIP() << "public sample data is not beside the checkout";
  const auto transcript = transcript_of(*data, import_chunk_bytes_max);
  EXPECT_EQ(message_count(transcript), messages);
  EXPECT_EQ(transcript.find("\"error\""), std::string::npos);
  EXPECT_EQ(transcript.find("date_order_assumed"), std::string::npos);
}

INSTANTIATE_TEST_SUITE_P(Files, PublicSamples,
                         testing::Values(std::pair("whatsapp-lorem-2000.txt", 2000),
                                         std::pair("whatsapp-pokemon.txt", 20)));

}  // namespace
}  // namespace securebase::chat
