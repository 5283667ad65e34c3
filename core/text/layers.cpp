#include "core/text/layers.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

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

/// Thresholds are high so that ordinary messages stay unmarked. Once a mark is shown its message is not one of them,
/// and a further mark need only be this likely (train/calibrate.py counts how often it is right).
constexpr double companion_threshold = 0.8;
constexpr double never = 2;

constexpr std::array<Recipe, mark_count> recipes = {
    Recipe::is_trait, Recipe::sneer, Recipe::own_part, Recipe::pause, Recipe::sudden_anger, Recipe::motive,
    Recipe::old_wrong, Recipe::reassure, Recipe::boundary,
    // The marks that help are not said in another way.
    Recipe::none, Recipe::none, Recipe::none, Recipe::none, Recipe::none, Recipe::none, Recipe::none, Recipe::none,
    Recipe::none, Recipe::none};

/// Bytes [begin, end) of the first sentences, with what stands between them; none where one is the whole message.
std::vector<model::Evidence> sentences_of(const Message& message) {
  constexpr std::size_t sentences_max = 12;
  std::vector<model::Evidence> found;
  const auto& sentences = message.sentences;
  for (std::size_t s = 0; s < sentences.size() && found.size() < sentences_max; ++s) {
    if (sentences[s].first == sentences[s].last) continue;
    const auto begin = message.tokens[sentences[s].first].begin;
    auto end = static_cast<std::uint32_t>(message.text.size());
    if (s + 1 < sentences.size() && sentences[s].last < message.tokens.size()) {
      end = message.tokens[sentences[s].last].begin;
    }
    if (begin == message.tokens[0].begin && end == message.text.size()) break;
    found.push_back({begin, end});
  }
  return found;
}

}  // namespace

BothLayers::BothLayers(const model::Weights& weights, const model::Answer& answer, const RuleStrengths& rules,
                       MarkSet silenced) {
  std::array<double, mark_count> unruled{};
  bool is_marked = false;
  bool hurts = false;
  for (std::size_t i = 0; i < mark_count; ++i) {
    const auto mark = static_cast<Mark>(i);
    const auto& calibration = weights.calibrations[i];
    unruled[i] = alone(calibration, answer);
    sureness_.confidences[i] = logistic(unruled[i] + calibration.rule * rules[i]);
    sureness_.thresholds[i] = silenced.contains(mark) ? never : calibration.threshold;
    if (silenced.contains(mark)) continue;
    const bool is_sure = sureness_.confidences[i] >= calibration.threshold;
    is_marked = is_marked || is_sure;
    hurts = hurts || (is_sure && !is_helpful(mark));
  }
  for (std::size_t i = 0; i < mark_count; ++i) {
    const auto mark = static_cast<Mark>(i);
    auto& threshold = sureness_.thresholds[i];
    // What hurts joins only what hurts: one false kind word must not open the door to it.
    const bool may_join = is_helpful(mark) ? is_marked : hurts;
    if (may_join && !silenced.contains(mark)) threshold = std::min(threshold, companion_threshold);
    const bool sees = logistic(unruled[i]) >= threshold;
    layers_[i] = rules[i] == 0 ? Layer::network : sees ? Layer::both : Layer::rules;
    if (sureness_.confidences[i] >= threshold) shown_.insert(mark);
  }
}

model::Answer answer_of(model::Network& network, const Message& message, std::string_view previous) {
  constexpr float unread = -1e9F;
  model::Answer most;
  most.logits.fill(unread);
  most.bag.fill(unread);
  const auto sentences = sentences_of(message);
  for (const auto& [begin, end] : sentences) {
    const auto part = network.read(previous, message.text.substr(begin, end - begin));
    for (std::size_t i = 0; i < mark_count; ++i) {
      most.logits[i] = std::max(most.logits[i], part.logits[i]);
      most.bag[i] = std::max(most.bag[i], part.bag[i]);
    }
  }
  auto answer = network.read(previous, message.text);
  const auto of_whole = sentences.empty() ? 1.0F : 1 / static_cast<float>(sentences.size());
  const auto weigh = [&](float& whole, float strongest) {
    whole = of_whole * whole + (1 - of_whole) * std::max(strongest, whole);
  };
  for (std::size_t i = 0; i < mark_count; ++i) {
    weigh(answer.logits[i], most.logits[i]);
    weigh(answer.bag[i], most.bag[i]);
  }
  return answer;
}

model::Evidence evidence_of(model::Network& network, const Message& message, std::string_view previous, Mark mark) {
  const auto sentences = sentences_of(message);
  if (sentences.empty()) return network.evidence(mark);
  model::Evidence evidence;
  auto most = -std::numeric_limits<float>::infinity();
  for (const auto& [begin, end] : sentences) {
    const auto logit =
        network.read(previous, message.text.substr(begin, end - begin)).logits[static_cast<std::size_t>(mark)];
    if (logit <= most) continue;
    most = logit;
    const auto within = network.evidence(mark);
    evidence = {begin + within.begin, begin + within.end};
  }
  return evidence;
}

double strength_of(double confidence) { return std::max(0.5, 2 + std::log(confidence / (1 - confidence))); }

Recipe general_recipe(Mark mark) { return recipes[static_cast<std::size_t>(mark)]; }

}  // namespace securebase::text
