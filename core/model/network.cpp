#include "core/model/network.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <utility>

namespace securebase::model {
namespace {

constexpr std::size_t kernel = 3;

// The arithmetic is written once; natively it is also built for wider registers, chosen by what the processor can do
// when the program starts. A block of a product stays in the registers there are.
#if defined(__x86_64__) && defined(__ELF__)
#define SECUREBASE_WIDE __attribute__((target_clones("arch=x86-64-v4", "arch=x86-64-v3", "default")))
constexpr std::size_t block_columns = 16;
#else
#define SECUREBASE_WIDE
constexpr std::size_t block_columns = 8;
#endif
constexpr std::size_t block_steps = 4;
constexpr std::size_t label_columns = (label_count + block_columns - 1) / block_columns * block_columns;

/// `multiply` for so many steps and `block_columns` columns.
template <std::size_t steps>
[[gnu::always_inline]] inline void multiply_block(const float* in, std::size_t stride, std::size_t in_count,
                                                  const float* values, const float* bias, std::size_t width,
                                                  float* out) {
  float sums[steps][block_columns];
  for (auto& sum : sums) std::copy_n(bias, block_columns, sum);
  for (std::size_t i = 0; i < in_count; ++i) {
    const auto* row = values + i * width;
    for (std::size_t t = 0; t < steps; ++t) {
      for (std::size_t k = 0; k < block_columns; ++k) sums[t][k] += in[t * stride + i] * row[k];
    }
  }
  for (std::size_t t = 0; t < steps; ++t) std::copy_n(sums[t], block_columns, out + t * width);
}

/// out[t][...] = bias + sum over i of in[t * stride + i] * values[i][...]; `width` is a multiple of `block_columns`.
SECUREBASE_WIDE void multiply(const float* in, std::size_t stride, std::size_t in_count, const float* values,
                              const float* bias, std::size_t width, std::size_t steps, float* out) {
  for (std::size_t c = 0; c < width; c += block_columns) {
    std::size_t t = 0;
    for (; t + block_steps <= steps; t += block_steps) {
      multiply_block<block_steps>(in + t * stride, stride, in_count, values + c, bias + c, width, out + t * width + c);
    }
    for (; t < steps; ++t) {
      multiply_block<1>(in + t * stride, stride, in_count, values + c, bias + c, width, out + t * width + c);
    }
  }
}

/// out += scale * row.
SECUREBASE_WIDE void add_row(const std::int8_t* row, float scale, std::size_t size, float* out) {
  for (std::size_t i = 0; i < size; ++i) out[i] += scale * static_cast<float>(row[i]);
}

/// out += scale * row.
SECUREBASE_WIDE void add_scaled(const float* row, float scale, std::size_t size, float* out) {
  for (std::size_t i = 0; i < size; ++i) out[i] += scale * row[i];
}

/// `size` is a multiple of 8.
SECUREBASE_WIDE float dot(const float* a, const float* b, std::size_t size) {
  float lanes[8] = {};
  for (std::size_t i = 0; i < size; i += 8) {
    for (std::size_t k = 0; k < 8; ++k) lanes[k] += a[i + k] * b[i + k];
  }
  return std::accumulate(std::begin(lanes), std::end(lanes), 0.0F);
}

/// Each number becomes e to the power of it less the highest, so that none is too large; gives their sum.
float exponentials(std::span<float> numbers) {
  const auto highest = std::ranges::max(numbers);
  float sum = 0;
  for (auto& number : numbers) {
    number = std::exp(number - highest);
    sum += number;
  }
  return sum;
}

/// From [label][width] to [width][label], with room up to a multiple of `block_columns`.
std::vector<float> turned(const std::vector<float>& rows, std::size_t width) {
  std::vector<float> result(width * label_columns, 0);
  for (std::size_t label = 0; label < label_count; ++label) {
    for (std::size_t i = 0; i < width; ++i) result[i * label_columns + label] = rows[label * width + i];
  }
  return result;
}

/// Layer normalisation (Ba, Kiros and Hinton 2016).
void normalise(const float* in, const Norm& norm, std::size_t width, float* out) {
  float mean = 0;
  for (std::size_t i = 0; i < width; ++i) mean += in[i];
  mean /= static_cast<float>(width);
  float variance = 0;
  for (std::size_t i = 0; i < width; ++i) variance += (in[i] - mean) * (in[i] - mean);
  const auto scale = 1 / std::sqrt(variance / static_cast<float>(width) + 1e-5F);
  for (std::size_t i = 0; i < width; ++i) out[i] = (in[i] - mean) * scale * norm.gain[i] + norm.shift[i];
}

// What stands before the first piece and after the last one, in the bag's pairs.
constexpr std::uint32_t bag_start = 1;
constexpr std::uint32_t bag_end = 2;
/// The bag's row for two neighbours, by their own rows.
constexpr std::uint32_t bag_pair(std::uint32_t first, std::uint32_t second, std::uint32_t bag_rows) {
  return bag_rows + ((first * 7919 + second * 104729 + 17) & (bag_rows - 1));
}

constexpr float unread_logit = -100;
/// By the network's layers each piece has taken in its neighbours, the bag knows the words alone: so what the bag says
/// counts this much where words are to be pointed at.
constexpr float bag_weight_in_evidence = 2;
/// A piece belongs to the evidence when its share is this much of the highest one, or stands between such.
constexpr float evidence_share = 0.1F;

}  // namespace

Network::Network(Weights weights)
    : weights_(std::move(weights)),
      queries_(turned(weights_.queries, static_cast<std::size_t>(weights_.shape.width))),
      readouts_(turned(weights_.readouts, static_cast<std::size_t>(weights_.shape.width))) {}

Answer Network::read(std::string_view previous, std::string_view text) {
  const auto& shape = weights_.shape;
  const auto table_rows = static_cast<std::uint32_t>(shape.table_rows);
  const auto width = static_cast<std::size_t>(shape.width);
  Answer answer;
  previous_.clear();
  text_.clear();
  cut(text, static_cast<std::size_t>(shape.text_max), table_rows, text_);
  if (text_.pieces.empty()) {
    answer.logits.fill(unread_logit);
    answer.bag.fill(unread_logit);
    return answer;
  }
  answer.has_pieces = true;
  // The end of the message before is what was answered.
  const auto previous_max = static_cast<std::size_t>(shape.previous_max);
  constexpr std::size_t bytes_a_piece = 64;
  if (previous.size() > previous_max * bytes_a_piece)
    previous.remove_prefix(previous.size() - previous_max * bytes_a_piece);
  cut(previous, previous_max * bytes_a_piece, table_rows, previous_);
  const auto previous_count = std::min(previous_.pieces.size(), previous_max);

  steps_ = previous_count + 1 + text_.pieces.size();
  embedded_.assign(steps_ * static_cast<std::size_t>(shape.embedding), 0);
  hidden_.resize(steps_ * width);
  normed_.assign((steps_ + 2) * width, 0);
  change_.resize(steps_ * width);
  embed(0, previous_, previous_.pieces.size() - previous_count, 0);
  const auto* border = weights_.segments.data() + 2 * shape.embedding;
  std::copy_n(border, shape.embedding, embedded_.data() + previous_count * static_cast<std::size_t>(shape.embedding));
  embed(previous_count + 1, text_, 0, 1);
  encode();
  judge(previous_count, answer);
  judge_bag(previous_count, answer);
  return answer;
}

void Network::embed(std::size_t first, const Pieces& pieces, std::size_t from, std::size_t segment) {
  const auto size = static_cast<std::size_t>(weights_.shape.embedding);
  const auto* segment_row = weights_.segments.data() + segment * size;
  for (auto at = from; at < pieces.pieces.size(); ++at) {
    auto* out = embedded_.data() + (first + at - from) * size;
    std::copy_n(segment_row, size, out);
    const auto rows = pieces.rows_of(pieces.pieces[at]);
    // The piece's own row counts whole; its shape and its runs of letters share one part.
    const auto share = rows.size() > 1 ? 1 / static_cast<float>(rows.size() - 1) : 0.0F;
    for (std::size_t r = 0; r < rows.size(); ++r) {
      const auto scale = weights_.table_scales[rows[r]] * (r == 0 ? 1 : share);
      add_row(weights_.table.data() + rows[r] * size, scale, size, out);
    }
  }
}

void Network::encode() {
  const auto embedding = static_cast<std::size_t>(weights_.shape.embedding);
  const auto width = static_cast<std::size_t>(weights_.shape.width);
  multiply(embedded_.data(), embedding, embedding, weights_.input.values.data(), weights_.input.bias.data(), width,
           steps_, hidden_.data());
  for (const auto& [norm, convolution, attention] : weights_.layers) {
    normalise_all(norm);
    multiply(normed_.data(), width, kernel * width, convolution.values.data(), convolution.bias.data(), width, steps_,
             change_.data());
    for (std::size_t i = 0; i < hidden_.size(); ++i) hidden_[i] += std::max(change_[i], 0.0F);
    if (attention) attend(*attention);
  }
  normalise_all(weights_.last_norm);
  std::copy_n(normed_.data() + width, hidden_.size(), hidden_.data());
}

void Network::normalise_all(const Norm& norm) {
  const auto width = static_cast<std::size_t>(weights_.shape.width);
  for (std::size_t t = 0; t < steps_; ++t) {
    normalise(hidden_.data() + t * width, norm, width, normed_.data() + (t + 1) * width);
  }
}

void Network::attend(const Attention& attention) {
  const auto width = static_cast<std::size_t>(weights_.shape.width);
  const auto head_width = width / static_cast<std::size_t>(weights_.shape.heads);
  const auto scale = 1 / std::sqrt(static_cast<float>(head_width));
  normalise_all(attention.norm);
  projected_.resize(steps_ * 3 * width);
  multiply(normed_.data() + width, width, width, attention.projection.values.data(), attention.projection.bias.data(),
           3 * width, steps_, projected_.data());
  // What was normed is used up, so its place takes what each step gathers; the empty steps at the ends stay empty.
  auto* const gathered = normed_.data() + width;
  std::fill_n(gathered, steps_ * width, 0.0F);
  scores_.resize(steps_);
  for (std::size_t t = 0; t < steps_; ++t) {
    for (std::size_t head = 0; head < width; head += head_width) {
      const auto* const query = projected_.data() + t * 3 * width + head;
      for (std::size_t s = 0; s < steps_; ++s) {
        scores_[s] = scale * dot(query, projected_.data() + (3 * s + 1) * width + head, head_width);
      }
      const auto share = 1 / exponentials(scores_);
      for (std::size_t s = 0; s < steps_; ++s) {
        const auto* const value = projected_.data() + (3 * s + 2) * width + head;
        add_scaled(value, share * scores_[s], head_width, gathered + t * width + head);
      }
    }
  }
  multiply(gathered, width, width, attention.mix.values.data(), attention.mix.bias.data(), width, steps_,
           change_.data());
  for (std::size_t i = 0; i < hidden_.size(); ++i) hidden_[i] += change_[i];
}

void Network::judge_bag(std::size_t previous_count, Answer& answer) {
  const auto size = static_cast<std::uint32_t>(weights_.shape.bag_rows);
  bag_rows_.clear();
  for (const auto row : text_.rows) bag_rows_.push_back(row & (size - 1));
  auto before = bag_start;
  for (std::size_t i = 0; i <= text_.pieces.size(); ++i) {
    const auto own = i < text_.pieces.size() ? text_.rows[text_.pieces[i].first_row] : bag_end;
    bag_rows_.push_back(bag_pair(before, own, size));
    before = own;
  }
  for (auto i = previous_.pieces.size() - previous_count; i < previous_.pieces.size(); ++i) {
    bag_rows_.push_back(2 * size + (previous_.rows[previous_.pieces[i].first_row] & (size - 1)));
  }
  std::ranges::sort(bag_rows_);
  const auto [last, end] = std::ranges::unique(bag_rows_);
  bag_rows_.erase(last, end);
  std::array<std::int32_t, mark_count> sums{};
  for (const auto row : bag_rows_) {
    const auto* const weights = weights_.bag.data() + std::size_t{row} * mark_count;
    for (std::size_t mark = 0; mark < mark_count; ++mark) sums[mark] += weights[mark];
  }
  const auto share = 1 / std::sqrt(static_cast<float>(bag_rows_.size()));
  for (std::size_t mark = 0; mark < mark_count; ++mark) {
    answer.bag[mark] = static_cast<float>(sums[mark]) * weights_.bag_scales[mark] * share + weights_.bag_bias[mark];
  }
}

void Network::judge(std::size_t previous_count, Answer& answer) {
  const auto width = static_cast<std::size_t>(weights_.shape.width);
  const auto first = previous_count + 1;
  const auto count = steps_ - first;
  std::vector<float>& before = change_;  // Free by now, and long enough: there are at least two steps.
  std::fill_n(before.begin(), 2 * width, 0.0F);
  float* peak = before.data() + width;
  for (std::size_t t = 0; t < previous_count; ++t) {
    for (std::size_t i = 0; i < width; ++i) before[i] += hidden_[t * width + i] / static_cast<float>(previous_count);
  }
  std::copy_n(hidden_.data() + first * width, width, peak);
  for (std::size_t t = 1; t < count; ++t) {
    for (std::size_t i = 0; i < width; ++i) peak[i] = std::max(peak[i], hidden_[(first + t) * width + i]);
  }
  constexpr std::array<float, label_columns> no_bias{};
  const auto* hidden = hidden_.data() + first * width;
  looks_.resize(count * label_columns);
  finds_.resize(count * label_columns);
  multiply(hidden, width, width, queries_.data(), no_bias.data(), label_columns, count, looks_.data());
  multiply(hidden, width, width, readouts_.data(), no_bias.data(), label_columns, count, finds_.data());
  scores_.resize(count);
  for (std::size_t label = 0; label < label_count; ++label) {
    for (std::size_t t = 0; t < count; ++t) scores_[t] = looks_[t * label_columns + label];
    const auto sum = exponentials(scores_);
    float found = 0;
    for (std::size_t t = 0; t < count; ++t) found += scores_[t] * finds_[t * label_columns + label];
    answer.logits[label] = found / sum + weights_.label_bias[label] +
                           dot(before.data(), weights_.previous_readouts.data() + label * width, width) +
                           dot(peak, weights_.peak_readouts.data() + label * width, width);
  }
}

std::vector<float> Network::shares_of(std::size_t mark) const {
  const auto count = text_.pieces.size();
  const auto& calibration = weights_.calibrations[mark];
  std::vector<float> shares(count);
  float highest = looks_[mark];
  for (std::size_t t = 0; t < count; ++t) highest = std::max(highest, looks_[t * label_columns + mark]);
  float sum = 0;
  for (std::size_t t = 0; t < count; ++t) {
    const auto look = std::exp(looks_[t * label_columns + mark] - highest);
    sum += look;
    shares[t] = look * finds_[t * label_columns + mark];
  }
  for (auto& share : shares) share *= static_cast<float>(calibration.network[mark]) / sum;

  const auto size = static_cast<std::uint32_t>(weights_.shape.bag_rows);
  const auto scale = bag_weight_in_evidence * static_cast<float>(calibration.bag[mark]) * weights_.bag_scales[mark] /
                     std::sqrt(static_cast<float>(bag_rows_.size()));
  const auto weight_of = [&](std::uint32_t row) {
    return scale * static_cast<float>(weights_.bag[std::size_t{row} * mark_count + mark]);
  };
  auto before = bag_start;
  for (std::size_t t = 0; t <= count; ++t) {
    const auto own = t < count ? text_.rows[text_.pieces[t].first_row] : bag_end;
    const auto of_pair = weight_of(bag_pair(before, own, size)) / 2;
    if (t > 0) shares[t - 1] += of_pair;
    if (t < count) shares[t] += of_pair;
    before = own;
  }
  for (std::size_t t = 0; t < count; ++t) {
    for (const auto row : text_.rows_of(text_.pieces[t])) shares[t] += weight_of(row & (size - 1));
  }
  return shares;
}

Evidence Network::evidence(Mark mark) const {
  if (text_.pieces.empty()) return {};
  auto shares = shares_of(static_cast<std::size_t>(mark));
  const auto toll = std::max(std::ranges::max(shares) * evidence_share, 1e-6F);
  // The stretch with the highest sum, when every piece in it costs the toll (Kadane).
  std::size_t begin = 0;
  std::size_t end = 1;
  float best = shares[0] - toll;
  std::size_t from = 0;
  float running = 0;
  for (std::size_t t = 0; t < shares.size(); ++t) {
    if (running <= 0) {
      running = 0;
      from = t;
    }
    running += shares[t] - toll;
    if (running > best) {
      best = running;
      begin = from;
      end = t + 1;
    }
  }
  return {text_.pieces[begin].begin, text_.pieces[end - 1].end};
}

}  // namespace securebase::model
