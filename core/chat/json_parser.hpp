#pragma once

#include <string_view>
#include <vector>

#include "core/chat/json_stream.hpp"
#include "core/chat/lines.hpp"
#include "core/chat/message_draft.hpp"
#include "core/chat/parser.hpp"

namespace securebase::chat {

/// A parser of a format that is JSON: the stream of values, and one message that is being put together from them.
class JsonParser : public Parser, protected JsonVisitor {
 public:
  Result<void> feed(std::string_view bytes, Sink& sink) final {
    sink_ = &sink;
    return stream_.feed(bytes);
  }
  Result<void> finish(Sink& sink) final {
    sink_ = &sink;
    const auto finished = stream_.finish();
    if (finished) end();
    return finished;
  }
  std::vector<Notice> notices() const override { return stream_.notices(); }

 protected:
  JsonParser(JsonStream::Documents documents, const ParseOptions& options)
      : options_(options), stream_(documents, *this) {}

  /// The export has ended.
  virtual void end() {}

  Sink& sink() { return *sink_; }

  ParseOptions options_;
  MessageDraft draft_;

 private:
  JsonStream stream_;
  Sink* sink_ = nullptr;
};

/// Whether `key` stands in the bytes as a member's name: "\"key\"" and a colon.
bool has_key(std::string_view bytes, std::string_view key);

}  // namespace securebase::chat
