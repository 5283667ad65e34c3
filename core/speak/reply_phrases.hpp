#pragma once

#include <span>

#include "core/speak/phrases.hpp"

namespace securebase::speak {

/// What a paraphrase may do besides listening: "reply.advice", "reply.but".
std::span<const Phrase> reply_phrases();

}  // namespace securebase::speak
