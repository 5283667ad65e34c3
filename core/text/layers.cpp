#include "core/text/layers.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace securebase::text {
namespace {

double logistic(double number) { return 1 / (1 + std::exp(-number)); }

/// What network and bag say of the mark together, as a logit. A text without a piece has nothing to be sure of.
double alone(const model::Calibration& calibration, const model::Answer& answer) {
  constexpr double nothing = -100;
  if (!answer.has_pieces) return nothing;
  const auto& network = calibration.network;
  const auto& bag = calibration.bag;
  const auto by_network = std::inner_product(network.begin(), network.end(), answer.logits.begin(), calibration.offset);
  return std::inner_product(bag.begin(), bag.end(), answer.bag.begin(), by_network);
}

constexpr std::array<Recipe, mark_count> recipes = {
    Recipe::is_trait, Recipe::sneer, Recipe::own_part, Recipe::pause, Recipe::sudden_anger, Recipe::motive,
    Recipe::old_wrong, Recipe::reassure, Recipe::boundary,
    // The marks that help are not said in another way.
    Recipe::none, Recipe::none, Recipe::none, Recipe::none, Recipe::none, Recipe::none, Recipe::none, Recipe::none,
    Recipe::none, Recipe::none};

}  // namespace

BothLayers::BothLayers(const model::Weights& weights, const model::Answer& answer, const RuleStrengths& rules,
                       bool is_silenced) {
  for (std::size_t i = 0; i < mark_count; ++i) {
    const auto mark = static_cast<Mark>(i);
    const auto& calibration = weights.calibrations[i];
    const auto unruled = alone(calibration, answer);
    const auto confidence = logistic(unruled + calibration.rule * rules[i]);
    sureness_.confidences[i] = confidence;
    sureness_.thresholds[i] = calibration.threshold;
    const bool sees = logistic(unruled) >= calibration.threshold;
    layers_[i] = rules[i] == 0 ? Layer::network : sees ? Layer::both : Layer::rules;
    if (is_silenced && !is_helpful(mark)) continue;
    if (confidence >= calibration.threshold) shown_.insert(mark);
  }
}

model::Answer answer_of(model::Network& network, const Message& message, std::string_view previous) {
  constexpr std::size_t sentences_max = 12;
  constexpr float unread = -1e9F;
  model::Answer most;
  most.logits.fill(unread);
  most.bag.fill(unread);
  std::size_t read = 0;
  const auto& sentences = message.sentences;
  for (std::size_t s = 0; s < sentences.size() && read < sentences_max; ++s) {
    if (sentences[s].first == sentences[s].last) continue;
    const auto begin = message.tokens[sentences[s].first].begin;
    auto end = static_cast<std::uint32_t>(message.text.size());
    if (s + 1 < sentences.size() && sentences[s].last < message.tokens.size()) {
      end = message.tokens[sentences[s].last].begin;
    }
    if (begin == message.tokens[0].begin && end == message.text.size()) break;  // It is the whole message.
    const auto part = network.read(previous, message.text.substr(begin, end - begin));
    ++read;
    for (std::size_t i = 0; i < mark_count; ++i) {
      most.logits[i] = std::max(most.logits[i], part.logits[i]);
      most.bag[i] = std::max(most.bag[i], part.bag[i]);
    }
  }
  auto answer = network.read(previous, message.text);
  const auto of_whole = read > 0 ? 1 / static_cast<float>(read) : 1.0F;
  const auto weigh = [&](float& whole, float strongest) {
    whole = of_whole * whole + (1 - of_whole) * std::max(strongest, whole);
  };
  for (std::size_t i = 0; i < mark_count; ++i) {
    weigh(answer.logits[i], most.logits[i]);
    weigh(answer.bag[i], most.bag[i]);
  }
  return answer;
}

double strength_of(double confidence) { return std::max(0.5, 2 + std::log(confidence / (1 - confidence))); }

Recipe general_recipe(Mark mark) { return recipes[static_cast<std::size_t>(mark)]; }

}  // namespace securebase::text
