#include "core/chat/typedstream.hpp"

#include <gtest/gtest.h>

namespace securebase::chat {
namespace {

/// An archive as macOS writes it, up to the string's length.
std::string archive_of(std::string_view string_class, std::string_view counted) {
  using namespace std::string_literals;
  return "\x04\x0Bstreamtyped\x81\xE8\x03\x84\x01@\x84\x84\x84\x12NSAttributedString\0\x84\x84\x08NSObject\0\x85\x92\x84\x84\x84"s +
         std::string(string_class) + "\x94\x84\x01+"s + std::string(counted) + "\x86\x84\x02iI\x01\x05\x92"s;
}

constexpr std::string_view plain = "\x08NSString\x01";

TEST(Typedstream, HoldsTheTextOfAMessage) {
  EXPECT_EQ(text_of_typedstream(archive_of(plain, "\x05hello")), "hello");
  EXPECT_EQ(text_of_typedstream(archive_of(plain, "\x06h\xC3\xA9llo")), "héllo");
}

TEST(Typedstream, HoldsAMutableString) {
  using namespace std::string_view_literals;
  EXPECT_EQ(text_of_typedstream(archive_of("\x0FNSMutableString\x01\x84\x84\x08NSString\x01"sv, "\x05hello")), "hello");
}

TEST(Typedstream, CountsLongTextsInTwoOrFourBytes) {
  using namespace std::string_literals;
  const std::string text(300, 'x');
  EXPECT_EQ(text_of_typedstream(archive_of(plain, "\x81\x2C\x01"s + text)), text);
  EXPECT_EQ(text_of_typedstream(archive_of(plain, "\x82\x2C\x01\0\0"s + text)), text);
}

TEST(Typedstream, ReplacesBytesThatAreNoText) {
  EXPECT_EQ(text_of_typedstream(archive_of(plain,
                                           "\x03"
                                           "a\xFF"
                                           "b")),
            "a\uFFFD"
            "b");
}

TEST(Typedstream, IsNothingWhereThereIsNoWholeText) {
  EXPECT_EQ(text_of_typedstream(""), std::nullopt);
  EXPECT_EQ(text_of_typedstream("bplist00"), std::nullopt);
  EXPECT_EQ(text_of_typedstream("\x04\x0Bstreamtyped"), std::nullopt);
  const auto whole = archive_of(plain, "\x05hello");
  EXPECT_EQ(text_of_typedstream(whole.substr(0, whole.find("hello") + 3)), std::nullopt);
  EXPECT_EQ(text_of_typedstream(archive_of(plain, "\x83hello")), std::nullopt);
}

}  // namespace
}  // namespace securebase::chat
