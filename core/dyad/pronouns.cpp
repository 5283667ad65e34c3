#include "core/dyad/pronouns.hpp"

#include <cmath>
#include <vector>

#include "core/dyad/clustered.hpp"

namespace securebase::dyad {

std::array<Known<ConflictPronouns>, 2> conflict_pronouns(std::span<const Turn> turns,
                                                         std::span<const Episode> episodes) {
  std::array<Known<ConflictPronouns>, 2> found;
  for (std::size_t m = 0; m < 2; ++m) {
    std::vector<Block> we;
    std::vector<Block> you;
    double pronouns = 0;
    for (const auto& episode : episodes) {
      Block we_here;
      Block you_here;
      for (auto i = episode.begin; i < episode.end; ++i) {
        const auto& turn = turns[i];
        if (turn.member != m) continue;
        const double all = static_cast<double>(turn.we) + turn.you + turn.i;
        we_here.numerator += turn.we;
        you_here.numerator += turn.you;
        we_here.denominator += all;
        you_here.denominator += all;
      }
      pronouns += we_here.denominator;
      we.push_back(we_here);
      you.push_back(you_here);
    }
    const auto stretches = static_cast<std::int64_t>(episodes.size());
    if (stretches < pronoun_episodes_min) {
      found[m] = missing(Need::episodes, pronoun_episodes_min, stretches);
    } else if (pronouns < pronouns_min) {
      found[m] = missing(Need::episode_pronouns, pronouns_min, std::llround(pronouns));
    } else {
      found[m] = ConflictPronouns{clustered_share(we), clustered_share(you), std::llround(pronouns)};
    }
  }
  return found;
}

}  // namespace securebase::dyad
