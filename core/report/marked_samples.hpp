#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/mark.hpp"
#include "core/base/random.hpp"

namespace securebase::report {

/// How many messages with one mark are remembered of a chat.
inline constexpr std::size_t marked_samples_max = 24;

/// A few of the messages that carry each mark, drawn evenly over the whole chat as it is read (Vitter 1985, algorithm
/// R), so that the person can say whether the marks were fair. They live as long as the open chat and no longer.
class MarkedSamples {
 public:
  struct Sample {
    std::string text;  ///< The message; of a long one its sentence with the mark, or its beginning.
    std::uint8_t member = 0;
    std::uint32_t stretch = 0;
  };

  void add(MarkSet marks, std::string_view text, std::uint8_t member, std::uint32_t stretch);
  std::span<const Sample> of(Mark mark) const { return kept_[static_cast<std::size_t>(mark)]; }

 private:
  std::array<std::vector<Sample>, mark_count> kept_;
  std::array<std::uint64_t, mark_count> seen_{};
  Random random_{5};
};

}  // namespace securebase::report
