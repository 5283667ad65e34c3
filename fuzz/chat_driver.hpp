#pragma once

#include <algorithm>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <memory>
#include <string>
#include <string_view>

#include "core/base/random.hpp"
#include "core/base/utf8.hpp"
#include "core/chat/import.hpp"
#include "core/chat/parser.hpp"

/// What every parser promises, whatever the bytes: well-formed UTF-8, bounded texts, and the same messages however the
/// bytes are cut. A broken promise ends the process, which is how libFuzzer learns of it.
namespace securebase::fuzz {

inline void require(bool kept, const char* promise) {
  if (kept) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

/// Writes down all that it receives, and checks it.
class Transcript final : public chat::Sink {
 public:
  void conversation(const chat::Conversation& conversation) override {
    add(conversation.name);
    text_ += conversation.is_group ? 'g' : 'p';
    has_conversation_ = true;
  }

  void message(const chat::Message& message) override {
    require(has_conversation_, "a conversation comes before its messages");
    require(message.text.size() <= chat::message_text_bytes_max, "a text is no longer than its bound");
    require(!message.is_deleted || message.text.empty(), "a deleted message has no text");
    require(message.kind != chat::Kind::system || message.sender.empty(), "nobody sends a system message");
    add(to_rfc3339(message.sent_at));
    add(message.sender);
    add(message.text);
    add(message.id);
    add(message.reply_to);
    text_ += static_cast<char>('0' + static_cast<int>(message.kind));
    text_ += message.is_edited ? 'e' : '-';
    text_ += message.is_deleted ? 'd' : '-';
    text_ += message.is_forwarded ? 'f' : '-';
    for (const auto& attachment : message.attachments) {
      add(name_of(attachment.kind));
      add(attachment.name);
    }
    for (const auto& reaction : message.reactions) {
      add(reaction.sender);
      add(reaction.emoji);
    }
    text_ += '\n';
  }

  void error(const Error& error) {
    require(!error.message.empty(), "an error says what is wrong");
    add(error.message);
  }

  void notices(const std::vector<chat::Notice>& notices) {
    for (const auto& notice : notices) {
      add(notice.id);
      add(notice.message);
    }
  }

  const std::string& text() const { return text_; }

 private:
  void add(std::string_view part) {
    require(utf8::is_valid(part), "everything that is handed over is UTF-8");
    text_ += part;
    text_ += '\x1F';
  }

  std::string text_;
  bool has_conversation_ = false;
};

/// Feeds the bytes to a parser, `piece_of()` at a time.
template <class Make, class PieceOf>
std::string transcript_of(Make make, std::string_view bytes, PieceOf piece_of) {
  Transcript transcript;
  const std::unique_ptr<chat::Parser> parser = make(chat::ParseOptions{});
  Result<void> result;
  while (result && !bytes.empty()) {
    const auto size = std::min<std::size_t>(bytes.size(), piece_of());
    // A copy of exactly these bytes, so that a sanitizer sees a step beyond them.
    const std::string piece(bytes.substr(0, size));
    result = parser->feed(piece, transcript);
    bytes.remove_prefix(size);
  }
  if (result) result = parser->finish(transcript);
  if (!result) transcript.error(result.error());
  transcript.notices(parser->notices());
  return transcript.text();
}

/// Whole, byte by byte, and in pieces of any size.
template <class Make>
void check_parser(Make make, std::string_view bytes) {
  const auto whole = transcript_of(make, bytes, [] { return SIZE_MAX; });
  require(transcript_of(make, bytes, [] { return std::size_t{1}; }) == whole, "single bytes give the same messages");
  Random random(bytes.size());
  require(transcript_of(make, bytes, [&] { return static_cast<std::size_t>(1 + random.below(40)); }) == whole,
          "pieces of any size give the same messages");
}

}  // namespace securebase::fuzz
