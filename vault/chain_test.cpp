#include "vault/chain.hpp"

#include <gtest/gtest.h>

#include "core/wire/json.hpp"
#include "vault/primitives.hpp"
#include "vault/testdata/vectors.hpp"

namespace securebase::vault {
namespace {

using vectors::all;

TEST(Chain, NamesTheSpaceAndItsAuthorsAsTheVectorsDo) {
  EXPECT_EQ(hex(head_zero(vectors::space())), "39bcfdfe2100dc1875403e82bcca9106077c7f30b293d072a9b57840df86d53f");
  const auto key = sign_public_key(vectors::sign_seed());
  EXPECT_TRUE(hex(key).starts_with("6e7a1cdd") && hex(key).ends_with("5bf1"));
  EXPECT_EQ(hex(author_id(vectors::space(), key)), "2fb3a9cfcf9a59972893f0e602b6cd9b");
}

TEST(Chain, FirstTwoLocalEventsAgreeWithTheVectors) {
  const auto author = author_id(vectors::space(), sign_public_key(vectors::sign_seed()));
  const Header first_header{.space = vectors::space(), .epoch = 0, .event = all<16>(3), .nonce = all<24>(4)};
  Frame first{.kind_class = kind_class::membership,
              .author = author,
              .counter = 1,
              .prev = {},
              .seen_seq = 0,
              .seen_head = head_zero(vectors::space()),
              .time_ms = 1'700'000'000'000,
              .body = R"({"kind":"genesis"})"};
  const auto one = seal(first_header, first, vectors::epoch_key(), vectors::sign_seed()).value();
  EXPECT_EQ(hex(View(one).subspan(62, 32)), "1bacff167743b84a0db34149672d3ca87075724562ac9a2aa0dce9d4c465f12f");
  const auto digest_one = digest_of(one);
  EXPECT_EQ(hex(digest_one), "403e6ce111cb0302e22b913870e932cf021de85f5a519e95263226522c284fa9");

  const Header second_header{.space = vectors::space(), .epoch = 0, .event = all<16>(0x13), .nonce = all<24>(0x14)};
  auto second = first;
  second.kind_class = kind_class::content;
  second.counter = 2;
  second.prev = digest_one;
  second.body = R"({"kind":"checked_in"})";
  const auto two = seal(second_header, second, vectors::epoch_key(), vectors::sign_seed()).value();
  const auto digest_two = digest_of(two);
  EXPECT_EQ(hex(digest_two), "a62295b34351d397d29918fce1f1af3bcfd296a9322f53b641d146fc9951851c");
  const auto head_one = head_after(head_zero(vectors::space()), 1, digest_one);
  EXPECT_EQ(hex(head_after(head_one, 2, digest_two)),
            "a3a335bacf11a2872d700f612b679b8d799786374cc47f9ebd20e7e73841917f");
}

TEST(Chain, MakesTheEraseTokenOfTheVector) {
  const auto token = erase_token(vectors::space(), all<16>(3), Key(all<32>(0x17)));
  EXPECT_EQ(hex(token), "5361e2111de7146627d8898c4ddea9196a175762f8ea2965313f9657e006889b");
  EXPECT_EQ(hex(erase_hash(token)), "59263af657953e63136457b703049625a57c649c241bc19ce8345bce6969b5b4");
}

TEST(Chain, MakesTheEpochCheckOfTheVector) {
  EXPECT_EQ(hex(epoch_check(vectors::space(), 7, vectors::epoch_key())),
            "efd22f6741a69abf15e7651c0f5126d2433adb036adcf49665f91e84808ee88b");
}

TEST(Chain, TheSpaceIdIsTheHashOfTheBodyAsItStands) {
  Genesis genesis;
  genesis.salt = hex(all<16>(0x0f));
  const auto body = wire::to_json(genesis);
  EXPECT_EQ(body.find(R"({"kind":"genesis","space_kind":"private","salt":"0f0f)"), 0U) << body;
  EXPECT_NE(space_id(body), space_id(body + " "));
}

TEST(Chain, EachKindStandsInOneClass) {
  EXPECT_EQ(class_of_kind("genesis"), kind_class::membership);
  EXPECT_EQ(class_of_kind("erased"), kind_class::repair);
  EXPECT_EQ(class_of_kind("checked_in"), kind_class::content);
  EXPECT_EQ(class_of_kind("something_of_the_future"), kind_class::content);
  EXPECT_EQ(kind_of_body(R"({"n":[1,2],"kind":"wrote"})").value(), "wrote");
  EXPECT_FALSE(kind_of_body(R"(["kind"])"));
  EXPECT_FALSE(kind_of_body(R"({"kind":7})"));
  EXPECT_FALSE(kind_of_body(std::string(100, '[')));
}

Place place(std::uint8_t author, std::uint64_t counter, std::uint64_t time_ms, std::uint8_t event) {
  return {.author = all<16>(author), .counter = counter, .time_ms = time_ms, .event = all<16>(event), .digest = {}};
}

TEST(FoldOrder, TakesTheEarliestOfTheChainsFirstEvents) {
  // The first author's clock went back: its third event waits for its second.
  const std::vector<Place> places = {place(1, 3, 20, 0xc), place(1, 1, 10, 0xa), place(2, 1, 15, 0xd),
                                     place(1, 2, 40, 0xb), place(2, 2, 30, 0xe), place(9, 0, 12, 0xf)};
  EXPECT_EQ(fold_order(places), (std::vector<std::size_t>{1, 5, 2, 4, 3, 0}));
}

TEST(FoldOrder, BreaksATieByEventId) {
  EXPECT_EQ(fold_order({place(1, 1, 10, 9), place(2, 1, 10, 4)}), (std::vector<std::size_t>{1, 0}));
}

TEST(FoldOrder, DependsOnTheSetAlone) {
  std::vector<Place> places;
  for (std::uint8_t i = 0; i < 60; ++i)
    places.push_back(place(i % 3, i / 3 + 1U, (i * 37U) % 50, static_cast<std::uint8_t>(i * 7)));
  const auto events_in_order = [](const std::vector<Place>& set) {
    std::vector<Id> events;
    for (const auto i : fold_order(set)) events.push_back(set[i].event);
    return events;
  };
  const auto once = events_in_order(places);
  std::ranges::reverse(places);
  EXPECT_EQ(events_in_order(places), once);
}

}  // namespace
}  // namespace securebase::vault
