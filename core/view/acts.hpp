#pragma once

#include <string_view>

#include "core/event/event.hpp"

namespace securebase::view {

/// The id of the act that an event is, in model.json's "acts": what Reflect writes moves the picture by that small
/// stated weight, once a day for each act. A finished practice
/// of a room of Reflect is that room's act, in place of its step's. Empty for an event that is none.
std::string_view act_of(const event::Body& body);

}  // namespace securebase::view
