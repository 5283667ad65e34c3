#include "core/text/tokens.hpp"

#include <algorithm>
#include <array>

#include "core/base/utf8.hpp"

namespace securebase::text {
namespace {

enum class Kind : std::uint8_t { other, letter, space, full_stop, comma, quote, line_break, apostrophe, high };

constexpr auto ascii_kinds = [] {
  std::array<Kind, 256> kinds{};
  for (int c = 128; c < 256; ++c) kinds[c] = Kind::high;
  for (int c = '0'; c <= '9'; ++c) kinds[c] = Kind::letter;
  for (int c = 'a'; c <= 'z'; ++c) kinds[c] = kinds[c - 'a' + 'A'] = Kind::letter;
  kinds[' '] = kinds['\t'] = kinds['*'] = kinds['_'] = kinds['~'] = Kind::space;
  for (const unsigned char c : {'.', '!', '?', ';'}) kinds[c] = Kind::full_stop;
  for (const unsigned char c : {',', '(', ')', ':', '/', '-'}) kinds[c] = Kind::comma;
  kinds['"'] = Kind::quote;
  kinds['\n'] = kinds['\r'] = Kind::line_break;
  kinds['\''] = kinds['`'] = Kind::apostrophe;
  return kinds;
}();

constexpr bool is_digit(char c) { return c >= '0' && c <= '9'; }
constexpr bool is_upper(char c) { return c >= 'A' && c <= 'Z'; }
constexpr char lower(char c) { return is_upper(c) ? static_cast<char>(c - 'A' + 'a') : c; }

enum class Glyph : std::uint8_t { separator, letter, other_letter, emoji, joiner, apostrophe, quote, ellipsis, comma };

/// What a code point past ASCII is to the tokeniser. Letters of scripts the rules do not know are letters all the same.
constexpr Glyph glyph_of(char32_t c) {
  if (c == 0x2019 || c == 0x02BC) return Glyph::apostrophe;
  if (c == 0x201C || c == 0x201D || c == 0x00AB || c == 0x00BB || c == 0x201E) return Glyph::quote;
  if (c == 0x2026) return Glyph::ellipsis;
  if (c == 0x2013 || c == 0x2014) return Glyph::comma;
  if (c == 0x200D || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0x1F3FB && c <= 0x1F3FF)) return Glyph::joiner;
  if ((c >= 0x1F000 && c <= 0x1FAFF) || (c >= 0x2600 && c <= 0x27BF) || (c >= 0x2B00 && c <= 0x2BFF))
    return Glyph::emoji;
  if (c < 0xC0 || c == 0xD7 || c == 0xF7) return Glyph::separator;
  if (c <= 0x024F || (c >= 0x1E00 && c <= 0x1EFF)) return Glyph::letter;
  if (c >= 0x0300 && c <= 0x036F) return Glyph::letter;  // Combining accents.
  if ((c >= 0x2000 && c <= 0x2BFF) || (c >= 0x3000 && c <= 0x303F) || (c >= 0xFF00 && c <= 0xFF0F)) {
    return Glyph::separator;
  }
  if (c == utf8::replacement || (c >= 0xE000 && c <= 0xF8FF)) return Glyph::separator;
  return Glyph::other_letter;
}

struct Emoticon {
  std::string_view written;
  std::string_view emoji;
};
constexpr auto emoticons = std::to_array<Emoticon>({{":)", "🙂"},
                                                    {":-)", "🙂"},
                                                    {":(", "😢"},
                                                    {":-(", "😢"},
                                                    {":'(", "😢"},
                                                    {":D", "😄"},
                                                    {";)", "😉"},
                                                    {";-)", "😉"},
                                                    {"<3", "❤"},
                                                    {"</3", "💔"},
                                                    {":*", "😘"},
                                                    {":P", "😛"},
                                                    {":p", "😛"}});

constexpr std::size_t word_bytes_max = 40;

class Tokeniser {
 public:
  Tokeniser(std::string_view text, const Vocabulary& vocabulary, Message& message)
      : text_(text), vocabulary_(vocabulary), message_(message) {}

  void run() {
    message_.text = text_;
    open_sentence();
    while (at_ < text_.size()) step();
    close_sentence();
    forget_unclosed_quote();
  }

 private:
  void step() {
    const auto c = text_[at_];
    switch (ascii_kinds[static_cast<unsigned char>(c)]) {
      case Kind::letter:
        read_word();
        return;
      case Kind::space:
        ++at_;
        return;
      case Kind::full_stop:
        read_stop(c);
        return;
      case Kind::comma:
      case Kind::other:
        if (read_emoticon()) return;
        comma_ = true;
        ++at_;
        return;
      case Kind::quote:
        toggle_quote();
        ++at_;
        return;
      case Kind::line_break:
        end_sentence();
        ++at_;
        return;
      case Kind::apostrophe:
        read_single_quote();
        ++at_;
        return;
      case Kind::high:
        read_high();
        return;
    }
  }

  void read_stop(char c) {
    if (c == ';' && read_emoticon()) return;
    std::size_t dots = 0;
    bool question = false;
    bool exclamation = false;
    for (; at_ < text_.size(); ++at_) {
      const auto next = text_[at_];
      if (next == '.') {
        ++dots;
      } else if (next == '?') {
        question = true;
      } else if (next == '!') {
        exclamation = true;
      } else if (next != ';') {
        break;
      }
    }
    if (question || exclamation) {
      auto& sentence = message_.sentences.back();
      sentence.is_question |= question;
      sentence.is_exclamation |= exclamation;
      end_sentence();
    } else if (dots == 1 && at_ < text_.size() && is_digit(text_[at_])) {
      comma_ = true;  // "9.30".
    } else if (dots >= 2) {
      trail_off();
    } else {
      end_sentence();
    }
  }

  /// Dots that trail off: a border only where the next sentence shows its capital.
  void trail_off() {
    auto next = at_;
    while (next < text_.size() && text_[next] == ' ') ++next;
    if (next == text_.size() || is_upper(text_[next])) {
      end_sentence();
    } else {
      comma_ = true;
    }
  }

  bool read_emoticon() {
    for (const auto& emoticon : emoticons) {
      if (!text_.substr(at_).starts_with(emoticon.written)) continue;
      const auto end = at_ + emoticon.written.size();
      if (end < text_.size() && ascii_kinds[static_cast<unsigned char>(text_[end])] == Kind::letter) continue;
      push_emoji(hash_of(emoticon.emoji), end);
      return true;
    }
    return false;
  }

  void push_emoji(std::uint64_t hash, std::size_t end) {
    const auto meaning = vocabulary_.find(hash);
    const auto word = meaning.words == 1 ? vocabulary_.word(meaning, 0) : unknown_word;
    push(word, vocabulary_.classes(word) | bit(WordClass::emoji), at_, end, 0);
    at_ = end;
  }

  void read_high() {
    const auto decoded = utf8::decode(text_.substr(at_));
    switch (glyph_of(decoded.code_point)) {
      case Glyph::letter:
      case Glyph::other_letter:
        read_word();
        return;
      case Glyph::emoji: {
        push_emoji(hash_of(text_.substr(at_, decoded.bytes)), at_ + decoded.bytes);
        return;
      }
      case Glyph::quote:
        toggle_quote();
        break;
      case Glyph::ellipsis:
        at_ += decoded.bytes;
        trail_off();
        return;
      case Glyph::comma:
        comma_ = true;
        break;
      case Glyph::separator:
      case Glyph::joiner:
      case Glyph::apostrophe:
        break;
    }
    at_ += decoded.bytes;
  }

  void toggle_quote() {
    in_quote_ = !in_quote_;
    quote_first_ = message_.tokens.size();
    comma_ = true;
  }

  /// ' opens a quotation only at a word's start with a partner at a word's end; elsewhere it is an apostrophe.
  void read_single_quote() {
    if (in_single_quote_) {
      in_single_quote_ = in_quote_ = false;
      return;
    }
    const bool at_start = at_ == 0 || text_[at_ - 1] == ' ';
    if (!at_start || in_quote_) return;
    for (auto close = at_ + 2; close < text_.size() && close < at_ + 200 && text_[close] != '\n'; ++close) {
      if (text_[close] != '\'') continue;
      const bool ends_word =
          close + 1 == text_.size() || ascii_kinds[static_cast<unsigned char>(text_[close + 1])] != Kind::letter;
      if (!ends_word) continue;
      in_single_quote_ = in_quote_ = true;
      quote_first_ = message_.tokens.size();
      return;
    }
  }

  void forget_unclosed_quote() {
    if (!in_quote_) return;
    for (auto i = quote_first_; i < message_.tokens.size(); ++i) {
      message_.tokens[i].flags &= static_cast<std::uint16_t>(~Token::quoted);
    }
  }

  struct Written {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::uint64_t hash = hash_seed;
    bool has_apostrophe = false;
    bool has_run = false;
    bool has_lower = false;
    bool has_upper = false;
    bool has_high = false;
    bool has_other_script = false;
  };

  void read_word() {
    Written word;
    word.begin = at_;
    char before = 0;
    char before_that = 0;
    while (at_ < text_.size()) {
      const auto c = text_[at_];
      const auto kind = ascii_kinds[static_cast<unsigned char>(c)];
      if (kind == Kind::letter) {
        const auto small = lower(c);
        word.has_upper |= c != small;
        word.has_lower |= c == small;
        word.has_run |= small == before && small == before_that;
        before_that = before;
        before = small;
        word.hash = hash_step(word.hash, small);
        ++message_.letters;
        ++at_;
      } else if (kind == Kind::apostrophe) {
        if (!letter_follows(at_ + 1)) break;
        word.has_apostrophe = true;
        ++at_;
      } else if (kind == Kind::high) {
        const auto decoded = utf8::decode(text_.substr(at_));
        const auto glyph = glyph_of(decoded.code_point);
        if (glyph == Glyph::apostrophe && letter_follows(at_ + decoded.bytes)) {
          word.has_apostrophe = true;
        } else if (glyph == Glyph::letter || glyph == Glyph::other_letter) {
          word.has_high = true;
          ++message_.letters;
          if (glyph == Glyph::other_letter) {
            word.has_other_script = true;
            ++message_.letters_other_script;
          }
          for (std::size_t i = 0; i < decoded.bytes; ++i) word.hash = hash_step(word.hash, text_[at_ + i]);
        } else {
          break;
        }
        at_ += decoded.bytes;
      } else {
        break;
      }
    }
    word.end = at_;
    ++message_.word_runs;
    push_word(word);
  }

  bool letter_follows(std::size_t at) const {
    return at < text_.size() && ascii_kinds[static_cast<unsigned char>(text_[at])] == Kind::letter;
  }

  void push_word(const Written& word) {
    std::uint16_t flags = 0;
    if (word.has_upper && !word.has_lower && word.end - word.begin >= 2) flags |= Token::capitals;
    if (is_upper(text_[word.begin])) flags |= Token::capitalised;
    if (word.has_run) flags |= Token::stretched;
    if (word.has_other_script) flags |= Token::other_script;
    if (word.has_apostrophe) {
      push_with_apostrophe(word, flags);
      return;
    }
    auto meaning = vocabulary_.find(word.hash);
    if (meaning.words == 0 && word.has_run) meaning = find_unstretched(word);
    push_meaning(meaning, word, flags);
  }

  void push_meaning(Meaning meaning, const Written& word, std::uint16_t flags) {
    if (meaning.words == 0) {
      const auto classes = is_digit(text_[word.begin]) ? bit(WordClass::number) : 0;
      push(unknown_word, classes, word.begin, word.end, flags);
      return;
    }
    for (std::uint8_t i = 0; i < meaning.words; ++i) {
      push_known(vocabulary_.word(meaning, i), word, i == 0 ? flags : flags | Token::continued);
    }
  }

  void push_known(WordId id, const Written& word, int flags) {
    auto classes = vocabulary_.classes(id);
    if (is_digit(text_[word.begin])) classes |= bit(WordClass::number);
    push(id, classes, word.begin, word.end, static_cast<std::uint16_t>(flags));
  }

  /// The letters in lower case, apostrophes as '. Empty when longer than any known word.
  std::string_view normalised(const Written& word) {
    std::size_t size = 0;
    for (auto i = word.begin; i < word.end; ++i) {
      auto c = lower(text_[i]);
      if (c == '`') c = '\'';
      if (text_.substr(i).starts_with("\u2019") || text_.substr(i).starts_with("\u02BC")) {
        i += c == '\xE2' ? 2 : 1;
        c = '\'';
      }
      if (size == buffer_.size()) return {};
      buffer_[size++] = c;
    }
    return {buffer_.data(), size};
  }

  /// "sooooo" is "so", "pleeease" is "please": runs cut to two letters, then to one.
  Meaning find_unstretched(const Written& word) {
    const auto whole = normalised(word);
    for (const std::size_t keep : {2, 1}) {
      auto hash = hash_seed;
      std::size_t run = 0;
      for (std::size_t i = 0; i < whole.size(); ++i) {
        std::size_t length = 1;
        for (auto j = i + 1; j < whole.size() && whole[j] == whole[i]; ++j) ++length;
        run = i > 0 && whole[i] == whole[i - 1] ? run + 1 : 1;
        if (run == 1) run_length_ = length;
        // Only a run of three is stretched: "doesnt feel goooood" keeps its double e.
        if (run_length_ < 3 || run <= keep) hash = hash_step(hash, whole[i]);
      }
      if (const auto meaning = vocabulary_.find(hash); meaning.words != 0) return meaning;
    }
    return {};
  }

  void push_with_apostrophe(const Written& word, std::uint16_t flags) {
    const auto whole = normalised(word);
    if (const auto meaning = vocabulary_.find(whole); !whole.empty() && meaning.words != 0) {
      push_meaning(meaning, word, flags);
      return;
    }
    const auto apostrophe = whole.rfind('\'');
    const auto ending = apostrophe == whole.npos ? std::string_view{} : whole.substr(apostrophe);
    if (ending == "'s" || ending == "'re" || ending == "'ve" || ending == "'ll" || ending == "'d") {
      const auto base = vocabulary_.find(whole.substr(0, apostrophe));
      if (ending == "'s") flags |= Token::possessive;
      push_meaning(base, word, flags);
      if (ending == "'s") return;
      if (const auto rest = vocabulary_.find(ending); rest.words == 1) {
        push_known(vocabulary_.word(rest, 0), word, flags | Token::continued);
      }
      return;
    }
    push_meaning(vocabulary_.find(word.hash), word, flags);
  }

  void push(WordId word, ClassBits classes, std::size_t begin, std::size_t end, std::uint16_t flags) {
    const bool is_emoji = (classes & bit(WordClass::emoji)) != 0;
    if (!is_emoji && after_emoji_) end_sentence();
    after_emoji_ = is_emoji;
    if (comma_) flags |= Token::comma_before;
    comma_ = false;
    if (in_quote_) flags |= Token::quoted;
    if ((classes & bit(WordClass::after_youre)) != 0) mend_your();
    const auto sentence = static_cast<std::uint16_t>(std::min<std::size_t>(message_.sentences.size() - 1, 0xFFFF));
    message_.tokens.push_back(
        {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end), classes, word, flags, sentence});
  }

  /// "your so lazy" and "ur always late" mean "you are".
  void mend_your() {
    const auto& sentence = message_.sentences.back();
    if (message_.tokens.size() == sentence.first || message_.tokens.back().word != word_your) return;
    auto& you = message_.tokens.back();
    you.word = word_you;
    you.classes = vocabulary_.classes(you.word);
    auto are = you;
    are.word = word_are;
    are.classes = vocabulary_.classes(are.word);
    are.flags = static_cast<std::uint16_t>((you.flags & ~Token::comma_before) | Token::continued);
    message_.tokens.push_back(are);
  }

  void open_sentence() {
    const auto first = static_cast<std::uint32_t>(message_.tokens.size());
    message_.sentences.push_back({first, first, 0, {}, false, false});
    comma_ = false;
    after_emoji_ = false;
  }

  void close_sentence() {
    auto& sentence = message_.sentences.back();
    sentence.last = static_cast<std::uint32_t>(message_.tokens.size());
    for (auto i = sentence.first; i < sentence.last; ++i) {
      sentence.classes |= message_.tokens[i].classes;
      sentence.words.insert(message_.tokens[i].word);
    }
  }

  void end_sentence() {
    auto& sentence = message_.sentences.back();
    if (sentence.first == message_.tokens.size()) {
      // Nothing stands here: "?!" after a line break, or the same border twice.
      sentence.is_question = sentence.is_exclamation = false;
      return;
    }
    close_sentence();
    open_sentence();
  }

  std::string_view text_;
  const Vocabulary& vocabulary_;
  Message& message_;
  std::size_t at_ = 0;
  std::size_t quote_first_ = 0;
  std::size_t run_length_ = 1;
  bool comma_ = false;
  bool after_emoji_ = false;
  bool in_quote_ = false;
  bool in_single_quote_ = false;
  std::array<char, word_bytes_max> buffer_;
};

}  // namespace

void tokenise(std::string_view text, const Vocabulary& vocabulary, Message& message) {
  Tokeniser(text, vocabulary, message).run();
}

}  // namespace securebase::text
