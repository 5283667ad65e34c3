#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/event/records.hpp"
#include "core/wire/typescript.hpp"

namespace securebase::event {

/// The longest body, in bytes; what fits into the vault's largest envelope.
inline constexpr std::size_t body_bytes_max = 64'336;

/// The most pieces of one text, and the most bytes they may have together.
inline constexpr std::int32_t text_parts_max = 1'000;
inline constexpr std::size_t text_bytes_max = 8 << 20;

/// One fact of the log.
struct Event {
  std::string id;            ///< 32 hexadecimal digits.
  std::int64_t time_ms = 0;  ///< When it was written, by the device's clock; milliseconds from 1970 UTC.
  Body body;
};

/// Reads a body, bringing older forms of a kind to today's. A kind that is not known gives `Unknown`.
/// Errors: too_large, or bad_input with the path of the field.
Result<Body> read_body(std::string_view json);

/// The JSON of a body, its kind first. An `Unknown` has no JSON of its own: the log holds the original.
std::string body_json(const Body& body);

/// The name of a body's kind: "checked_in".
std::string_view kind_of(const Body& body);

/// The answers to items of our own bank in a body; null for kinds that have none.
const std::vector<ItemAnswer>* answers_in(const Body& body);

/// Declares every body's record and `EventBody`, the union of bodies with their kinds, for the pages that write them.
void declare_types(wire::TypeScriptWriter& types, std::string& text);

/// docs/events.md: every kind with its fields, their types and what they mean.
std::string documentation();

}  // namespace securebase::event
