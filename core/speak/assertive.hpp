#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/language.hpp"
#include "core/speak/phrases.hpp"

/// Say it assertively: a message from what was seen, what it is like, what is needed, and what is asked for. The four
/// parts follow nonviolent communication (Rosenberg, 2003); all texts are our own.
namespace securebase::speak {

enum class Part : std::uint8_t { observation, feeling, need, request };
inline constexpr std::array<std::string_view, 4> part_names = {"observation", "feeling", "need", "request"};
constexpr std::string_view name_of(Part part) { return part_names[static_cast<std::size_t>(part)]; }
std::optional<Part> part_named(std::string_view name);

/// Something to look at in a part, and what could be done instead.
struct PartFinding {
  std::string_view kind;  ///< "always_never"
  std::string_view title;
  Bytes words;              ///< In the part; empty where something is missing.
  bool is_thought = false;  ///< Worth a thought; the part can be used as it is.
  std::string why;
  std::string suggestion;
};

struct PartCheck {
  bool is_ready = false;              ///< Something is written, and nothing stands in its way but thoughts.
  std::vector<PartFinding> findings;  ///< At most three, the weightiest first.
  std::vector<std::string> words;     ///< Ids of the feelings or needs of the guide that are named in it.
};

/// Looks at one part as it is written. Any bytes; what is empty has no findings. What is said is in `language`; what is
/// meant for the message stays in the language of the message.
PartCheck check_part(Part part, std::string_view text, Language language);

/// The four parts in the writer's words; empty where there is none.
struct Parts {
  std::string observation;
  std::string feeling;
  std::string need;
  std::string request;
};

/// What a draft holds of the four parts, and the sentences that found no place.
struct DraftParts {
  Parts parts;
  std::vector<std::string> left_out;
};
DraftParts parts_of(std::string_view draft);

/// How somebody writes, as far as it can be put back into a message.
struct Tone {
  bool is_lower_case = false;   ///< Sentences begin small.
  bool has_full_stops = true;   ///< The last sentence ends with one.
  bool is_written_out = false;  ///< "I am", never "I'm".
  std::string greeting;         ///< "hey love", without its comma.
  std::string ending;           ///< "x", "❤".
};
Tone tone_of(std::string_view text);
/// Of parts alone less can be seen: a part is no sentence. A small "i" says that somebody writes everything small.
Tone tone_of(const Parts& parts);

enum class Manner : std::uint8_t { as_written, warmer, shorter };

/// The message from its parts; what is empty is left out. Keeps the writer's words; only the words between are ours.
std::string compose(const Parts& parts, const Tone& tone, Manner manner = Manner::as_written);

}  // namespace securebase::speak
