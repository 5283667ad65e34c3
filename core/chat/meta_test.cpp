#include "core/chat/meta.hpp"

#include <gtest/gtest.h>

#include "core/chat/testdata/collected.hpp"

namespace securebase::chat {
namespace {

struct MangledCase {
  const char* name;
  const char* written;
  const char* meant;
};
class MangledText : public testing::TestWithParam<MangledCase> {};

TEST_P(MangledText, IsPutRightOnlyWhereItCanBe) { EXPECT_EQ(unmangled(GetParam().written), GetParam().meant); }

INSTANTIATE_TEST_SUITE_P(Examples, MangledText,
                         testing::Values(MangledCase{"Ascii", "plain", "plain"}, MangledCase{"Empty", "", ""},
                                         MangledCase{"TwoBytes", "\u00C3\u00A9t\u00C3\u00A9", "été"},
                                         MangledCase{"FourBytes", "\u00F0\u009F\u0098\u0080", "😀"},
                                         MangledCase{"AlreadyRight", "été", "été"},
                                         MangledCase{"AlreadyRightBeyondLatin", "Łódź Ã©", "Łódź Ã©"},
                                         MangledCase{"AHalfSequence", "\u00C3", "\u00C3"},
                                         MangledCase{"RightBesideMangled", "é \u00C3\u00A9", "é \u00C3\u00A9"}),
                         [](const auto& info) { return info.param.name; });

/// An export of so many messages, the newest first.
std::string export_of(int count, std::size_t text_bytes) {
  std::string json = "{\"participants\":[{\"name\":\"Sam\"},{\"name\":\"Robin\"}],\"messages\":[";
  for (int i = count; i > 0; --i) {
    json += "{\"sender_name\":\"Sam\",\"timestamp_ms\":" + std::to_string(1'700'000'000'000 + i) + ",\"content\":\"" +
            std::to_string(i) + std::string(text_bytes, '.') + "\"}";
    if (i > 1) json += ",";
  }
  return json + "],\"title\":\"Sam\"}";
}

class MetaTest : public testing::Test {
 protected:
  Result<void> read(std::string_view json) {
    const auto parser = make_meta_parser({});
    auto result = parser->feed(json, chat_);
    if (result) result = parser->finish(chat_);
    notices_ = parser->notices();
    return result;
  }
  Collected chat_;
  std::vector<Notice> notices_;
};

TEST_F(MetaTest, HandsOverTheOldestFirst) {
  ASSERT_TRUE(read(export_of(10'000, 100)));
  ASSERT_EQ(chat_.messages.size(), 10'000U);
  EXPECT_TRUE(chat_.messages.front().text.starts_with("1."));
  EXPECT_TRUE(chat_.messages.back().text.starts_with("10000."));
  EXPECT_TRUE(notices_.empty());
  EXPECT_EQ(chat_.names, std::vector<std::string>{"Sam"});
}

TEST_F(MetaTest, HandsOverAFileBeyondItsBoundInStretches) {
  ASSERT_TRUE(read(export_of(66, 1'040'000)));
  EXPECT_EQ(chat_.messages.size(), 66U);
  ASSERT_EQ(notices_.size(), 1U);
  EXPECT_EQ(notices_[0].id, "out_of_order");
}

TEST_F(MetaTest, HandsOverWhatStoodBeforeTheDamage) {
  auto json = export_of(3, 1);
  json.resize(json.find("\"title\"") - 3);
  EXPECT_FALSE(read(json + "!!"));
  EXPECT_EQ(chat_.messages.size(), 2U);
}

}  // namespace
}  // namespace securebase::chat
