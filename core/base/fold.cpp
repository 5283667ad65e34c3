#include "core/base/fold.hpp"

#include "core/base/utf8.hpp"

namespace securebase {
namespace {

/// The plain small letter of each letter from U+00C0 on; '.' where it is none, or more than one.
constexpr std::string_view latin =
    "aaaaaa.ceeeeiiiidnooooo.ouuuuy..aaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.lllllll"
    "lllnnnnnnnnnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs"
    "b......................i.......ooo.............uu....zz........."
    ".............aaiioouuuuuuuuuu.aaaa..ggggkkoooo..j...gg..nnaa..oo"
    "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy......a....."
    "...b............";
constexpr char32_t latin_first = 0xC0;

/// The same from U+1E00 on.
constexpr std::string_view latin_additional =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmm"
    "mmmmnnnnnnnnoooooooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvv"
    "wwwwwwwwwwxxxxyyzzzzzzhtwy.s....aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeee"
    "eeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuuuuyyyyyyyy......";
constexpr char32_t latin_additional_first = 0x1E00;

constexpr std::u32string_view greek = U"α.εηι.ο.υωιαβγδεζηθικλμνξοπρ.στυφχψωιυαεηιυαβγδεζηθικλμνξοπρσστυφχψωιυουω";
constexpr char32_t greek_first = 0x386;

constexpr std::u32string_view cyrillic =
    U"ееђгєѕііјљњћкиуџабвгдежзииклмнопрстуфхцчшщъыьэюя"
    U"абвгдежзииклмнопрстуфхцчшщъыьэюяееђгєѕііјљњћкиуџ";
constexpr char32_t cyrillic_first = 0x400;

static_assert(latin.size() == 0x250 - latin_first);
static_assert(latin_additional.size() == 0x1F00 - latin_additional_first);
static_assert(greek.size() == 0x3CF - greek_first);
static_assert(cyrillic.size() == 0x460 - cyrillic_first);

/// Accents and vowel points that follow their letter.
bool is_mark(char32_t c) {
  return (c >= 0x300 && c <= 0x36F) || (c >= 0x591 && c <= 0x5BD) || (c >= 0x64B && c <= 0x65F);
}

/// Letters that are written as two.
std::string_view two_letters(char32_t c) {
  switch (c) {
    case 0xC6:
    case 0xE6:
    case 0x1E2:
    case 0x1E3:
    case 0x1FC:
    case 0x1FD:
      return "ae";
    case 0xDE:
    case 0xFE:
      return "th";
    case 0xDF:
    case 0x1E9E:
      return "ss";
    case 0x132:
    case 0x133:
      return "ij";
    case 0x152:
    case 0x153:
      return "oe";
    case 0xFB00:
      return "ff";
    case 0xFB01:
      return "fi";
    case 0xFB02:
      return "fl";
    default:
      return "";
  }
}

/// The letter of a table, where it has one for this code point.
template <class Table>
char32_t look_up(const Table& table, char32_t first, char32_t c) {
  const auto letter = c >= first && c - first < table.size() ? static_cast<char32_t>(table[c - first]) : U'.';
  return letter == U'.' ? c : letter;
}

/// Appends the folded form of a code point.
void append_folded(std::string& out, char32_t c) {
  if (is_mark(c)) return;
  if (const auto two = two_letters(c); !two.empty()) {
    out += two;
  } else if (c < 0x250) {
    utf8::append(out, look_up(latin, latin_first, c));
  } else if (c < 0x400) {
    utf8::append(out, look_up(greek, greek_first, c));
  } else if (c < 0x460) {
    utf8::append(out, look_up(cyrillic, cyrillic_first, c));
  } else {
    utf8::append(out, look_up(latin_additional, latin_additional_first, c));
  }
}

char small(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c; }
bool is_ascii(char c) { return static_cast<unsigned char>(c) < 0x80; }

}  // namespace

void fold(std::string_view text, std::string& out) {
  out.clear();
  out.reserve(text.size());
  while (!text.empty()) {
    if (is_ascii(text.front())) {
      out += small(text.front());
      text.remove_prefix(1);
      continue;
    }
    const auto [c, bytes] = utf8::decode(text);
    append_folded(out, c);
    text.remove_prefix(bytes);
  }
}

std::string folded(std::string_view text) {
  std::string out;
  fold(text, out);
  return out;
}

FoldedText folded_with_source(std::string_view text) {
  FoldedText out;
  for (std::uint32_t at = 0; !text.empty(); ++at) {
    const auto [c, bytes] = utf8::decode(text);
    if (bytes == 1 && is_ascii(text.front())) {
      out.text += small(text.front());
    } else {
      append_folded(out.text, c);
    }
    out.source.resize(out.text.size(), at);
    text.remove_prefix(bytes);
  }
  return out;
}

}  // namespace securebase
