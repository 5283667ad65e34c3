#include "core/model/built_in.hpp"

#include <optional>
#include <utility>

namespace securebase::model {

#if defined(__wasi__)
std::string_view built_in_weights() { return {}; }
#else
namespace {
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wc23-extensions"
constexpr unsigned char file[] = {
#embed "model/reader.bin"
};
#pragma clang diagnostic pop
}  // namespace

std::string_view built_in_weights() { return {reinterpret_cast<const char*>(file), sizeof file}; }
#endif

Network* built_in_network() {
  static auto network = [] {
    auto weights = read_weights(built_in_weights());
    return weights ? std::optional<Network>(std::in_place, *std::move(weights)) : std::nullopt;
  }();
  return network ? &*network : nullptr;
}

}  // namespace securebase::model
