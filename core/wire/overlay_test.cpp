#include "core/wire/overlay.hpp"

#include <gtest/gtest.h>

namespace securebase::wire {
namespace {

struct Line {
  std::string id;
  std::string text;
  bool is_safe = false;
};
BOOST_DESCRIBE_STRUCT(Line, (), (id, text, is_safe))

struct Page {
  std::string title;
  std::vector<Line> lines;
  std::vector<std::string> choices;
};
BOOST_DESCRIBE_STRUCT(Page, (), (title, lines, choices))

constexpr std::string_view page =
    R"({"title":"Title","lines":[{"id":"a","text":"A","is_safe":true},{"id":"b","text":"B","is_safe":false}],
        "choices":["one","two"]})";

std::string where_refused(std::string_view overlay) {
  const auto read = from_json<Page>(page, overlay);
  return read ? "" : read.error().where;
}

TEST(Overlay, PutsTextsOverTextsAndKeepsTheRest) {
  const auto read = from_json<Page>(page, R"({"title":"Titel","lines":[{"id":"b","text":"Be"}],"choices":["eins"]})");
  ASSERT_TRUE(read.has_value());
  EXPECT_EQ(read->title, "Titel");
  EXPECT_EQ(read->lines[0].text, "A");
  EXPECT_TRUE(read->lines[0].is_safe);
  EXPECT_EQ(read->lines[1].text, "Be") << "matched by its id, not by its position";
  EXPECT_EQ(read->choices, (std::vector<std::string>{"eins", "two"}));
}

TEST(Overlay, ThatIsEmptyChangesNothing) {
  EXPECT_EQ(from_json<Page>(page, "")->title, "Title");
  EXPECT_EQ(from_json<Page>(page, "{}")->title, "Title");
}

TEST(Overlay, HasNothingWithoutAPlaceInTheBase) {
  EXPECT_EQ(where_refused(R"({"subtitle":"x"})"), "$.subtitle");
  EXPECT_EQ(where_refused(R"({"lines":[{"id":"c","text":"x"}]})"), "$.lines[0]");
  EXPECT_EQ(where_refused(R"({"choices":["a","b","c"]})"), "$.choices[2]");
}

TEST(Overlay, ChangesTextsAlone) {
  EXPECT_EQ(where_refused(R"({"lines":[{"id":"a","is_safe":false}]})"), "$.lines[0].is_safe");
  EXPECT_EQ(where_refused(R"({"title":1})"), "$.title");
  EXPECT_EQ(where_refused(R"({"title":["x"]})"), "$.title");
}

TEST(Overlay, ThatIsNoJsonIsRefused) { EXPECT_FALSE(from_json<Page>(page, "{").has_value()); }

}  // namespace
}  // namespace securebase::wire
