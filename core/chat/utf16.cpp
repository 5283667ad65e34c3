#include "core/chat/utf16.hpp"

#include "core/base/utf8.hpp"

namespace securebase::chat {
namespace {

bool is_high_surrogate(char16_t unit) { return unit >= 0xD800 && unit < 0xDC00; }
bool is_low_surrogate(char16_t unit) { return unit >= 0xDC00 && unit < 0xE000; }

}  // namespace

std::optional<Utf16Decoder> Utf16Decoder::for_text(std::string_view first_bytes) {
  if (first_bytes.starts_with("\xFF\xFE")) return Utf16Decoder(false);
  if (first_bytes.starts_with("\xFE\xFF")) return Utf16Decoder(true);
  return std::nullopt;
}

std::string_view Utf16Decoder::decode(std::string_view bytes) {
  out_.clear();
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (!half_unit_) {
      half_unit_ = byte;
      continue;
    }
    const auto high = is_big_endian_ ? *half_unit_ : byte;
    const auto low = is_big_endian_ ? byte : *half_unit_;
    half_unit_.reset();
    add(static_cast<char16_t>(high << 8 | low));
  }
  return out_;
}

std::string_view Utf16Decoder::finish() {
  out_.clear();
  if (half_unit_ || high_surrogate_ != 0) utf8::append(out_, utf8::replacement);
  return out_;
}

void Utf16Decoder::add(char16_t unit) {
  if (high_surrogate_ != 0) {
    const auto high = high_surrogate_;
    high_surrogate_ = 0;
    if (is_low_surrogate(unit)) {
      utf8::append(out_, 0x10000U + (static_cast<char32_t>(high - 0xD800) << 10) + (unit - 0xDC00U));
      return;
    }
    utf8::append(out_, utf8::replacement);
  }
  if (is_high_surrogate(unit)) {
    high_surrogate_ = unit;
  } else {
    utf8::append(out_, unit);  // A low surrogate alone becomes the replacement.
  }
}

}  // namespace securebase::chat
