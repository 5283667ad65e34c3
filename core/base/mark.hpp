#pragma once

#include <array>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <string_view>

/// The vocabulary of what words between two people do: the names that the reader of drafts, the measures of a history
/// and the pages share. Definitions with examples: train/GUIDELINE.md.
namespace securebase {

enum class Mark : std::uint8_t {
  criticism,
  contempt,
  defensiveness,
  stonewalling,
  harsh_startup,
  negative_attribution,
  dwelling_on_past,
  reassurance_seeking,
  ultimatum,
  feeling_statement,
  clear_request,
  appreciation,
  responsibility,
  validation,
  open_question,
  repair,
  announced_pause,
  benefit_of_the_doubt,
  we_as_team
};

inline constexpr std::size_t mark_count = 19;
/// The marks before this one may hurt; this one and those after it help.
inline constexpr Mark first_helpful_mark = Mark::feeling_statement;

inline constexpr std::array<std::string_view, mark_count> mark_names = {"criticism",        "contempt",
                                                                        "defensiveness",    "stonewalling",
                                                                        "harsh_startup",    "negative_attribution",
                                                                        "dwelling_on_past", "reassurance_seeking",
                                                                        "ultimatum",        "feeling_statement",
                                                                        "clear_request",    "appreciation",
                                                                        "responsibility",   "validation",
                                                                        "open_question",    "repair",
                                                                        "announced_pause",  "benefit_of_the_doubt",
                                                                        "we_as_team"};

constexpr std::string_view name_of(Mark mark) { return mark_names[static_cast<std::size_t>(mark)]; }
constexpr bool is_helpful(Mark mark) { return mark >= first_helpful_mark; }

constexpr std::optional<Mark> mark_from_name(std::string_view name) {
  for (std::size_t i = 0; i < mark_count; ++i) {
    if (mark_names[i] == name) return static_cast<Mark>(i);
  }
  return std::nullopt;
}

/// A set of marks in four bytes.
class MarkSet {
 public:
  constexpr MarkSet() = default;
  constexpr MarkSet(std::initializer_list<Mark> marks) {
    for (const auto mark : marks) insert(mark);
  }
  constexpr void insert(Mark mark) { bits_ |= bit(mark); }
  constexpr void erase(Mark mark) { bits_ &= ~bit(mark); }
  constexpr bool contains(Mark mark) const { return (bits_ & bit(mark)) != 0; }
  constexpr bool contains_any(MarkSet other) const { return (bits_ & other.bits_) != 0; }
  constexpr bool empty() const { return bits_ == 0; }
  constexpr std::uint32_t bits() const { return bits_; }
  friend constexpr bool operator==(MarkSet, MarkSet) = default;

 private:
  static constexpr std::uint32_t bit(Mark mark) { return std::uint32_t{1} << static_cast<unsigned>(mark); }
  std::uint32_t bits_ = 0;
};

}  // namespace securebase
