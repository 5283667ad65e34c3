#pragma once

#include <array>
#include <string_view>

#include "core/base/mark.hpp"
#include "core/model/network.hpp"
#include "core/text/rules.hpp"

/// How the two layers of the reader become one answer: the rules name words and reasons, the network decides how sure
/// to be, and adds what no rule has a word for.
namespace securebase::text {

/// Which layer saw a mark.
enum class Layer : std::uint8_t {
  rules,    ///< A rule's words; the network saw little in it, or there is none.
  network,  ///< No rule has words for it.
  both
};
constexpr std::string_view name_of(Layer layer) {
  return layer == Layer::rules ? "rules" : layer == Layer::network ? "network" : "both";
}

/// How sure both layers are of each mark.
struct Sureness {
  std::array<double, mark_count> confidences{};
  /// From this confidence on a mark is shown; above 1: never. Lower for all that may join a mark that is shown already.
  std::array<double, mark_count> thresholds{};
};

/// What the network makes of a message. Of n sentences (the first twelve are read one by one), for each mark: one part
/// in n what it says of the whole, the rest what it says of the sentence that says it most, so that an insult does not
/// fade among kind words. The network has read the whole message last.
model::Answer answer_of(model::Network& network, const Message& message, std::string_view previous);

/// The words that the network goes by for a mark: in the sentence that by itself says it most. Requires that it was
/// answer_of that had the network read last.
model::Evidence evidence_of(model::Network& network, const Message& message, std::string_view previous, Mark mark);

/// For each mark how strongly the rules speak for it: 0 where none fired.
using RuleStrengths = std::array<double, mark_count>;

/// How strongly one rule speaks, by its precision on corpus/validation.tsv: 2 where it is right half the time, 4.2
/// where nine times of ten; never less than a half.
double strength_of(double confidence);

/// What both layers say of one message.
class BothLayers {
 public:
  /// `silenced`: marks that are not given, however sure the network is.
  BothLayers(const model::Weights& weights, const model::Answer& answer, const RuleStrengths& rules, MarkSet silenced);

  /// From 0 to 1: how often a message of this kind was marked so in the validation splits.
  double confidence_of(Mark mark) const { return sureness_.confidences[static_cast<std::size_t>(mark)]; }
  const Sureness& sureness() const { return sureness_; }
  Layer layer_of(Mark mark) const { return layers_[static_cast<std::size_t>(mark)]; }
  /// The marks sure enough to be shown.
  MarkSet shown() const { return shown_; }

 private:
  Sureness sureness_;
  std::array<Layer, mark_count> layers_{};
  MarkSet shown_;
};

/// How a sentence whose mark only the network saw is said in another way.
Recipe general_recipe(Mark mark);

}  // namespace securebase::text
