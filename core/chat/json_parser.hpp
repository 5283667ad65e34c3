#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/chat/json_stream.hpp"
#include "core/chat/lines.hpp"
#include "core/chat/message_draft.hpp"
#include "core/chat/parser.hpp"
#include "core/chat/sent_time.hpp"

namespace securebase::chat {

/// A parser of a format that is JSON: the stream of values, and one message that is being put together from them.
///
/// A format says in open(), value() and close() what the paths mean: where a message begins it calls start_message(),
/// where one ends deliver().
class JsonParser : public Parser, protected JsonVisitor {
 public:
  Result<void> feed(std::string_view bytes, Sink& sink) final;
  Result<void> finish(Sink& sink) final;
  std::vector<Notice> notices() const override;

 protected:
  JsonParser(JsonStream::Documents documents, const ParseOptions& options)
      : options_(options), stream_(documents, *this) {}

  /// The export has ended, or goes on with what cannot be read.
  virtual void end() {}

  void start_message();
  void set_time(std::optional<Moment> sent_at);
  bool has_time() const { return has_time_; }
  /// Counts a message that cannot be told.
  void skip() { skipped_.add(stream_.line()); }
  /// Hands the message over; one without a time is skipped.
  void deliver();
  /// The messages that follow belong to this conversation. Says so to the sink when it is another than before.
  void announce(std::string_view id, std::string_view name, bool is_group);

  Sink& sink() { return *sink_; }

  ParseOptions options_;
  MessageDraft draft_;

 private:
  JsonStream stream_;
  Sink* sink_ = nullptr;
  Tally skipped_;
  bool has_time_ = false;
  bool is_announced_ = false;
  std::string announced_id_;
};

/// A number or a text, as ids are written.
std::string id_text(const JsonValue& value);

/// "pin_message" and "PIN_MESSAGE" as "pin message": what a program calls something, in words.
std::string in_words(std::string_view name);

/// Whether `key` stands in the bytes as a member's name: "\"key\"" and a colon.
bool has_key(std::string_view bytes, std::string_view key);
}  // namespace securebase::chat
