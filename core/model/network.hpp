#pragma once

#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "core/model/pieces.hpp"
#include "core/model/weights.hpp"

namespace securebase::model {

/// What the network says of one message.
struct Answer {
  bool has_pieces = false;                  ///< False: the numbers are stand-ins.
  std::array<float, label_count> logits{};  ///< Of the network, uncalibrated: above 0 is rather yes.
  std::array<float, mark_count> bag{};      ///< Of the bag of pieces, likewise.
};

/// Bytes [begin, end) of a message.
struct Evidence {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
};

/// Hashed embeddings of words and their letters, convolutions over neighbours, self-attention, and for each label an
/// attention that picks the pieces it goes by; beside it a bag: a logistic regression on which pieces and pairs of
/// pieces there are, which learns more from few examples. Holds working memory, so that a reader of many messages
/// allocates once: not for two threads at a time.
class Network {
 public:
  explicit Network(Weights weights);

  const Weights& weights() const { return weights_; }

  /// Reads `text` after `previous`, which may be empty. A text without a piece gets logits of -100.
  Answer read(std::string_view previous, std::string_view text);

  /// The words of the message read last that speak most for the mark, by its own numbers: the stretch of pieces whose
  /// share in the network's and the bag's number is highest. Empty when the message had no piece.
  Evidence evidence(Mark mark) const;

 private:
  void embed(std::size_t first, const Pieces& pieces, std::size_t from, std::size_t segment);
  void encode();
  void normalise_all(const Norm& norm);
  void attend(const Attention& attention);
  void judge(std::size_t previous_count, Answer& answer);
  void judge_bag(std::size_t previous_count, Answer& answer);

  Weights weights_;
  std::vector<float> queries_;   ///< [width][label]: as they are multiplied with.
  std::vector<float> readouts_;  ///< [width][label]
  std::vector<float> shares_of(std::size_t mark) const;

  Pieces previous_;
  Pieces text_;
  std::size_t steps_ = 0;
  std::vector<float> embedded_;   ///< [steps][embedding]
  std::vector<float> hidden_;     ///< [steps][width]
  std::vector<float> normed_;     ///< [1 + steps + 1][width]: an empty step at each end.
  std::vector<float> change_;     ///< [steps][width]
  std::vector<float> projected_;  ///< [steps][3 * width]: queries, keys and values of a self-attention.
  std::vector<float> looks_;      ///< [text pieces][label]: how much a label looks at a piece.
  std::vector<float> finds_;      ///< [text pieces][label]: what it would make of it.
  std::vector<float> scores_;     ///< [steps] or [text pieces]
  std::vector<std::uint32_t> bag_rows_;
};

}  // namespace securebase::model
