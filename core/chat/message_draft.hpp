#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "core/chat/message.hpp"

namespace securebase::chat {

/// A message that is collected line by line. It owns its words, and keeps its storage from one message to the next.
struct MessageDraft {
  struct File {
    AttachmentKind kind = AttachmentKind::unknown;
    std::string name;
  };
  struct Response {
    std::string sender;
    std::string emoji;
  };

  /// More attachments or reactions than any message has; further ones are left out, so that memory stays bounded.
  static constexpr std::size_t extras_max = 1000;
  /// The longest name of a file, or of somebody who reacted; the rest is cut.
  static constexpr std::size_t name_bytes_max = 1024;

  Moment sent_at;
  std::string sender;
  std::string text;
  std::string id;
  std::string reply_to;
  Kind kind = Kind::text;
  bool is_edited = false;
  bool is_deleted = false;
  bool is_forwarded = false;
  std::vector<File> files;
  std::vector<Response> responses;

  void clear();
  void add_file(AttachmentKind file_kind, std::string_view name);
  /// False when there are too many already.
  bool add_response(std::string_view who, std::string_view emoji);
  /// Hands it over; the text without blank lines at its ends.
  void deliver(Sink& sink);

 private:
  std::vector<Attachment> attachments_;
  std::vector<Reaction> reactions_;
};

}  // namespace securebase::chat
