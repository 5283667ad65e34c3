#pragma once

#include <cstdint>

namespace securebase {

/// A small seeded generator (SplitMix64; Steele, Lea and Flood 2014), the same on every platform, for resampling and
/// simulation. The standard's distributions differ between libraries, so the two that are needed are here. Not for
/// keys.
class Random {
 public:
  explicit Random(std::uint64_t seed) : state_(seed) {}

  std::uint64_t next() {
    state_ += 0x9E3779B97F4A7C15ULL;
    auto z = state_;
    z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
    z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
    return z ^ (z >> 31);
  }

  /// Uniform on [0, 1), in steps of 2^-53.
  double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

  /// Uniform on 0 ... bound-1. Requires bound > 0. (The bias, below bound / 2^64, does not matter for resampling.)
  std::uint64_t below(std::uint64_t bound) { return next() % bound; }

 private:
  std::uint64_t state_;
};

}  // namespace securebase
