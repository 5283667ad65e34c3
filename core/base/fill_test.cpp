#include "core/base/fill.hpp"

#include <gtest/gtest.h>

namespace securebase {
namespace {

TEST(Filled, PutsInEveryPlaceAndLeavesTheRest) {
  EXPECT_EQ(filled("{a} and {b}, {a}, {c}", {{"a", "one"}, {"b", "two"}}), "one and two, one, {c}");
  EXPECT_EQ(filled("none", {{"a", "one"}}), "none");
  EXPECT_EQ(filled("", {}), "");
}

TEST(Filled, DoesNotSearchWhatIsPutIn) { EXPECT_EQ(filled("{a}{b}", {{"a", "{b}"}, {"b", "{a}"}}), "{b}{a}"); }

TEST(Filled, BearsLooseBrackets) {
  EXPECT_EQ(filled("{", {{"a", "one"}}), "{");
  EXPECT_EQ(filled("{ {a} }", {{"a", "one"}}), "{ one }");
  EXPECT_EQ(filled("{} {a", {{"a", "one"}}), "{} {a");
}

}  // namespace
}  // namespace securebase
