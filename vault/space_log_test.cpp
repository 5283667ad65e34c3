#include "vault/space_log.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "core/wire/json.hpp"
#include "vault/primitives.hpp"
#include "vault/testdata/sample_space.hpp"
#include "vault/testdata/vectors.hpp"

namespace securebase::vault {
namespace {

using sample::Space;
using vectors::all;

CheckedLog checked(const Space& space, const std::vector<Bytes>& records) {
  SpaceLog log(space.keys.space, {{0, space.keys.epoch_key}}, space.erased);
  for (const auto& record : records) EXPECT_TRUE(log.add(record));
  return log.finish(0, head_zero(space.keys.space));
}
CheckedLog checked(const Space& space) { return checked(space, space.records); }

std::string first_fault(const CheckedLog& log) { return log.faults.empty() ? "" : log.faults.front().message; }

/// The next event with a frame that was changed before it was sealed and signed.
template <class Change>
void forge(Space& space, std::string_view body, Change change) {
  const auto stamp = space.next_stamp();
  Frame frame{.kind_class = class_of_kind(kind_of_body(body).value()),
              .author = author_id(space.keys.space, sign_public_key(space.keys.sign_seed)),
              .counter = space.keys.next_counter,
              .prev = space.keys.last_digest,
              .seen_seq = 0,
              .seen_head = head_zero(space.keys.space),
              .time_ms = stamp.time_ms,
              .body = std::string(body)};
  auto seed = space.keys.sign_seed;
  Header header{.space = space.keys.space, .epoch = 0, .event = stamp.event, .nonce = stamp.nonce};
  change(header, frame, seed);
  space.records.push_back(seal(header, frame, space.keys.epoch_key, seed).value());
}
constexpr std::string_view note = R"({"kind":"wrote"})";

TEST(SpaceLog, GivesTheSameEventsInAnyOrderOfRecords) {
  const auto space = sample::written_space();
  const auto log = checked(space);
  EXPECT_EQ(first_fault(log), "");
  auto records = space.records;
  std::ranges::reverse(records);
  const auto reversed = checked(space, records);
  EXPECT_EQ(first_fault(reversed), "");
  ASSERT_EQ(reversed.events.size(), log.events.size());
  for (std::size_t i = 0; i < log.events.size(); ++i) EXPECT_EQ(reversed.events[i].event, log.events[i].event);
}

TEST(SpaceLog, SaysWhenAnEntryIsMissing) {
  auto space = sample::written_space();
  space.records.erase(space.records.begin() + 2);
  EXPECT_EQ(first_fault(checked(space)), "an entry that one of your devices wrote before this one is missing");
  auto without_first = sample::written_space();
  without_first.records.erase(without_first.records.begin());
  EXPECT_FALSE(checked(without_first).faults.empty());
}

TEST(SpaceLog, AHoleThatWasToldOfIsNoFault) {
  Space space;
  for (int i = 0; i < 3; ++i) space.write(note);
  const auto digest = digest_of(space.records[2]);
  space.records.erase(space.records.begin() + 2);
  const auto read_with = [&](const std::vector<std::string>& missing) {
    SpaceLog log(space.keys.space, {{0, space.keys.epoch_key}}, space.erased, missing);
    for (const auto& record : space.records) EXPECT_TRUE(log.add(record));
    return log.finish(0, head_zero(space.keys.space));
  };
  EXPECT_EQ(first_fault(read_with({hex(digest)})), "");
  EXPECT_NE(first_fault(read_with({hex(all<32>(9))})), "");
  EXPECT_EQ(first_fault(read_with({"no digest"})), "its list of missing entries cannot be read");
}

TEST(SpaceLog, AnEpochSaysWhatIsTrueOfItsKey) {
  const auto told = [](const Digest& check, std::string_view sealed) {
    return R"({"kind":"epoch","epoch":1,"check":")" + hex(check) + R"(","wraps":[{"author":")" + hex(all<16>(1)) +
           R"(","sealed":")" + std::string(sealed) + R"("}]})";
  };
  const auto sealed = hex(all<80>(2));
  const Key key(all<32>(3));
  const auto read = [&](const std::string& body, const std::vector<SpaceLog::EpochKey>& more) {
    Space space;
    space.write(body);
    std::vector<SpaceLog::EpochKey> keys = {{0, space.keys.epoch_key}};
    keys.insert(keys.end(), more.begin(), more.end());
    SpaceLog log(space.keys.space, keys, {});
    for (const auto& record : space.records) EXPECT_TRUE(log.add(record));
    return first_fault(log.finish(0, head_zero(space.keys.space)));
  };
  const auto right = epoch_check(Space().keys.space, 1, key);
  const std::string fault = "it announces another key than the one that it brings";
  EXPECT_EQ(read(told(right, sealed), {{1, key}}), "");
  EXPECT_EQ(read(told(right, sealed), {{1, Key(all<32>(4))}, {1, key}}), "");
  EXPECT_EQ(read(told(right, sealed), {}), "");
  EXPECT_EQ(read(told(right, sealed), {{1, Key(all<32>(4))}}), fault);
  EXPECT_EQ(read(told(right, "00"), {{1, key}}), fault);
}

TEST(SpaceLog, ARecoverySignerThatADeviceSetIntroducesDevices) {
  Space space;
  const Key signer(all<32>(0x51));
  const auto key = hex(sign_public_key(signer));
  space.write(R"({"kind":"recovery_signer_set","person":")" + hex(space.seeds.person) + R"(","key":")" + key + R"("})");
  const auto device = R"({"kind":"device_added","person":")" + hex(space.seeds.person) + R"(","device":{"sign":")" +
                      hex(sign_public_key(Key(all<32>(0x52)))) + R"(","wrap":")" + hex(all<32>(1)) + R"("}})";
  space.records.push_back(write_introduction(space.keys, signer, device, space.next_stamp()).value());
  EXPECT_EQ(first_fault(checked(space)), "");
  space.write(R"({"kind":"recovery_signer_set","person":")" + hex(all<16>(9)) + R"(","key":")" + key + R"("})");
  EXPECT_EQ(first_fault(checked(space)), "it changes devices of somebody else");
}

TEST(SpaceLog, RefusesADeviceThatNobodyIntroduced) {
  Space space;
  forge(space, note, [](Header&, Frame& frame, Key& seed) {
    seed = Key(all<32>(0x66));
    frame.author = all<16>(0x66);
  });
  EXPECT_EQ(first_fault(checked(space)), "nobody introduced the device that wrote it");
}

TEST(SpaceLog, RefusesASignatureOfAnotherDevice) {
  Space space;
  forge(space, note, [](Header&, Frame&, Key& seed) { seed = Key(all<32>(0x66)); });
  EXPECT_EQ(first_fault(checked(space)), "its signature is not that of the device it names");
}

TEST(SpaceLog, RefusesAKindInTheWrongClass) {
  for (const auto& [body, kind_class] :
       {std::pair{note, kind_class::membership},
        std::pair{std::string_view(R"({"kind":"device_added"})"), kind_class::content}}) {
    Space space;
    forge(space, body, [&](Header&, Frame& frame, Key&) { frame.kind_class = kind_class; });
    EXPECT_EQ(first_fault(checked(space)), "its kind and its class disagree");
  }
}

TEST(SpaceLog, KeepsAClassItDoesNotKnowAndStopsAtOneItMust) {
  Space space;
  forge(space, note, [](Header&, Frame& frame, Key&) { frame.kind_class = 0x7fff; });
  const auto log = checked(space);
  EXPECT_EQ(first_fault(log), "");
  EXPECT_EQ(log.events.size(), 2U);
  forge(space, note, [](Header&, Frame& frame, Key&) { frame.kind_class = 0x8000; });
  SpaceLog stopped(space.keys.space, {{0, space.keys.epoch_key}}, {});
  EXPECT_FALSE(stopped.add(space.records.back()));
}

TEST(SpaceLog, RefusesAChainThatDoesNotFit) {
  Space space;
  forge(space, note, [](Header&, Frame& frame, Key&) { frame.prev = all<32>(1); });
  EXPECT_EQ(first_fault(checked(space)), "it does not follow the entry before it");
}

TEST(SpaceLog, RefusesAHistoryThatCannotBe) {
  Space space;
  forge(space, note, [](Header&, Frame& frame, Key&) { frame.seen_head = all<32>(1); });
  EXPECT_EQ(first_fault(checked(space)), "it claims a history that cannot be");
}

TEST(SpaceLog, RefusesAnEventOfAnotherSpace) {
  Space space;
  forge(space, note, [](Header& header, Frame&, Key&) { header.space = all<16>(1); });
  EXPECT_EQ(first_fault(checked(space)), "it belongs to another space");
}

TEST(SpaceLog, TheRecoverySignerIntroducesDevicesAndDoesNothingElse) {
  Space space;
  space.restore(0x3a);
  space.write(note);
  EXPECT_EQ(first_fault(checked(space)), "");
  const auto signer = recovery_signer_seed(space.recovery, space.seeds.salt);
  space.records.push_back(write_introduction(space.keys, signer, note, space.next_stamp()).value());
  EXPECT_EQ(first_fault(checked(space)), "its signature is not that of the device it names");
}

TEST(SpaceLog, RestoredTwiceGivesTwoAuthorsAndNoClash) {
  Space space;
  space.write(note);
  space.restore(0x3a);
  space.write(note);
  space.restore(0x3c);
  space.write(note);
  const auto log = checked(space);
  EXPECT_EQ(first_fault(log), "");
  EXPECT_EQ(log.events.size(), 6U);
}

TEST(SpaceLog, KeepsBothOfTwoEventsThatACopiedDeviceWrote) {
  Space space;
  auto copy = space.keys;
  space.write(note);
  space.records.push_back(write_event(copy, R"({"kind":"wrote","text":"elsewhere"})", space.next_stamp()).value());
  space.write(note);
  const auto log = checked(space);
  EXPECT_EQ(first_fault(log), "");
  EXPECT_EQ(log.events.size(), 4U);
}

TEST(SpaceLog, CountsAnEventOnceWhenItWasSignedAnew) {
  Space space;
  const auto stamp = space.next_stamp();
  space.write(note, stamp);
  space.restore(0x3a);
  space.write(note, stamp);
  EXPECT_EQ(checked(space).events.size(), 3U);
}

TEST(SpaceLog, ErasesSeveralInARowAndTheLastOfALostDevice) {
  Space space;
  for (int i = 0; i < 3; ++i) space.write(note);
  space.restore(0x3a);
  space.erase(1);
  space.erase(2);
  space.erase(3);
  const auto log = checked(space);
  EXPECT_EQ(first_fault(log), "");
  EXPECT_EQ(log.erased, 3U);
  EXPECT_EQ(log.events.size(), 5U);
}

TEST(SpaceLog, AnErasedEventThatStillLiesThereIsNotHandedOn) {
  Space space;
  space.write(R"({"kind":"wrote","text":"to be gone"})");
  const auto kept = space.records[1];
  space.erase(1);
  space.records[1] = kept;
  space.erased.clear();
  const auto log = checked(space);
  EXPECT_EQ(first_fault(log), "");
  EXPECT_EQ(log.erased, 1U);
  for (const auto& event : log.events) EXPECT_FALSE(event.body.contains("to be gone"));
}

TEST(SpaceLog, ADigestWithoutAnErasedEventIsWithheld) {
  Space space;
  space.write(note);
  space.write(note);
  const auto digest = digest_of(space.records[1]);
  space.records[1] = Bytes(digest.begin(), digest.end());
  EXPECT_FALSE(checked(space).faults.empty());
  space.erased = {
      {hex(all<16>(0x41)), hex(author_id(space.keys.space, sign_public_key(space.keys.sign_seed))), 2, hex(digest)}};
  EXPECT_EQ(first_fault(checked(space)), "an entry was taken out without a word about its deletion");
}

}  // namespace
}  // namespace securebase::vault
