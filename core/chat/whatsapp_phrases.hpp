#pragma once

#include <cstdint>
#include <optional>
#include <string_view>

/// The words that WhatsApp itself writes into an export, in its languages. Facts about a file format: whatever can be
/// told from the shape of a line is told from its shape (whatsapp_body.hpp), and these tables do the rest.
namespace securebase::chat {

enum class Phrase : std::uint8_t {
  media,  ///< "<Media omitted>": Android does not say what it was.
  image,  ///< "image omitted", and so on: iOS does.
  video,
  audio,
  voice,
  sticker,
  gif,
  document,
  contact,
  location,  ///< "live location shared".
  deleted,   ///< "This message was deleted", "You deleted this message".
  edited,    ///< "This message was edited".
  attached,  ///< "file attached": stands behind a file name.
  call,      ///< "Missed voice call", "Video call".
  poll,      ///< "POLL".
  notice     ///< "Waiting for this message": the app speaks in a person's place.
};

/// What this text says, if it is such a phrase and nothing else. Letter case (of ASCII), surrounding angle brackets,
/// a full stop at the end and invisible marks make no difference.
std::optional<Phrase> phrase_of(std::string_view text);

/// Whether the text begins as the notices do that WhatsApp puts at the head of a chat under the chat's own name.
bool begins_like_app_notice(std::string_view text);

/// What a word beside a time says about the hour.
enum class ClockWord : std::uint8_t {
  none,  ///< Says nothing: "Uhr", "at".
  am,
  pm,
  noon,  ///< 11 to 3 around midday.
  night  ///< The evening and the hours after midnight.
};

/// "PM", "p. m.", "下午", "de la tarde"; nothing for a word that is not known. Dots and spaces make no difference.
std::optional<ClockWord> clock_word_of(std::string_view word);

/// The name of the chat in the name of an exported file: "Anna" for "WhatsApp Chat with Anna.txt", empty if there is
/// none.
std::string_view chat_name_of(std::string_view file_name);

}  // namespace securebase::chat
