#include "core/model/weights.hpp"

#include <gtest/gtest.h>

#include <boost/crc.hpp>
#include <cmath>

#include "core/model/network.hpp"
#include "core/model/reader_file_test.hpp"

namespace securebase::model {
namespace {

/// The file with its checksum made right again after a change.
std::string resealed(std::string file) {
  file.resize(file.size() - 4);
  boost::crc_32_type check;
  check.process_bytes(file.data(), file.size());
  for (int shift = 0; shift < 32; shift += 8) file += static_cast<char>(check.checksum() >> shift);
  return file;
}

std::string replaced(std::string file, std::string_view from, std::string_view to) {
  const auto at = file.find(from);
  EXPECT_NE(at, file.npos) << from;
  return resealed(file.replace(at, from.size(), to));
}

TEST(Weights, AsShippedAreRead) {
  const auto weights = read_weights(reader_file());
  ASSERT_TRUE(weights.has_value()) << weights.error().where;
  EXPECT_EQ(weights->calibrations.size(), mark_count);
  EXPECT_EQ(weights->emotions.size(), emotion_count);
  EXPECT_EQ(weights->layers.size(), static_cast<std::size_t>(weights->shape.layers));
  EXPECT_FALSE(weights->trained.empty());
}

// What the fuzzer begins from gets past the header: fuzz/tiny_weights.mjs makes it, the fuzzer adds the checksum.
TEST(Weights, TheSmallestThatTheFuzzerBeginsFromAreReadAndUsed) {
  const auto weights = read_weights(resealed(source_file("fuzz/corpus/weights/tiny") + "####"));
  ASSERT_TRUE(weights.has_value()) << weights.error().where;
  EXPECT_EQ(weights->shape.width, 16);
  EXPECT_TRUE(weights->layers.back().attention.has_value());
  Network network(*weights);
  for (const auto logit : network.read("you said so", "so what now?").logits) EXPECT_TRUE(std::isfinite(logit));
}

TEST(Weights, TakeAtMostFourMegabytes) { EXPECT_LE(reader_file().size(), 4'000'000U); }

TEST(Weights, OfAnotherFileAreRefused) {
  EXPECT_EQ(read_weights("").error().message, "this is not a file of the reader's weights");
  EXPECT_EQ(read_weights("PK\x03\x04 and so on").error().message, "this is not a file of the reader's weights");
  EXPECT_EQ(read_weights("SBREADER").error().message, "this is not a file of the reader's weights");
}

TEST(Weights, CutShortAreRefused) {
  const auto file = reader_file();
  for (const auto size : {std::size_t{20}, std::size_t{500}, file.size() / 2, file.size() - 1}) {
    EXPECT_FALSE(read_weights(std::string_view(file).substr(0, size)).has_value()) << size;
    EXPECT_FALSE(read_weights(resealed(file.substr(0, size))).has_value()) << size;
  }
}

TEST(Weights, WithOneWrongByteAreRefused) {
  const auto file = reader_file();
  for (const auto at : {std::size_t{9}, std::size_t{60}, file.size() / 3, file.size() - 2}) {
    auto damaged = file;
    damaged[at] = static_cast<char>(damaged[at] ^ 0x10);
    const auto weights = read_weights(damaged);
    ASSERT_FALSE(weights.has_value()) << at;
    EXPECT_EQ(weights.error().code, Code::bad_input);
  }
}

TEST(Weights, OfAnotherFormatSayWhatToDo) {
  // A later header may lack what this one has.
  const auto later = replaced(reader_file(), "\"format\":3", "\"format\":9");
  for (const auto& file :
       {later, replaced(later, "\"heads\"", "\"helps\""), replaced(later, "\"format\":9", "\"format\":1")}) {
    const auto weights = read_weights(file);
    ASSERT_FALSE(weights.has_value());
    EXPECT_EQ(weights.error().code, Code::unsupported);
  }
}

// No array's size tells the number of heads: nothing else would notice.
TEST(Weights, WithHeadsThatDoNotShareTheWidthAreRefused) {
  const auto tiny = source_file("fuzz/corpus/weights/tiny") + "####";
  for (const auto* heads : {"0", "3", "4"}) {
    EXPECT_FALSE(read_weights(replaced(tiny, "\"heads\":2", std::string("\"heads\":") + heads)).has_value()) << heads;
  }
  EXPECT_FALSE(read_weights(replaced(tiny, "\"attentions\":1", "\"attentions\":2")).has_value());
}

// A confidence is made of one number a label: a missing one would be read past the end. The header stays as long as it
// was: else its length would give it away.
TEST(Weights, WithANumberTooFewOrTooManyForAConfidenceAreRefused) {
  const auto tiny = source_file("fuzz/corpus/weights/tiny") + "####";
  ASSERT_TRUE(read_weights(replaced(tiny, "\"tiny\"", "\"ti\"  ")).has_value());
  for (const std::string numbers : {"\"network\":[", "\"bag\":["}) {
    EXPECT_FALSE(read_weights(replaced(tiny, numbers + "1,1", numbers + "1  ")).has_value()) << numbers;
    const auto room = replaced(tiny, "\"tiny\"", "\"ti\"");
    EXPECT_FALSE(read_weights(replaced(room, numbers + "1", numbers + "1,1")).has_value()) << numbers;
  }
}

TEST(Weights, WhoseSizesDoNotFitTheirNumbersAreRefused) {
  const auto tiny = source_file("fuzz/corpus/weights/tiny") + "####";
  EXPECT_FALSE(read_weights(replaced(tiny, "\"layers\":2", "\"layers\":3")).has_value());
  EXPECT_FALSE(read_weights(replaced(tiny, "\"table_rows\":2", "\"table_rows\":4")).has_value());
  EXPECT_FALSE(read_weights(replaced(tiny, "\"criticism\"", "\"criticisn\"")).has_value());
}

TEST(Weights, WithANumberThatIsNoneAreRefused) {
  auto file = reader_file();
  const auto numbers = file.find("]}") + 2;  // The table's first scale follows the header.
  file.replace(numbers, 4, std::string_view("\x00\x00\xC0\x7F", 4));
  EXPECT_FALSE(read_weights(resealed(file)).has_value());
}

}  // namespace
}  // namespace securebase::model
