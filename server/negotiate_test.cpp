#include "server/negotiate.hpp"

#include <gtest/gtest.h>

namespace securebase::server {
namespace {

TEST(AcceptEncoding, AllowsACodingWhenItIsNamedOrMeant) {
  for (const auto* field : {"gzip", "br, gzip, deflate", "deflate;q=0.5,GZIP;q=0.1", "*", "identity, *;q=0.2"}) {
    EXPECT_TRUE(accepts(field, "gzip")) << field;
  }
}

TEST(AcceptEncoding, RefusesACodingThatIsAbsentOrWeighsNothing) {
  for (const auto* field :
       {"", "identity", "br", "gzip;q=0", "gzip; q=0.000", "*;q=0", "*, gzip;q=0", "xgzip", ",,;"}) {
    EXPECT_FALSE(accepts(field, "gzip")) << field;
  }
}

TEST(AcceptEncoding, TellsTheCodingsApart) {
  EXPECT_TRUE(accepts("gzip, deflate, br", "br"));
  EXPECT_FALSE(accepts("gzip, deflate, br;q=0", "br"));
  EXPECT_FALSE(accepts("gzip, deflate", "br"));
}

TEST(IfNoneMatch, FindsTheTagInAList) {
  for (const auto* field : {R"("a")", R"("b", "a")", R"(W/"a")", "*", R"(  "a"  )"}) {
    EXPECT_TRUE(names_etag(field, R"("a")")) << field;
  }
}

TEST(IfNoneMatch, DoesNotTakeAnotherTagForOurs) {
  for (const auto* field : {"", R"("b")", "a", R"("a-gzip")", R"("A")"}) {
    EXPECT_FALSE(names_etag(field, R"("a")")) << field;
  }
}

}  // namespace
}  // namespace securebase::server
