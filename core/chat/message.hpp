#pragma once

#include <cstdint>
#include <span>
#include <string_view>

#include "core/base/moment.hpp"

/// What every export becomes: one stream of messages, whatever program wrote it.
namespace securebase::chat {

enum class AttachmentKind : std::uint8_t {
  unknown,
  image,
  video,
  audio,
  voice,
  sticker,
  gif,
  document,
  contact,
  location
};
std::string_view name_of(AttachmentKind kind);

struct Attachment {
  AttachmentKind kind = AttachmentKind::unknown;
  std::string_view name;  ///< File name as the export has it; empty when it was omitted.
};

struct Reaction {
  std::string_view sender;  ///< Empty when the export does not say who.
  std::string_view emoji;
};

/// What kind of thing was sent. Only `text` carries words that a person wrote.
enum class Kind : std::uint8_t { text, call, poll, system };

/// One message. All text is well-formed UTF-8 and belongs to the parser: it is valid during the call that hands it
/// over.
struct Message {
  Moment sent_at;
  std::string_view sender;  ///< Name as shown in the export; empty for system messages. "Me" for an unnamed owner.
  std::string_view text;    ///< What was written, without invisible direction marks at its ends; empty for bare media.
  Kind kind = Kind::text;
  bool is_edited = false;
  bool is_deleted = false;    ///< The place of a message that was taken back; text is empty.
  bool is_forwarded = false;  ///< Somebody else's words.
  std::span<const Attachment> attachments;
  std::span<const Reaction> reactions;
  std::string_view id;        ///< The export's own id, where it has one.
  std::string_view reply_to;  ///< Id of the message this one answers, where the export has one.
};

/// A conversation of an export that may hold several.
struct Conversation {
  std::string_view name;  ///< As shown in the export; may be empty.
  bool is_group = false;
};

/// Receives the stream.
class Sink {
 public:
  virtual ~Sink() = default;
  /// The messages that follow belong to this conversation. Called before the first message of an export, and again
  /// where an export goes on to (or back to) another conversation.
  virtual void conversation(const Conversation& conversation) = 0;
  virtual void message(const Message& message) = 0;
};

}  // namespace securebase::chat
