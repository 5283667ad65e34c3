#pragma once

#include <optional>
#include <string_view>

#include "core/chat/message.hpp"

/// What stands behind the head of a WhatsApp message: a name and words, or something that WhatsApp says itself.
namespace securebase::chat {

struct SenderAndText {
  std::string_view sender;  ///< As written, marks and all; empty where nobody wrote.
  std::string_view text;
};

/// Parts "Anna: hello" at the first colon that can end a name. A line of the app has none: "Anna added Ben",
/// "Anna changed the subject to “Trip: 2020”".
SenderAndText split_sender(std::string_view rest);

/// What a body turned out to be.
struct Body {
  std::string_view text;  ///< Trimmed; without what the app added.
  std::optional<Attachment> attachment;
  Kind kind = Kind::text;
  bool is_edited = false;
  bool is_deleted = false;
};

/// Tells a person's words from the app's, by the mark and the brackets the app uses and by its phrases. `is_ios`: the
/// export is one with brackets, where a left-to-right mark at the front always means the app.
Body read_body(std::string_view text, bool is_ios);

}  // namespace securebase::chat
