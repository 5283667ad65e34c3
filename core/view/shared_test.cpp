#include "core/view/shared.hpp"

#include <gtest/gtest.h>

#include "core/view/timeline.hpp"

namespace securebase::view {
namespace {

class Shared : public testing::Test {
 protected:
  void write(const std::string& id, std::int64_t time_ms, const event::Body& body) {
    log.add(id, time_ms, event::body_json(body));
  }
  Log log;
};

TEST_F(Shared, IsEmptyUntilSomethingLeaves) {
  write("a", 1, event::CheckedIn{});
  EXPECT_TRUE(shared(log).lines.empty());
}

TEST_F(Shared, ListsWhatLeftLatestFirst) {
  write("a", 1, event::HandedOut{"backup"});
  write("b", 2, event::CheckedIn{});
  write("c", 3, event::HandedOut{"reminder"});
  const auto view = shared(log);
  ASSERT_EQ(view.lines.size(), 2U);
  EXPECT_EQ(view.lines[0].what, "reminder");
  EXPECT_EQ(view.lines[0].time_ms, 3);
  EXPECT_EQ(view.lines[1].event_id, "a");
}

TEST_F(Shared, KeepsWhatALaterVersionHandsOut) {
  write("a", 1, event::HandedOut{"postcard"});
  EXPECT_EQ(shared(log).lines.at(0).what, "postcard");
}

TEST_F(Shared, ForgetsWhatWasErased) {
  write("a", 1, event::HandedOut{"backup"});
  log.add("a", 1, std::nullopt);
  EXPECT_TRUE(shared(log).lines.empty());
}

TEST_F(Shared, IsOnNoListOfEntries) {
  write("a", 1, event::HandedOut{"backup"});
  EXPECT_TRUE(timeline(log, Language::en, std::nullopt, 100).entries.empty());
}

}  // namespace
}  // namespace securebase::view
