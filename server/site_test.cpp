#include "server/site.hpp"

#include <gtest/gtest.h>

#include "server/media_type.hpp"

namespace securebase::server {
namespace {

constexpr EmbeddedFile files[] = {
    {"/index.html", "<p>app", "", "", "0001"},
    {"/sw.js", "worker", "", "", "0002"},
    {"/assets/core-B3x9Zq1k.wasm", "wasm", "gz", "br", "0003"},
};

TEST(Site, FindsAFileByItsPathWhateverTheQuery) {
  const Site site(files);
  EXPECT_EQ(site.find("/sw.js")->file.content, "worker");
  EXPECT_EQ(site.find("/sw.js?v=2")->file.content, "worker");
}

TEST(Site, OpensTheAppAtItsOwnAddresses) {
  const Site site(files);
  for (const auto* target : {"/", "/speak", "/speak?draft", "/?x=a.b/c"}) {
    ASSERT_NE(site.find(target), nullptr) << target;
    EXPECT_EQ(site.find(target)->file.path, "/index.html") << target;
  }
}

TEST(Site, KnowsNothingElse) {
  const Site site(files);
  for (const auto* target : {"/missing.js", "/assets/", "/assets/missing", "/../etc/passwd", "/%2e%2e/x", "", "*",
                             "http://localhost/", "/speak/"}) {
    EXPECT_EQ(site.find(target), nullptr) << target;
  }
}

TEST(Site, MayBeKeptForGoodOnlyUnderTheNameOfItsContent) {
  const Site site(files);
  EXPECT_EQ(site.find("/assets/core-B3x9Zq1k.wasm")->cache_control, "public, max-age=31536000, immutable");
  EXPECT_EQ(site.find("/")->cache_control, "no-cache");
  EXPECT_EQ(site.find("/sw.js")->cache_control, "no-cache");
}

TEST(Site, TellsBothFormsOfAFileApart) {
  const Site site(files);
  const auto* const asset = site.find("/assets/core-B3x9Zq1k.wasm");
  EXPECT_EQ(asset->etag, R"("0003")");
  EXPECT_EQ(asset->etag_gzip, R"("0003-gzip")");
  EXPECT_EQ(asset->etag_brotli, R"("0003-br")");
}

TEST(Site, SaysHowToBuildTheAppWhenItIsNotThere) {
  const Site site({});
  ASSERT_NE(site.find("/"), nullptr);
  EXPECT_TRUE(site.find("/")->file.content.contains("./run"));
}

TEST(NamedByContent, IsOnlyWhatTheBundlerNamed) {
  EXPECT_TRUE(is_named_by_content("/assets/index-B3x9Zq1k.js"));
  EXPECT_TRUE(is_named_by_content("/assets/index-_-x9Zq1k.css"));
  for (const auto* path : {"/index-B3x9Zq1k.js", "/assets/index.js", "/assets/index-B3x9.js", "/assets/B3x9Zq1k.js",
                           "/assets/index-B3x9Zq1k", "/assets/index-B3x9 q1k.js"}) {
    EXPECT_FALSE(is_named_by_content(path)) << path;
  }
}

TEST(MediaType, IsWhatBrowsersInsistOn) {
  EXPECT_EQ(media_type("/a.wasm"), "application/wasm");
  EXPECT_EQ(media_type("/a.js"), "text/javascript; charset=utf-8");
  EXPECT_EQ(media_type("/a.svg"), "image/svg+xml");
  EXPECT_EQ(media_type("/app.webmanifest"), "application/manifest+json");
  EXPECT_EQ(media_type("/a.unknown"), "application/octet-stream");
}

}  // namespace
}  // namespace securebase::server
