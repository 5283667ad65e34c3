#include "core/base/utf8.hpp"

#include <gtest/gtest.h>

namespace securebase::utf8 {
namespace {

TEST(Utf8, ReadsWhatItWrites) {
  for (const char32_t c : {U'a', U'\u00e9', U'\u20ac', U'\U0001F600', U'\U0010FFFF'}) {
    std::string text;
    append(text, c);
    EXPECT_TRUE(is_valid(text));
    EXPECT_EQ(decode(text).code_point, c);
    EXPECT_EQ(decode(text).bytes, text.size());
  }
}

TEST(Utf8, RefusesSurrogatesOverlongFormsAndStrayBytes) {
  for (const std::string_view text :
       {"\xED\xA0\x80", "\xC0\xAF", "\xE0\x80\xAF", "\xF4\x90\x80\x80", "\x80", "abc\xFF", "\xE2\x82"}) {
    EXPECT_FALSE(is_valid(text));
    EXPECT_TRUE(is_valid(repaired(text)));
  }
}

TEST(Utf8, RepairsOnlyWhatIsBroken) { EXPECT_EQ(repaired("a\xFF\xC3\xA9"), "a\xEF\xBF\xBD\xC3\xA9"); }

TEST(Utf8, CountsCodePoints) { EXPECT_EQ(length("caf\xC3\xA9 \xF0\x9F\x98\x80 and eight more"), 21U); }

TEST(Utf8, NeverCutsThroughACodePoint) {
  EXPECT_EQ(prefix("caf\xC3\xA9", 4), "caf");
  EXPECT_EQ(prefix("caf\xC3\xA9", 5), "caf\xC3\xA9");
}

}  // namespace
}  // namespace securebase::utf8
