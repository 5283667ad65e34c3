#include "core/wire/json.hpp"

#include <gtest/gtest.h>

#include <limits>

#include "core/wire/typescript.hpp"

namespace securebase::wire {
namespace {

enum class Mood { calm, upset };
BOOST_DESCRIBE_ENUM(Mood, calm, upset)
struct Answer {
  std::string item;
  std::int32_t category = 0;
};
BOOST_DESCRIBE_STRUCT(Answer, (), (item, category))
struct CheckIn {
  std::string note;
  Mood mood{};
  bool is_edited = false;
  double warmth = 0;
  std::optional<std::int64_t> at;
  std::vector<Answer> answers;
};
BOOST_DESCRIBE_STRUCT(CheckIn, (), (note, mood, is_edited, warmth, at, answers))

TEST(Json, WritesEveryFieldInOrder) {
  const CheckIn value{"a\"b\\\n\x01", Mood::upset, true, 0.5, std::nullopt, {{"f1", 3}}};
  EXPECT_EQ(to_json(value), R"({"note":"a\"b\\\n\u0001","mood":"upset","is_edited":true,"warmth":0.5,"at":null,)"
                            R"("answers":[{"item":"f1","category":3}]})");
}

TEST(Json, ReadsBackWhatItWrote) {
  const CheckIn value{"é 😀", Mood::calm, false, -1.25, 9'007'199'254'740'992, {{"f1", 3}, {"f2", -1}}};
  const auto read = from_json<CheckIn>(to_json(value));
  ASSERT_TRUE(read.has_value()) << read.error().where << read.error().message;
  EXPECT_EQ(to_json(*read), to_json(value));
}

TEST(Json, SkipsUnknownFieldsAndAllowsMissingOptionals) {
  const auto read = from_json<CheckIn>(R"({"new":{"deep":[1]},"note":"","mood":"calm","is_edited":false,"warmth":1})");
  ASSERT_TRUE(read.has_value());
  EXPECT_FALSE(read->at.has_value());
  EXPECT_TRUE(read->answers.empty());
}

TEST(Json, SaysWhereAFieldIsWrong) {
  const auto where = [](std::string_view text) { return from_json<CheckIn>(text).error().where; };
  EXPECT_EQ(where(R"({"note":1})"), "$.note");
  EXPECT_EQ(where(R"({"note":"","mood":"joyful"})"), "$.mood");
  EXPECT_EQ(where(R"({"note":"","mood":"calm","is_edited":false,"warmth":1,"answers":[{"item":"a","category":1e9}]})"),
            "$.answers[0].category");
  EXPECT_EQ(where(R"({"note":"",})"), "byte 11");
  EXPECT_EQ(where(std::string(100, '[')), "byte 32");
}

TEST(Json, WritesWhatIsNotANumberAsNull) { EXPECT_EQ(to_json(std::numeric_limits<double>::quiet_NaN()), "null"); }

TEST(TypeScript, DeclaresWhatARecordNeedsFirst) {
  TypeScriptWriter writer;
  EXPECT_EQ(writer.declare<CheckIn>(), "CheckIn");
  EXPECT_EQ(writer.text(),
            "export type Answer = {\n  item: string;\n  category: number;\n};\n\n"
            "export type CheckIn = {\n  note: string;\n  mood: 'calm' | 'upset';\n  is_edited: boolean;\n"
            "  warmth: number;\n  at: number | null;\n  answers: Answer[];\n};\n\n");
}

}  // namespace
}  // namespace securebase::wire
