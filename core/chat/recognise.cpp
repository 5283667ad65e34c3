#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/base/utf8.hpp"
#include "core/chat/discord.hpp"
#include "core/chat/imessage_text.hpp"
#include "core/chat/meta.hpp"
#include "core/chat/parser.hpp"
#include "core/chat/securebase_csv.hpp"
#include "core/chat/securebase_jsonl.hpp"
#include "core/chat/signal_desktop.hpp"
#include "core/chat/signal_export_json.hpp"
#include "core/chat/signal_markdown.hpp"
#include "core/chat/sms_backup.hpp"
#include "core/chat/telegram.hpp"
#include "core/chat/whatsapp.hpp"

namespace securebase::chat {
namespace {

struct Known {
  Format format;
  bool (*looks_like)(std::string_view first_bytes);
};

/// The stricter come first: the text formats accept much, and a message may quote anything.
constexpr std::array<Known, 11> known_formats = {{{Format::securebase_jsonl, looks_like_securebase_jsonl},
                                                  {Format::securebase_csv, looks_like_securebase_csv},
                                                  {Format::telegram, looks_like_telegram},
                                                  {Format::discord, looks_like_discord},
                                                  {Format::meta, looks_like_meta},
                                                  {Format::signal_export_json, looks_like_signal_export_json},
                                                  {Format::signal_desktop, looks_like_signal_desktop},
                                                  {Format::sms_backup, looks_like_sms_backup},
                                                  {Format::imessage_text, looks_like_imessage_text},
                                                  {Format::signal_export_markdown, looks_like_signal_export_markdown},
                                                  {Format::whatsapp, looks_like_whatsapp}}};

/// What a file is that is no chat, by its first bytes.
struct Stranger {
  std::string_view signature;
  std::size_t offset;
  Code code;
  std::string_view message;
};

constexpr std::string_view is_picture = "this is a picture; choose the exported chat instead, a text, JSON or zip file";
constexpr std::string_view is_film_or_sound =
    "this is a recording; choose the exported chat instead, a text, JSON or zip file";
constexpr std::string_view is_program = "this is a program; choose the exported chat instead, a text, JSON or zip file";
constexpr std::string_view is_packed =
    "this archive is of a kind that is not read here; unpack it first and choose the chat that is inside";

constexpr std::array<Stranger, 27> strangers = {
    {{"\x89PNG\r\n", 0, Code::bad_input, is_picture},
     {"\xFF\xD8\xFF", 0, Code::bad_input, is_picture},
     {"GIF87a", 0, Code::bad_input, is_picture},
     {"GIF89a", 0, Code::bad_input, is_picture},
     {"WEBP", 8, Code::bad_input, is_picture},
     {"ftypheic", 4, Code::bad_input, is_picture},
     {"ftypheix", 4, Code::bad_input, is_picture},
     {"ftypmif1", 4, Code::bad_input, is_picture},
     {"ftypavif", 4, Code::bad_input, is_picture},
     {"ftyp", 4, Code::bad_input, is_film_or_sound},
     {"OggS", 0, Code::bad_input, is_film_or_sound},
     {"ID3", 0, Code::bad_input, is_film_or_sound},
     {"RIFF", 0, Code::bad_input, is_film_or_sound},
     {"\x1A\x45\xDF\xA3", 0, Code::bad_input, is_film_or_sound},
     {"%PDF-", 0, Code::unsupported, "this is a PDF; export the chat as text or JSON instead"},
     {"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1", 0, Code::unsupported,
      "this is a document of an office program; save it as plain text, or choose the exported file itself"},
     {"{\\rtf", 0, Code::unsupported,
      "this is a formatted document; save it as plain text, or choose the exported file"},
     {std::string_view("SQLite format 3\0", 16), 0, Code::unsupported,
      "this is a database; `securebase read chat.db` on the command line reads the one of Messages on a Mac"},
     {"PK\x03\x04", 0, Code::unsupported, is_packed},
     {"\x1F\x8B", 0, Code::unsupported, is_packed},
     {"7z\xBC\xAF\x27\x1C", 0, Code::unsupported, is_packed},
     {"Rar!", 0, Code::unsupported, is_packed},
     {"BZh", 0, Code::unsupported, is_packed},
     {"\xFD\x37zXZ", 0, Code::unsupported, is_packed},
     {"\x7F"
      "ELF",
      0, Code::bad_input, is_program},
     {"MZ", 0, Code::bad_input, is_program},
     {"\xCF\xFA\xED\xFE", 0, Code::bad_input, is_program}}};

bool contains(std::string_view text, std::string_view part) { return text.find(part) != std::string_view::npos; }

std::string lower_start(std::string_view text) {
  std::string out(text.substr(0, 4096));
  for (auto& byte : out) {
    if (byte >= 'A' && byte <= 'Z') byte = static_cast<char>(byte - 'A' + 'a');
  }
  return out;
}

std::string_view without_blanks(std::string_view text) {
  if (text.starts_with("\xEF\xBB\xBF")) text.remove_prefix(3);
  while (!text.empty() &&
         (text.front() == ' ' || text.front() == '\n' || text.front() == '\r' || text.front() == '\t')) {
    text.remove_prefix(1);
  }
  return text;
}

/// An export meant for reading in a browser: say where the other choice is.
std::string_view advice_on_html(std::string_view start) {
  if (contains(start, "telegram") || contains(start, "exported data")) {
    return "this is Telegram's export for reading; export again in Telegram Desktop and choose \"Machine-readable "
           "JSON\"";
  }
  if (contains(start, "discord")) {
    return "this is an export for reading; export again with DiscordChatExporter and choose the format JSON";
  }
  if (contains(start, "facebook") || contains(start, "messenger") || contains(start, "instagram")) {
    return "this is Meta's export for reading; ask for your information again and choose the format JSON";
  }
  return "this is a web page; export the chat again and choose text or JSON as the format";
}

/// Whether the bytes are no text in any encoding that is read here.
bool is_binary(std::string_view bytes) {
  // A cut at the end of the stretch is no fault.
  const auto whole = bytes.substr(0, bytes.size() - std::min<std::size_t>(bytes.size(), 4));
  const auto odd = std::ranges::count_if(whole, [](char byte) {
    return static_cast<unsigned char>(byte) < 0x09 || (byte > 0x0D && byte < 0x20 && byte != 0x1B);
  });
  return odd * 20 > static_cast<std::ptrdiff_t>(whole.size()) || (odd > 0 && !utf8::is_valid(whole));
}

}  // namespace

Result<Format> recognise(std::string_view first_bytes) {
  if (first_bytes.empty()) return fail(Code::bad_input, "", "the file is empty");
  for (const auto& stranger : strangers) {
    if (first_bytes.size() < stranger.offset) continue;
    if (first_bytes.substr(stranger.offset).starts_with(stranger.signature)) {
      return fail(stranger.code, "", std::string(stranger.message));
    }
  }
  for (const auto& known : known_formats) {
    if (known.looks_like(first_bytes)) return known.format;
  }
  const auto text = without_blanks(first_bytes);
  if (text.empty()) return fail(Code::bad_input, "", "the file holds nothing but blank lines");
  if (is_binary(first_bytes)) {
    // WhatsApp's backups have no signature of their own: crypt12 to crypt15 begin with keys and ciphertext.
    return fail(Code::unsupported, "",
                "this is no text; if it is a backup of the phone (msgstore.db.crypt15), it is encrypted and cannot be "
                "read: use \"Export chat\" in WhatsApp instead");
  }
  const auto start = lower_start(text);
  if (start.starts_with("<!doctype html") || start.starts_with("<html")) {
    return fail(Code::unsupported, "", std::string(advice_on_html(start)));
  }
  if (text.front() == '{' || text.front() == '[') {
    return fail(Code::unsupported, "",
                "this is JSON, but of no chat export that is known: Telegram, Messenger, Instagram, Discord, Signal or "
                "Securebase");
  }
  if (text.front() == '<') {
    return fail(Code::unsupported, "", "this is XML, but not of SMS Backup & Restore, the only kind that is read");
  }
  return fail(Code::unsupported, "",
              "this text is no chat export that is known; a line of WhatsApp's looks like \"16/04/2019, 02:09 - Anna: "
              "hello\"");
}

}  // namespace securebase::chat
