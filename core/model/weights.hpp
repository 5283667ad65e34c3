#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/base/mark.hpp"

namespace securebase::model {

/// The 28 emotions of GoEmotions (Demszky et al. 2020), in the order of its labels; the last is "neutral".
inline constexpr std::size_t emotion_count = 28;
inline constexpr std::array<std::string_view, emotion_count> emotion_names = {
    "admiration", "amusement",   "anger",          "annoyance",   "approval", "caring",        "confusion",
    "curiosity",  "desire",      "disappointment", "disapproval", "disgust",  "embarrassment", "excitement",
    "fear",       "gratitude",   "grief",          "joy",         "love",     "nervousness",   "optimism",
    "pride",      "realization", "relief",         "remorse",     "sadness",  "surprise",      "neutral"};

/// What the network answers: the marks first, then the emotions.
inline constexpr std::size_t label_count = mark_count + emotion_count;

/// The sizes of the network, read from the file.
struct Shape {
  std::int64_t table_rows = 0;    ///< Rows of the embedding table; a power of two.
  std::int64_t embedding = 0;     ///< Numbers a row; a multiple of 16.
  std::int64_t width = 0;         ///< Numbers a piece within the network; a multiple of 16.
  std::int64_t layers = 0;        ///< Convolutions over a piece and its two neighbours.
  std::int64_t attentions = 0;    ///< Self-attentions: after the second convolution, the third, and so on.
  std::int64_t heads = 0;         ///< Of each self-attention; a head has width / heads numbers, a multiple of 8.
  std::int64_t bag_rows = 0;      ///< Rows of each of the bag's three tables; a power of two.
  std::int64_t previous_max = 0;  ///< Pieces read of the message before: its last ones.
  std::int64_t text_max = 0;      ///< Pieces read of the message: its first ones.
};

/// How what all layers say becomes a mark's confidence and a decision; fitted on the validation splits alone. Marks and
/// emotions go together or exclude one another, so that the logits of the others count a little too:
/// confidence = logistic(network . its logits + bag . its logits + rule * strength of the rules + offset).
struct Calibration {
  std::string label;            ///< The mark's name.
  std::vector<double> network;  ///< One a label: the marks, then the emotions.
  std::vector<double> bag;      ///< One a mark.
  double rule = 0;
  double offset = 0;
  double threshold = 1;  ///< From this confidence the mark is shown.
};

/// An emotion is named from this number (a logit) on; chosen on GoEmotions' own validation split.
struct EmotionThreshold {
  std::string label;
  double logit = 0;
};

/// out[r] = sum of in[c] * values[c * rows + r]: stored so that a piece's numbers are added row after row.
struct Dense {
  std::vector<float> values;
  std::vector<float> bias;
};

struct Norm {
  std::vector<float> gain;
  std::vector<float> shift;
};

/// Self-attention (Vaswani et al. 2017, "Attention is all you need", 3.2) after a layer normalisation.
struct Attention {
  Norm norm;
  Dense projection;  ///< width -> 3 * width: queries, keys and values, each head after head.
  Dense mix;         ///< width -> width
};

struct Layer {
  Norm norm;
  Dense convolution;  ///< 3 * width -> width
  std::optional<Attention> attention;
};

/// All that was learned: arrays checked for size and finite numbers.
struct Weights {
  Shape shape;
  std::string trained;                     ///< What it was trained from: the name in model/CARD.md.
  std::vector<Calibration> calibrations;   ///< One a mark, in the order of the marks.
  std::vector<EmotionThreshold> emotions;  ///< One an emotion, in the order of the emotions.
  std::vector<std::int8_t> table;          ///< [table_rows][embedding]
  std::vector<float> table_scales;         ///< [table_rows]
  std::vector<float> segments;             ///< [3][embedding]: the message before, the message, the border.
  Dense input;                             ///< embedding -> width
  std::vector<Layer> layers;
  Norm last_norm;
  std::vector<float> queries;            ///< [label][width]: what a label looks for
  std::vector<float> readouts;           ///< [label][width]: what it makes of what it found
  std::vector<float> previous_readouts;  ///< [label][width]: of the mean of the message before
  std::vector<float> peak_readouts;      ///< [label][width]: of the highest of each number
  std::vector<float> label_bias;         ///< [label]
  std::vector<std::int8_t> bag;          ///< [3 * bag_rows][mark]: of pieces, of pairs, of the message before.
  std::vector<float> bag_scales;         ///< [mark]
  std::vector<float> bag_bias;           ///< [mark]
};

/// Reads a weights file (docs/formats/weights.md). Errors: `bad_input` for a damaged, truncated or foreign file,
/// `unsupported` for another format.
Result<Weights> read_weights(std::string_view file);

}  // namespace securebase::model
