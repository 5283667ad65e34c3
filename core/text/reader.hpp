#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/language.hpp"
#include "core/base/mark.hpp"
#include "core/model/network.hpp"
#include "core/text/layers.hpp"

/// Reads one message with the one before it, and says what in it may hurt or help, by which words, and how else it
/// could be said. The rules find words; where a trained network is at hand it decides how sure to be and adds what no
/// rule has a word for (layers.hpp). Without one the rules speak alone.
namespace securebase::text {

/// Bytes [begin, end) of the message.
struct Span {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  friend bool operator==(const Span&, const Span&) = default;
};

/// One mark on one message.
struct Finding {
  Mark mark{};
  Span sentence;          ///< The sentence around the evidence: what a rewording replaces.
  Span evidence;          ///< The words that carry it; never empty, on code point borders.
  double confidence = 0;  ///< 0 to 1, counted on corpus/validation.tsv: of both layers, or of the rule alone.
  Layer layer = Layer::rules;
  std::string_view rule;     ///< The rule's id; the mark's name where only the network saw it.
  std::string_view pattern;  ///< The pattern's name for people: "you + always/never".
  std::string why;           ///< What it tends to do to the one who reads it; one or two sentences, about the words.
  std::vector<std::string> rewordings;  ///< Whole messages or sentences to use instead; empty for helpful marks.
};

/// Something worth telling the writer that is no mark: a verdict worn as a feeling ("I feel ignored").
struct Hint {
  Span sentence;  ///< What a rewording replaces.
  Span evidence;
  std::string_view rule;
  std::string_view pattern;
  std::string why;
  std::vector<std::string> rewordings;
};

enum class Language : std::uint8_t { english, other, too_short };

struct Reading {
  Language language = Language::english;
  std::vector<Finding> findings;     ///< In order of evidence. Empty when the language is not read.
  std::vector<Hint> hints;           ///< In order of evidence.
  std::optional<Sureness> sureness;  ///< Of every mark, shown or not; none without a network.
};

enum class Detail : std::uint8_t {
  full,
  marks  ///< Without rewordings and hints, for reading many drafts.
};

/// The longest draft that is read, in bytes; what follows is ignored.
inline constexpr std::size_t draft_bytes_max = 20'000;

/// Reads a draft for its writer: with rewordings, and with reasons in the language `said_in`. `previous` is the
/// partner's message before; may be empty. `network` may be null.
Reading read_draft(std::string_view text, std::string_view previous, model::Network* network = nullptr,
                   Detail detail = Detail::full, securebase::Language said_in = securebase::Language::en);

/// What both layers say of a message before they are weighed against each other: the calibration is fitted on this.
struct Numbers {
  RuleStrengths rules;
  model::Answer answer;
};
Numbers numbers_of(std::string_view text, std::string_view previous, model::Network& network);

/// What a history needs of each message: marks and a few counts, without words. Meant for millions of messages.
struct Tally {
  MarkSet marks;                         ///< By the rules.
  std::optional<MarkSet> marks_of_both;  ///< By both layers; none without a network, or where no word could be read.
  Language language = Language::english;
  std::uint32_t words = 0;  ///< Runs of letters or digits, in any script.
  std::uint16_t we = 0;     ///< we, us, our, ours, ourselves.
  std::uint16_t you = 0;    ///< you, your, yours, u, ur, ...
  std::uint16_t i = 0;      ///< I, me, my, mine, myself.
  std::int8_t valence = 0;  ///< -1 unfriendly, +1 friendly in word, mark or emoji; 0 neither, mixed or unread.
  bool is_question = false;
  bool is_complaint = false;  ///< Dissatisfaction with the partner, marked as hurtful or not ("you didn't call").
  bool is_minimal = false;    ///< At most two words, no question: "k", "fine whatever".
};
/// `network` may be null.
Tally tally(std::string_view text, std::string_view previous, model::Network* network = nullptr);

}  // namespace securebase::text
