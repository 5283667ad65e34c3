#include "core/view/added_words.hpp"

#include <gtest/gtest.h>

namespace securebase::view {
namespace {

TEST(AddedWords, EachIsListedOnceWithTheEventsThatAddedIt) {
  Log log;
  const auto add = [&](const char* id, const event::Body& body) { log.add(id, 1, event::body_json(body)); };
  add("a", event::WordAdded{"feelings", "wintry", -0.4, -0.6});
  add("b", event::WordAdded{"needs", "wintry", {}, {}});
  add("c", event::WordAdded{"feelings", "wintry", {}, {}});
  add("d", event::Wrote{"a page", {}, {}});
  const auto view = added_words(log);
  ASSERT_EQ(view.words.size(), 2U);
  EXPECT_EQ(view.words[0].list, "feelings");
  EXPECT_EQ(view.words[0].event_ids, (std::vector<std::string>{"a", "c"}));
  EXPECT_EQ(view.words[1].event_ids, std::vector<std::string>{"b"});
  log.add("b", 1, std::nullopt);
  EXPECT_EQ(added_words(log).words.size(), 1U);
}

}  // namespace
}  // namespace securebase::view
