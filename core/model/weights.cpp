#include "core/model/weights.hpp"

#include <bit>
#include <boost/crc.hpp>
#include <boost/describe.hpp>
#include <cmath>
#include <cstring>
#include <utility>

#include "core/wire/json.hpp"

namespace securebase::model {

BOOST_DESCRIBE_STRUCT(Shape, (),
                      (table_rows, embedding, width, layers, attentions, heads, bag_rows, previous_max, text_max))
BOOST_DESCRIBE_STRUCT(Calibration, (), (label, network, bag, rule, offset, threshold))
BOOST_DESCRIBE_STRUCT(EmotionThreshold, (), (label, logit))

namespace {

struct Format {
  std::int64_t format = 0;
};
BOOST_DESCRIBE_STRUCT(Format, (), (format))

struct Header {
  std::string trained;
  Shape shape;
  std::vector<Calibration> marks;
  std::vector<EmotionThreshold> emotions;
};
BOOST_DESCRIBE_STRUCT(Header, (), (trained, shape, marks, emotions))

constexpr std::string_view magic = "SBREADER";
constexpr std::int64_t our_format = 3;
constexpr std::size_t check_bytes = 4;

std::unexpected<Error> damaged(std::string where) {
  return fail(Code::bad_input, std::move(where), "the reader's weights are damaged; install or load Securebase again");
}

std::uint32_t number_at(std::string_view bytes) {
  std::uint32_t number = 0;
  for (int i = 3; i >= 0; --i) number = number << 8 | static_cast<unsigned char>(bytes[static_cast<std::size_t>(i)]);
  return number;
}

bool is_sane(const Shape& shape) {
  const auto within = [](std::int64_t value, std::int64_t low, std::int64_t high) {
    return value >= low && value <= high;
  };
  return within(shape.table_rows, 2, 1 << 20) && std::has_single_bit(static_cast<std::uint64_t>(shape.table_rows)) &&
         within(shape.embedding, 16, 512) && shape.embedding % 16 == 0 && within(shape.width, 16, 512) &&
         shape.width % 16 == 0 && within(shape.layers, 1, 12) && shape.attentions < shape.layers &&
         within(shape.attentions, 0, 4) && within(shape.heads, 1, 16) && shape.width % (8 * shape.heads) == 0 &&
         within(shape.previous_max, 1, 1024) && within(shape.bag_rows, 2, 1 << 18) &&
         std::has_single_bit(static_cast<std::uint64_t>(shape.bag_rows)) && within(shape.text_max, 1, 1024);
}

bool are_labels_ours(const Header& header) {
  if (header.marks.size() != mark_count || header.emotions.size() != emotion_count) return false;
  for (std::size_t i = 0; i < mark_count; ++i) {
    const auto& mark = header.marks[i];
    if (mark.label != mark_names[i] || mark.network.size() != label_count || mark.bag.size() != mark_count)
      return false;
  }
  for (std::size_t i = 0; i < emotion_count; ++i) {
    if (header.emotions[i].label != emotion_names[i]) return false;
  }
  return true;
}

/// Takes arrays off the front, one after the other. Once something is wrong it stays wrong.
class Arrays {
 public:
  explicit Arrays(std::string_view bytes) : rest_(bytes) {}

  std::vector<float> floats(std::size_t count) {
    std::vector<float> values;
    const auto bytes = take(count, 4);
    values.reserve(bytes.size() / 4);
    for (std::size_t i = 0; i < bytes.size(); i += 4) {
      values.push_back(std::bit_cast<float>(number_at(bytes.substr(i))));
      is_right_ &= std::isfinite(values.back());
    }
    return values;
  }

  std::vector<std::int8_t> small(std::size_t count) {
    const auto bytes = take(count, 1);
    std::vector<std::int8_t> values(bytes.size());
    if (!bytes.empty()) std::memcpy(values.data(), bytes.data(), bytes.size());
    return values;
  }

  /// An int8 for each number and a scale for each output.
  Dense dense(std::size_t in, std::size_t out) {
    Dense dense;
    const auto scales = floats(out);
    dense.bias = floats(out);
    const auto values = small(in * out);
    if (!is_right_) return dense;
    dense.values.resize(in * out);
    for (std::size_t i = 0; i < values.size(); ++i) {
      dense.values[i] = static_cast<float>(values[i]) * scales[i % out];
      is_right_ &= std::isfinite(dense.values[i]);
    }
    return dense;
  }

  Norm norm(std::size_t width) {
    auto gain = floats(width);
    return {std::move(gain), floats(width)};
  }

  bool is_read() const { return is_right_ && rest_.empty(); }

 private:
  std::string_view take(std::size_t count, std::size_t size) {
    if (!is_right_ || rest_.size() / size < count) {
      is_right_ = false;
      return {};
    }
    const auto taken = rest_.substr(0, count * size);
    rest_.remove_prefix(count * size);
    return taken;
  }

  std::string_view rest_;
  bool is_right_ = true;
};

}  // namespace

Result<Weights> read_weights(std::string_view file) {
  if (!file.starts_with(magic) || file.size() < magic.size() + 4 + check_bytes) {
    return fail(Code::bad_input, "", "this is not a file of the reader's weights");
  }
  boost::crc_32_type check;
  check.process_bytes(file.data(), file.size() - check_bytes);
  if (check.checksum() != number_at(file.substr(file.size() - check_bytes))) return damaged("checksum");
  file.remove_suffix(check_bytes);
  file.remove_prefix(magic.size());
  const auto header_bytes = number_at(file);
  file.remove_prefix(4);
  if (header_bytes > file.size()) return damaged("header");
  // Before the rest, which another format may call otherwise.
  const auto format = wire::from_json<Format>(file.substr(0, header_bytes));
  if (!format) return damaged("header");
  if (format->format > our_format) {
    return fail(Code::unsupported, "header", "the reader's weights come from a later Securebase; update this one");
  }
  if (format->format < our_format) {
    return fail(Code::unsupported, "header", "the reader's weights come from an earlier Securebase; load it again");
  }
  const auto header = wire::from_json<Header>(file.substr(0, header_bytes));
  if (!header) return damaged("header");
  if (!is_sane(header->shape) || !are_labels_ours(*header)) return damaged("header");

  const auto& shape = header->shape;
  const auto rows = static_cast<std::size_t>(shape.table_rows);
  const auto embedding = static_cast<std::size_t>(shape.embedding);
  const auto width = static_cast<std::size_t>(shape.width);
  Arrays arrays(file.substr(header_bytes));
  Weights weights;
  weights.shape = shape;
  weights.trained = header->trained;
  weights.calibrations = header->marks;
  weights.emotions = header->emotions;
  weights.table_scales = arrays.floats(rows);
  weights.table = arrays.small(rows * embedding);
  weights.segments = arrays.floats(3 * embedding);
  weights.input = arrays.dense(embedding, width);
  for (std::int64_t i = 0; i < shape.layers; ++i) {
    auto& layer = weights.layers.emplace_back();
    layer.norm = arrays.norm(width);
    layer.convolution = arrays.dense(3 * width, width);
    if (i >= 1 && i <= shape.attentions) {
      layer.attention = Attention{arrays.norm(width), arrays.dense(width, 3 * width), arrays.dense(width, width)};
    }
  }
  weights.last_norm = arrays.norm(width);
  weights.queries = arrays.floats(label_count * width);
  weights.readouts = arrays.floats(label_count * width);
  weights.previous_readouts = arrays.floats(label_count * width);
  weights.peak_readouts = arrays.floats(label_count * width);
  weights.label_bias = arrays.floats(label_count);
  weights.bag_scales = arrays.floats(mark_count);
  weights.bag_bias = arrays.floats(mark_count);
  weights.bag = arrays.small(3 * static_cast<std::size_t>(shape.bag_rows) * mark_count);
  if (!arrays.is_read()) return damaged("arrays");
  return weights;
}

}  // namespace securebase::model
