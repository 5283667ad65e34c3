#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/chat/message.hpp"

/// One parser an export format. Bytes go in, in pieces of any size; messages come out; memory does not grow.
namespace securebase::chat {

/// The longest text that is kept of one message, in bytes. What a message holds beyond it is dropped with a notice.
inline constexpr std::size_t message_text_bytes_max = 1 << 20;

enum class Format : std::uint8_t {
  whatsapp,                ///< Text export of Android or iOS.
  telegram,                ///< Telegram Desktop's result.json: one chat or a full account.
  signal_desktop,          ///< Signal Desktop's own JSON.
  signal_export_json,      ///< signal-export's data.json.
  signal_export_markdown,  ///< signal-export's chat.md.
  imessage_text,           ///< imessage-exporter's txt.
  meta,                    ///< Facebook Messenger's and Instagram's message_1.json.
  discord,                 ///< DiscordChatExporter's JSON.
  sms_backup,              ///< SMS Backup & Restore's XML.
  securebase_jsonl,        ///< Our own: docs/formats/messages.md.
  securebase_csv           ///< Our own, as a table.
};
std::string_view name_of(Format format);   ///< "whatsapp": for machines.
std::string_view title_of(Format format);  ///< "WhatsApp": for people.

/// Something a reader should know about a file that was read all the same.
struct Notice {
  std::string id;       ///< "date_order_assumed", "clock_assumed", "invalid_utf8", "text_cut", "ends_early",
                        ///< "parts_skipped", "out_of_order".
  std::string message;  ///< One sentence for a person, with the first place and how often.
};

struct ParseOptions {
  Zone zone;                 ///< The device's zone: for exports that give UTC, or a wall clock without an offset.
  std::string owner = "Me";  ///< Name for the owner of an export that does not name them.
};

/// Push parser. After an error it takes no more input.
class Parser {
 public:
  virtual ~Parser() = default;
  /// Takes the next bytes of the export; hands every message that is complete to the sink.
  virtual Result<void> feed(std::string_view bytes, Sink& sink) = 0;
  /// The export has ended: hands over what is left. A half-written last message is a notice, not an error.
  virtual Result<void> finish(Sink& sink) = 0;
  virtual std::vector<Notice> notices() const = 0;
};

/// Recognises a format by the first bytes of its content (64 KiB are enough; fewer when the file is shorter).
/// Error when they are of no known format: what the bytes look like instead, and what to do.
Result<Format> recognise(std::string_view first_bytes);

}  // namespace securebase::chat
