#include "core/dyad/rate.hpp"

#include <cmath>

#include "core/dyad/beta.hpp"
#include "core/dyad/clustered.hpp"

namespace securebase::dyad {
namespace {

template <class Value>
std::vector<Block> blocks_for(std::span<const DayCounts> days, Who who, Value value) {
  return blocks_of(days, [&](const DayCounts& day) {
    Block block;
    for (std::size_t m = 0; m < 2; ++m) {
      if (who != Who::both && static_cast<std::size_t>(who) != m) continue;
      const Block added = value(day.members[m]);
      block.numerator += added.numerator;
      block.denominator += added.denominator;
    }
    return block;
  });
}

Need messages_needed(Who who) { return who == Who::both ? Need::messages : Need::messages_each; }

}  // namespace

Known<Rate> rate_of(std::span<const DayCounts> days, Who who, CountOf count) {
  const auto blocks = blocks_for(days, who, [count](const Counts& counts) {
    return Block{static_cast<double>(count(counts)), static_cast<double>(counts.read)};
  });
  const auto ratio = clustered_ratio(blocks);
  const auto messages = std::llround(ratio.denominator);
  if (messages < rate_messages_min) return missing(messages_needed(who), rate_messages_min, messages);
  return Rate{clustered_share(blocks), std::llround(ratio.numerator), messages};
}

Block marked_of(const Counts& counts, Mark mark, Judged judged) {
  if (judged == Judged::by_rules) return {static_cast<double>(counts.of(mark)), static_cast<double>(counts.read)};
  const auto marked = counts.weighed_marks[static_cast<std::size_t>(mark)];
  return {static_cast<double>(marked), static_cast<double>(counts.weighed)};
}

Known<MarkRate> mark_rate(std::span<const DayCounts> days, Who who, Mark mark, const Reliability& reliability,
                          Judged judged) {
  const auto ratio = clustered_ratio(
      blocks_for(days, who, [mark, judged](const Counts& counts) { return marked_of(counts, mark, judged); }));
  const auto messages = std::llround(ratio.denominator);
  if (messages < rate_messages_min) return missing(messages_needed(who), rate_messages_min, messages);
  // As many independent messages as vary like these.
  const double effect = design_effect(ratio);
  const auto rate = corrected_rate(ratio.numerator / effect, ratio.denominator / effect, reliability);
  if (!rate.is_certain()) return missing(Need::certainty, 0, 0);
  return MarkRate{rate, std::llround(ratio.numerator), messages};
}

Known<ToneRatio> friendly_to_unfriendly(std::span<const DayCounts> days, Who who) {
  const auto ratio = clustered_ratio(blocks_for(days, who, [](const Counts& counts) {
    const double friendly = counts.friendly;
    return Block{friendly, friendly + counts.unfriendly};
  }));
  const auto events = std::llround(ratio.denominator);
  if (events < toned_messages_min) return missing(Need::toned_messages, toned_messages_min, events);
  const double unfriendly = ratio.denominator - ratio.numerator;
  const double effect = design_effect(ratio);
  const double z = ratio.freedom > 0 ? t_quantile(0.975, ratio.freedom) : z_95;
  const double value = (ratio.numerator + 0.5) / (unfriendly + 0.5);
  const double spread = std::exp(z * std::sqrt(effect * (1 / (ratio.numerator + 0.5) + 1 / (unfriendly + 0.5))));
  return ToneRatio{{value, value / spread, value * spread}, std::llround(ratio.numerator), std::llround(unfriendly)};
}

}  // namespace securebase::dyad
