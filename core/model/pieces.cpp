#include "core/model/pieces.hpp"

#include <algorithm>
#include <array>

#include "core/base/utf8.hpp"

namespace securebase::model {
namespace {

enum class Kind : std::uint8_t { letter, emoji, mark, line_break, joiner, space };

constexpr bool is_apostrophe(char32_t c) { return c == '\'' || c == '`' || c == 0x2019 || c == 0x02BC; }

constexpr bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
         (c >= 0xC0 && c <= 0x1FFF && c != 0xD7 && c != 0xF7) || (c >= 0x2C00 && c <= 0xD7FF && c > 0x303F);
}

constexpr Kind kind_of(char32_t c) {
  if (c == '\n') return Kind::line_break;
  if (c <= ' ' || c == 0xA0 || c == utf8::replacement) return Kind::space;
  if (is_apostrophe(c)) return Kind::mark;  // At a word's start or end; within one the word takes it.
  if (is_letter(c)) return Kind::letter;
  if (c < 0x80 || (c >= 0x2010 && c <= 0x2027)) return Kind::mark;
  if (c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x1F3FB && c <= 0x1F3FF)) return Kind::joiner;
  if ((c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2190 && c <= 0x2BFF)) return Kind::emoji;
  return Kind::space;
}

/// As typed on a phone, and as a phone makes them nicer.
constexpr char32_t plain(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c - 'A' + 'a';
  if (c >= '0' && c <= '9') return '0';
  if (is_apostrophe(c)) return '\'';
  if (c == 0x201C || c == 0x201D) return '"';
  if (c == 0x2013 || c == 0x2014) return '-';
  return c;
}

/// FNV-1a over code points with a last mix, because the table takes its low bits.
class Hash {
 public:
  explicit Hash(char kind) { add(static_cast<unsigned char>(kind)); }
  void add(char32_t c) { value_ = (value_ ^ c) * 0x100000001b3; }
  std::uint32_t row(std::uint32_t table_rows) const {
    auto mixed = value_ ^ (value_ >> 32);
    mixed *= 0x9E3779B97F4A7C15;
    return static_cast<std::uint32_t>(mixed >> 40) & (table_rows - 1);
  }

 private:
  std::uint64_t value_ = 0xcbf29ce484222325;
};

constexpr std::size_t letters_max = 24;  ///< Longer words are read by their first letters.
constexpr std::size_t run_min = 3;
constexpr std::size_t run_max = 5;

class Cutter {
 public:
  Cutter(std::string_view text, std::uint32_t table_rows, Pieces& out)
      : text_(text), table_rows_(table_rows), out_(out) {}

  void run(std::size_t pieces_max) {
    while (at_ < text_.size() && count_ < pieces_max) step();
  }

 private:
  utf8::Decoded here() const { return utf8::decode(text_.substr(at_)); }

  void step() {
    const auto c = here();
    switch (kind_of(c.code_point)) {
      case Kind::letter:
        word();
        return;
      case Kind::emoji:
        single('e', c);
        return;
      case Kind::line_break:
        single('n', c);
        return;
      case Kind::mark:
        marks();
        return;
      case Kind::joiner:
      case Kind::space:
        at_ += c.bytes;
        return;
    }
  }

  void open() {
    out_.pieces.push_back({static_cast<std::uint32_t>(at_), 0, static_cast<std::uint32_t>(out_.rows.size()), 0});
    ++count_;
  }
  void add(const Hash& hash) { out_.rows.push_back(hash.row(table_rows_)); }
  void close() {
    auto& piece = out_.pieces.back();
    piece.end = static_cast<std::uint32_t>(at_);
    piece.row_count = static_cast<std::uint32_t>(out_.rows.size()) - piece.first_row;
  }

  /// An emoji or a line break; the same one again and again counts once.
  void single(char kind, utf8::Decoded c) {
    open();
    Hash hash(kind);
    hash.add(c.code_point);
    add(hash);
    while (at_ < text_.size()) {
      const auto next = here();
      if (next.code_point != c.code_point && kind_of(next.code_point) != Kind::joiner) break;
      at_ += next.bytes;
    }
    close();
  }

  /// "?!", "...": the first three tell.
  void marks() {
    open();
    Hash hash('p');
    std::size_t seen = 0;
    while (at_ < text_.size()) {
      const auto next = here();
      if (kind_of(next.code_point) != Kind::mark) break;
      if (seen++ < 3) hash.add(plain(next.code_point));
      at_ += next.bytes;
    }
    add(hash);
    close();
  }

  void word() {
    open();
    std::array<char32_t, letters_max + 2> letters{};
    std::size_t size = 0;
    letters[size++] = '<';
    bool has_upper = false;
    bool has_lower = false;
    bool is_stretched = false;
    while (at_ < text_.size()) {
      const auto next = here();
      const auto c = plain(next.code_point);
      if (c == '\'') {
        const auto after = text_.substr(std::min(at_ + next.bytes, text_.size()));
        if (after.empty() || kind_of(utf8::decode(after).code_point) != Kind::letter) break;
      } else if (kind_of(next.code_point) != Kind::letter) {
        break;
      }
      at_ += next.bytes;
      if (c == '\'') continue;  // "dont" and "don't" are one word.
      has_upper |= c != next.code_point && c != '0';
      has_lower |= c == next.code_point && c != '0';
      if (size > 2 && c == letters[size - 1] && c == letters[size - 2] && c != '0') {
        is_stretched = true;
      } else if (size <= letters_max) {
        letters[size++] = c;
      }
    }
    letters[size++] = '>';
    const std::span form(letters.data(), size);
    Hash whole('w');
    for (const auto c : form) whole.add(c);
    add(whole);
    if (has_upper && !has_lower && size > 3) add(Hash('C'));
    if (is_stretched) add(Hash('S'));
    for (auto length = run_min; length <= run_max; ++length) {
      for (std::size_t first = 0; first + length <= size && length < size; ++first) {
        Hash hash('r');
        for (const auto c : form.subspan(first, length)) hash.add(c);
        add(hash);
      }
    }
    close();
  }

  std::string_view text_;
  std::uint32_t table_rows_;
  Pieces& out_;
  std::size_t at_ = 0;
  std::size_t count_ = 0;
};

}  // namespace

void cut(std::string_view text, std::size_t pieces_max, std::uint32_t table_rows, Pieces& out) {
  Cutter(text, table_rows, out).run(pieces_max);
}

}  // namespace securebase::model
