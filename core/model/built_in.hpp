#pragma once

#include <string_view>

#include "core/model/network.hpp"

namespace securebase::model {

/// The weights file that this program carries (model/reader.bin). Empty in WebAssembly: the page fetches and caches it,
/// so that it is not read anew with each version of the core.
std::string_view built_in_weights();

/// The one network of those weights, read at the first call; null where there are none. Not for two threads at a time.
Network* built_in_network();

}  // namespace securebase::model
