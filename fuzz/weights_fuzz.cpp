#include <boost/crc.hpp>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>
#include <utility>

#include "core/model/network.hpp"

/// Any bytes as a weights file, once as they are and once with a right checksum; what is accepted can be used.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace securebase;
  std::string file(reinterpret_cast<const char*>(data), size);
  for (int round = 0; round < 2; ++round) {
    if (auto weights = model::read_weights(file)) {
      model::Network network(*std::move(weights));
      (void)network.read("you said so", "so what now?");
      for (std::size_t mark = 0; mark < mark_count; ++mark) (void)network.evidence(static_cast<Mark>(mark));
    }
    boost::crc_32_type check;
    check.process_bytes(file.data(), file.size());
    for (int shift = 0; shift < 32; shift += 8) file += static_cast<char>(check.checksum() >> shift);
  }
  return 0;
}
