#include "vault/recovery_words.hpp"

#include <sodium.h>

#include <algorithm>
#include <array>
#include <bitset>
#include <cstdlib>
#include <optional>
#include <vector>

#include "vault/primitives.hpp"

namespace securebase::data {
extern const std::string_view english_txt;
}  // namespace securebase::data

namespace securebase::vault {
namespace {

constexpr std::size_t words_in_list = 2'048;
constexpr std::size_t words_of_seed = 12;
constexpr int bits_of_word = 11;
constexpr int bits_of_checksum = 4;

/// Longer than any word: what is named in an error stays short.
constexpr std::size_t named_letters_max = 24;

/// Seed and checksum as one number: 132 bits, the first word at the top.
using Bits = std::bitset<words_of_seed * bits_of_word>;

using List = std::array<std::string_view, words_in_list>;

const List& list() {
  static const List read = [] {
    List out;
    auto rest = data::english_txt;
    for (auto& word : out) {
      const auto end = rest.find('\n');
      word = rest.substr(0, end);
      rest.remove_prefix(end + 1);
    }
    return out;
  }();
  return read;
}

std::uint8_t checksum_of(const RecoverySeed& seed) {
  require_sodium();
  Fixed<crypto_hash_sha256_BYTES> hash;
  crypto_hash_sha256(hash.data(), seed.data(), seed.bytes().size());
  return static_cast<std::uint8_t>(hash[0] >> (8 - bits_of_checksum));
}

/// In small letters; whatever is none of a to z lies between two words.
std::vector<std::string> typed_words(std::string_view typed) {
  std::vector<std::string> out;
  bool is_within = false;
  for (char c : typed) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
    const bool is_letter = c >= 'a' && c <= 'z';
    if (is_letter && !is_within) out.emplace_back();
    if (is_letter) out.back() += c;
    is_within = is_letter;
  }
  return out;
}

/// Whether one letter was added, left out, or taken for another, or two neighbours changed places.
bool is_slip(std::string_view typed, std::string_view word) {
  const auto [from, to] = std::ranges::mismatch(typed, word);
  const std::string_view a(from, typed.end());
  const std::string_view b(to, word.end());
  const auto after = [](std::string_view text, std::size_t n) { return text.substr(std::min(n, text.size())); };
  if (after(a, 1) == b || a == after(b, 1) || after(a, 1) == after(b, 1)) return true;
  return a.size() >= 2 && b.size() >= 2 && a[0] == b[1] && a[1] == b[0] && after(a, 2) == after(b, 2);
}

/// The word that may be meant: the one with the same four first letters, which no two share, or the only one that is a
/// slip away.
std::optional<std::string_view> meant_by(std::string_view typed) {
  std::optional<std::string_view> near;
  for (const auto word : list()) {
    if (typed.size() >= 4 && word.starts_with(typed.substr(0, 4))) return word;
  }
  for (const auto word : list()) {
    if (!is_slip(typed, word)) continue;
    if (near) return std::nullopt;
    near = word;
  }
  return near;
}

std::string shortened(const std::string& word) {
  return word.size() <= named_letters_max ? word : word.substr(0, named_letters_max) + "...";
}

std::unexpected<Error> unknown_word(std::size_t place, const std::string& word) {
  auto message = "word " + std::to_string(place) + ", \"" + shortened(word) + "\", is not one of the list's";
  if (const auto meant = meant_by(word)) message += "; \"" + std::string(*meant) + "\" is";
  return fail(Code::bad_input, "", std::move(message));
}

}  // namespace

std::string recovery_words(const RecoverySeed& seed) {
  Bits bits;
  for (const auto byte : seed.bytes()) bits = bits << 8 | Bits(byte);
  bits = bits << bits_of_checksum | Bits(checksum_of(seed));
  std::string out;
  for (std::size_t i = 0; i < words_of_seed; ++i) {
    if (i > 0) out += ' ';
    const auto below = bits_of_word * (words_of_seed - 1 - i);
    out += list()[(bits >> below & Bits(words_in_list - 1)).to_ulong()];
  }
  return out;
}

Result<RecoverySeed> read_recovery_words(std::string_view typed) {
  const auto words = typed_words(typed);
  Bits bits;
  for (std::size_t i = 0; i < words.size() && i < words_of_seed; ++i) {
    const auto found = std::ranges::lower_bound(list(), words[i]);
    if (found == list().end() || *found != words[i]) return unknown_word(i + 1, words[i]);
    bits = bits << bits_of_word | Bits(static_cast<unsigned long>(found - list().begin()));
  }
  if (words.size() != words_of_seed)
    return fail(Code::bad_input, "", "there are twelve words, and these are " + std::to_string(words.size()));
  RecoverySeed seed;
  const auto said = (bits & Bits((1U << bits_of_checksum) - 1)).to_ulong();
  bits >>= bits_of_checksum;
  for (std::size_t i = seed.bytes().size(); i-- > 0; bits >>= 8)
    seed.bytes()[i] = static_cast<std::uint8_t>((bits & Bits(0xFF)).to_ulong());
  if (said != checksum_of(seed))
    return fail(
        Code::bad_input, "",
        "each word is one of the list's, but together they do not fit: one is another, or two have changed places");
  return seed;
}

}  // namespace securebase::vault
