#include "core/chat/attachment_name.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace securebase::chat {
namespace {

char lower(char byte) { return byte >= 'A' && byte <= 'Z' ? static_cast<char>(byte - 'A' + 'a') : byte; }

bool equals_ignoring_case(std::string_view text, std::string_view lower_text) {
  if (text.size() != lower_text.size()) return false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (lower(text[at]) != lower_text[at]) return false;
  }
  return true;
}

std::string_view ending_of(std::string_view name) {
  const auto dot = name.rfind('.');
  return dot == std::string_view::npos ? std::string_view() : name.substr(dot + 1);
}

using enum AttachmentKind;

constexpr std::array<std::pair<std::string_view, AttachmentKind>, 12> marks = {{{"PTT-", voice},
                                                                                {"STK-", sticker},
                                                                                {"IMG-", image},
                                                                                {"VID-", video},
                                                                                {"AUD-", audio},
                                                                                {"DOC-", document},
                                                                                {"-PHOTO-", image},
                                                                                {"-VIDEO-", video},
                                                                                {"-GIF-", gif},
                                                                                {"-STICKER-", sticker},
                                                                                {"-AUDIO-", voice},
                                                                                {"-VOICE-", voice}}};

constexpr std::array<std::pair<std::string_view, AttachmentKind>, 30> endings = {
    {{"jpg", image},  {"jpeg", image}, {"png", image},  {"heic", image},   {"heif", image},  {"bmp", image},
     {"tif", image},  {"tiff", image}, {"avif", image}, {"webp", sticker}, {"gif", gif},     {"mp4", video},
     {"mov", video},  {"3gp", video},  {"mkv", video},  {"avi", video},    {"webm", video},  {"m4v", video},
     {"opus", voice}, {"amr", voice},  {"caf", voice},  {"mp3", audio},    {"m4a", audio},   {"aac", audio},
     {"wav", audio},  {"ogg", audio},  {"oga", audio},  {"flac", audio},   {"vcf", contact}, {"svg", image}}};

constexpr std::array<std::string_view, 24> document_endings = {
    "pdf", "doc", "docx", "xls", "xlsx", "ppt",  "pptx", "txt",   "csv", "zip",     "odt", "ods",
    "odp", "rtf", "epub", "apk", "html", "json", "xml",  "pages", "key", "numbers", "md",  "ics"};

AttachmentKind kind_of_ending(std::string_view ending) {
  for (const auto& [known, kind] : endings) {
    if (equals_ignoring_case(ending, known)) return kind;
  }
  for (const auto known : document_endings) {
    if (equals_ignoring_case(ending, known)) return document;
  }
  return unknown;
}

}  // namespace

AttachmentKind kind_of_file(std::string_view name) {
  if (const auto slash = name.rfind('/'); slash != std::string_view::npos) name.remove_prefix(slash + 1);
  for (const auto& [mark, kind] : marks) {
    const auto at = name.find(mark);
    if (mark.front() == '-' ? at != std::string_view::npos : at == 0) return kind;
  }
  const auto ending = ending_of(name);
  const auto kind = kind_of_ending(ending);
  return kind == unknown && !ending.empty() ? document : kind;
}

AttachmentKind kind_of_type(std::string_view mime_type) {
  if (mime_type == "image/gif") return AttachmentKind::gif;
  if (mime_type.starts_with("image/")) return AttachmentKind::image;
  if (mime_type.starts_with("video/")) return AttachmentKind::video;
  if (mime_type.starts_with("audio/")) return AttachmentKind::audio;
  if (mime_type.contains("vcard")) return AttachmentKind::contact;
  return mime_type.empty() ? AttachmentKind::unknown : AttachmentKind::document;
}

std::string_view file_of_path(std::string_view path) { return path.substr(path.find_last_of("/\\") + 1); }

bool looks_like_file_name(std::string_view text) {
  if (text.size() > 255 || text.find('\n') != std::string_view::npos) return false;
  const auto ending = ending_of(text);
  if (ending.empty() || ending.size() + 1 == text.size()) return false;
  if (kind_of_ending(ending) != unknown) return true;
  return ending.size() <= 5 && text.find(' ') == std::string_view::npos && std::ranges::all_of(ending, [](char byte) {
           const auto c = lower(byte);
           return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
         });
}

}  // namespace securebase::chat
