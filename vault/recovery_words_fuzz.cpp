// Whatever somebody types for the twelve words: a seed, or a sentence. A seed says the same words again.
#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "vault/recovery_words.hpp"

using namespace securebase::vault;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto seed = read_recovery_words(text(View(data, size)));
  if (!seed) {
    if (seed.error().message.empty() || seed.error().message.size() > 200) std::abort();
    return 0;
  }
  const auto again = read_recovery_words(recovery_words(*seed));
  if (!again || *again != *seed) std::abort();
  return 0;
}
