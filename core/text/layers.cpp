#include "core/text/layers.hpp"

#include <algorithm>
#include <cmath>

namespace securebase::text {
namespace {

double logistic(double number) { return 1 / (1 + std::exp(-number)); }

constexpr std::string_view as_a_whole = "how it sounds as a whole";

constexpr std::array<GeneralReason, mark_count> reasons = {{
    {as_a_whole, "It can sound like a judgement of the whole person, and then the one deed behind it is not heard.",
     Recipe::is_trait},
    {as_a_whole, "It can sound as if you look down on them. Of all tones this one is the hardest to answer kindly.",
     Recipe::sneer},
    {as_a_whole,
     "It turns the complaint away or back. Owning even a small part of it first helps the rest to be heard.",
     Recipe::own_part},
    {as_a_whole, "It closes the talk and leaves them alone with it. Saying when you will be back keeps the door open.",
     Recipe::pause},
    {as_a_whole, "It opens with blame. How a hard talk begins often decides how it ends.", Recipe::sudden_anger},
    {as_a_whole, "It says what they think or want as if you could see it. They may only hear that part.",
     Recipe::motive},
    {as_a_whole, "It brings an old hurt into today. Two matters at once are hard to mend.", Recipe::old_wrong},
    {as_a_whole, "It asks to be told that all is well. Saying what you feel and what you need can bring more peace.",
     Recipe::reassure},
    {as_a_whole, "It can sound like a threat. A line you will keep yourself says the same without one.",
     Recipe::boundary},
    {as_a_whole, "It says what you feel. That is easier to answer than blame.", Recipe::none},
    {as_a_whole, "It asks for something they can do, and can say no to.", Recipe::none},
    {as_a_whole, "It tells them what is good about them or what they did.", Recipe::none},
    {as_a_whole, "It takes your own part. That makes it easier for both to put the matter down.", Recipe::none},
    {as_a_whole, "It shows that what they feel makes sense to you.", Recipe::none},
    {as_a_whole, "It asks how it is for them, and leaves room for the answer.", Recipe::none},
    {as_a_whole, "It reaches out in the middle of a quarrel.", Recipe::none},
    {as_a_whole, "It asks for a break and says when you will be back.", Recipe::none},
    {as_a_whole, "It leaves room for a kinder reading of what they did.", Recipe::none},
    {as_a_whole, "It makes the trouble a thing for both of you.", Recipe::none},
}};

}  // namespace

BothLayers::BothLayers(const model::Weights& weights, const model::Answer& answer, const RuleStrengths& rules,
                       bool is_silenced) {
  for (std::size_t i = 0; i < mark_count; ++i) {
    const auto mark = static_cast<Mark>(i);
    const auto& calibration = weights.calibrations[i];
    const auto alone = calibration.network * static_cast<double>(answer.logits[i]) +
                       calibration.bag * static_cast<double>(answer.bag[i]) + calibration.offset;
    const auto confidence = logistic(alone + calibration.rule * rules[i]);
    sureness_.confidences[i] = confidence;
    sureness_.thresholds[i] = calibration.threshold;
    const bool sees = logistic(alone) >= calibration.threshold;
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
  for (std::size_t i = 0; read > 0 && i < mark_count; ++i) {
    answer.logits[i] = (answer.logits[i] + std::max(most.logits[i], answer.logits[i])) / 2;
    answer.bag[i] = (answer.bag[i] + std::max(most.bag[i], answer.bag[i])) / 2;
  }
  return answer;
}

double strength_of(double confidence) { return std::max(0.5, 2 + std::log(confidence / (1 - confidence))); }

const GeneralReason& general_reason(Mark mark) { return reasons[static_cast<std::size_t>(mark)]; }

}  // namespace securebase::text
