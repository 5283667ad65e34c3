#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/speak/doubt_words.hpp"

/// Benefit of the doubt: other readings of what hurt, and a question to ask instead of a conclusion. It never says
/// which reading is true, and it says nothing kind about force: where words of fear, force or control stand, it offers
/// none.
namespace securebase::speak {

enum class DoubtState : std::uint8_t {
  offered,
  stopped,  ///< Words of fear, force or control: a calm sentence, no reading, nothing inferred.
  closed,   ///< The safety gate is closed.
  unread,   ///< Too few words, or another language.
  plain     ///< A plain fact that no kind reading fits, an affair or an end, or a wish to be left alone.
};
std::string_view name_of(DoubtState state);

struct DoubtRequest {
  std::string_view text;             ///< What happened, or the message itself; any bytes.
  std::string_view kind;             ///< The id of the kind of act, chosen by the person; empty: found in the text.
  bool is_message = false;           ///< The text is the partner's message.
  bool is_gate_closed = false;       ///< See the private safety check.
  Language language = Language::en;  ///< Of what is said; the question to ask stays in that of the text.
};

struct Doubt {
  DoubtState state = DoubtState::offered;
  std::string intro;                  ///< Where nothing is offered: the sentence that is said instead.
  std::string kind;                   ///< Empty where nothing is offered.
  std::string title;                  ///< The kind in words.
  std::vector<std::string> readings;  ///< Three to five where they are offered.
  std::string question;
  std::string note;  ///< That a kinder reading is not always the true one.
};

Doubt doubt(const DoubtRequest& request);

}  // namespace securebase::speak
