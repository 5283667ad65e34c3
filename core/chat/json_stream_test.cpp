#include "core/chat/json_stream.hpp"

#include <gtest/gtest.h>

#include <string>

namespace securebase::chat {
namespace {

/// Writes down where each value stands that the tests ask for.
class Visits final : public JsonVisitor {
 public:
  PathId open(PathId at) override {
    ++opened;
    return at == path("alias") ? path("list") : at;
  }
  void close(PathId) override { ++closed; }
  void value(PathId at, const JsonValue& value) override {
    if (at == path("text")) text = value.text;
    if (at == path("number")) number = value.as_integer();
    if (at == path("list[].name")) names += std::string(value.text) + ";";
    ++values;
  }
  std::string text;
  std::string names;
  std::int64_t number = 0;
  int opened = 0;
  int closed = 0;
  int values = 0;
};

class JsonStreamTest : public testing::Test {
 protected:
  Result<void> read(std::string_view bytes, JsonStream::Documents documents = JsonStream::Documents::one) {
    JsonStream stream(documents, visits_);
    auto result = stream.feed(bytes);
    if (result) result = stream.finish();
    notices_ = stream.notices();
    return result;
  }
  std::string text_of(std::string_view literal) {
    const auto result = read("{\"text\": \"" + std::string(literal) + "\"}");
    return result ? visits_.text : result.error().message;
  }
  std::int64_t number_of(std::string_view literal) {
    const auto result = read("{\"number\": " + std::string(literal) + "}");
    return result ? visits_.number : -1;
  }
  bool has_notice(std::string_view id) const {
    for (const auto& notice : notices_) {
      if (notice.id == id) return true;
    }
    return false;
  }

  Visits visits_;
  std::vector<Notice> notices_;
};

TEST_F(JsonStreamTest, GivesEachValueItsPath) {
  ASSERT_TRUE(
      read(R"({"list": [{"name": "a", "other": {"name": "x"}}, [{"name": "y"}], {"name": "b"}], "text": "t"})"));
  EXPECT_EQ(visits_.names, "a;b;");
  EXPECT_EQ(visits_.text, "t");
  EXPECT_EQ(visits_.opened, visits_.closed);
}

TEST_F(JsonStreamTest, CountsTheContentOfAnAliasFromElsewhere) {
  ASSERT_TRUE(read(R"({"alias": [{"name": "a"}], "list": [{"name": "b"}]})"));
  EXPECT_EQ(visits_.names, "a;b;");
}

TEST_F(JsonStreamTest, ReadsDocumentsOneAfterAnother) {
  ASSERT_TRUE(read("{\"text\":\"one\"}\n\n{\"text\":\"two\"} 3 \"four\"", JsonStream::Documents::many));
  EXPECT_EQ(visits_.text, "two");
  EXPECT_EQ(visits_.values, 4);
}

TEST_F(JsonStreamTest, ResolvesEscapes) {
  EXPECT_EQ(text_of(R"(\"\\\/\b\f\n\r\t)"), "\"\\/\b\f\n\r\t");
  EXPECT_EQ(text_of(R"(\u00e9 \u20AC \ud83d\ude00)"), "é € 😀");
  EXPECT_TRUE(notices_.empty());
}

TEST_F(JsonStreamTest, ReadsTelegramsEscapeOfAControlCharacter) { EXPECT_EQ(text_of(R"(a\x0Bb)"), "a\vb"); }

TEST_F(JsonStreamTest, ReplacesHalfASurrogatePair) {
  for (const auto* const half : {R"(\ud83d)", R"(\ude00)"}) {
    EXPECT_EQ(text_of(half), "\uFFFD");
    EXPECT_TRUE(has_notice("invalid_utf8"));
  }
  EXPECT_EQ(text_of(R"(\ud83d!)"), "\uFFFD!");
  EXPECT_EQ(text_of(R"(\ud83d\n)"), "\uFFFD\n");
}

TEST_F(JsonStreamTest, ReplacesBytesThatAreNoText) {
  EXPECT_EQ(text_of("caf\xE9!"), "caf\uFFFD!");
  EXPECT_TRUE(has_notice("invalid_utf8"));
}

TEST_F(JsonStreamTest, ReadsNumbers) {
  EXPECT_EQ(number_of("0"), 0);
  EXPECT_EQ(number_of("-17"), -17);
  EXPECT_EQ(number_of("1717171200123"), 1'717'171'200'123);
  EXPECT_EQ(number_of("\"1717171200\""), 1'717'171'200);
  EXPECT_EQ(number_of("12.99"), 12);
  EXPECT_EQ(number_of("1.717171200e9"), 1'717'171'200);
  EXPECT_EQ(number_of("15e-1"), 1);
  EXPECT_EQ(number_of("99999999999999999999"), INT64_MAX);
  EXPECT_EQ(number_of("1e999"), INT64_MAX);
  EXPECT_EQ(number_of("1e-999999999999"), 0);
}

TEST_F(JsonStreamTest, RefusesWhatIsNoNumber) {
  for (const auto* const word : {"1.2.3", "-", "1.", ".5", "1e", "0x10", "nul", "truefalse", "+1"}) {
    EXPECT_EQ(number_of(word), -1) << word;
  }
}

TEST_F(JsonStreamTest, CutsATextThatIsTooLongBetweenCharacters) {
  std::string wide;
  while (wide.size() <= message_text_bytes_max) wide += "é€😀";
  const auto text = text_of(wide);
  EXPECT_LE(text.size(), message_text_bytes_max);
  EXPECT_GE(text.size(), message_text_bytes_max - 8);
  EXPECT_TRUE(wide.starts_with(text));
  EXPECT_TRUE(has_notice("text_cut"));
  EXPECT_FALSE(has_notice("invalid_utf8"));
}

TEST_F(JsonStreamTest, SaysWhereTheJsonEndsToBeJson) {
  const auto result = read("{\n  \"text\": \"a\",\n  \"number\" 5\n}");
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().code, Code::bad_input);
  EXPECT_EQ(result.error().where, "line 3, byte 28");
  EXPECT_EQ(visits_.text, "a");
}

struct BrokenCase {
  const char* name;
  const char* json;
};
class BrokenJson : public testing::TestWithParam<BrokenCase> {};

TEST_P(BrokenJson, IsAnError) {
  Visits visits;
  JsonStream stream(JsonStream::Documents::one, visits);
  auto result = stream.feed(GetParam().json);
  if (result) result = stream.finish();
  EXPECT_FALSE(result);
}

INSTANTIATE_TEST_SUITE_P(Examples, BrokenJson,
                         testing::Values(BrokenCase{"NothingAtAll", ""}, BrokenCase{"NothingButBlanks", " \n\t"},
                                         BrokenCase{"NoColon", "{\"a\" 1}"}, BrokenCase{"TwoColons", "{\"a\":: 1}"},
                                         BrokenCase{"NoKey", "{1: 2}"}, BrokenCase{"TwoCommas", "[1,, 2]"},
                                         BrokenCase{"ACommaAtTheEnd", "[1, ]"}, BrokenCase{"ACommaFirst", "[, 1]"},
                                         BrokenCase{"TheWrongBracket", "[1}"}, BrokenCase{"OneBracketTooMany", "[1]]"},
                                         BrokenCase{"TwoDocuments", "{} {}"}, BrokenCase{"NoComma", "[1 2]"},
                                         BrokenCase{"AnUnknownEscape", "[\"\\q\"]"},
                                         BrokenCase{"AHalfEscape", "[\"\\u12g4\"]"},
                                         BrokenCase{"AnUnknownWord", "[yes]"},
                                         BrokenCase{"ACommentOfALanguage", "[/**/]"}),
                         [](const auto& info) { return info.param.name; });

TEST_F(JsonStreamTest, NestsAsDeepAsAnyExportAndNoDeeper) {
  const auto nested = [](std::size_t depth) { return std::string(depth, '[') + std::string(depth, ']'); };
  EXPECT_TRUE(read(nested(JsonStream::depth_max)));
  const auto result = read(nested(JsonStream::depth_max + 1));
  ASSERT_FALSE(result);
  EXPECT_EQ(result.error().message, "the JSON is nested deeper than any chat export");
}

TEST_F(JsonStreamTest, NotesAnEndInTheMiddle) {
  for (const auto* const json : {"{\"text\": \"a\"", "{\"text\": \"a", "{\"text\": \"a\\", "[1", "{\"a", "["}) {
    EXPECT_TRUE(read(json)) << json;
    EXPECT_TRUE(has_notice("ends_early")) << json;
  }
}

}  // namespace
}  // namespace securebase::chat
