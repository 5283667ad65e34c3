#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/base/error.hpp"
#include "core/chat/message.hpp"
#include "core/dyad/rate.hpp"
#include "core/dyad/turn.hpp"
#include "core/model/network.hpp"
#include "core/report/marked_samples.hpp"

/// From an export's stream to the histories that can be measured. Words are read and forgotten, message by message.
namespace securebase::report {

struct Participant {
  std::string name;
  std::int64_t messages = 0;
  std::int64_t words = 0;
};

struct ConversationSummary {
  std::string name;  ///< As the export shows it; the participants' names where it shows none.
  bool is_group = false;
  std::int64_t system_messages = 0;
  std::vector<Participant> participants;  ///< In order of appearance.
  std::int64_t messages() const;
};

/// One conversation between two people, ready to be measured.
struct Selection {
  dyad::History history;
  std::string conversation;
  Participant members[2];
  int me = -1;  ///< Which member is the reader; -1 when not said.
  std::int64_t system_messages = 0;
  std::int64_t left_out = 0;  ///< Messages of a group's other members.
};

/// Which conversation, and who is reading it.
struct Choice {
  std::string conversation;  ///< A conversation's name; may be empty when the export holds one only.
  std::string me;            ///< A participant's name; may be empty.
};

/// Whose marks are counted in a history: those of both layers where they judged at least half of what was read.
dyad::Judged judged_in(const dyad::History& history);

/// A marked message, for the person to say whether that was fair.
struct ShownSample {
  std::string text;
  bool is_mine = false;  ///< Whether the reader wrote it, where it is known who that is.
};

/// Collects every conversation of an export.
class HistoryCollector : public chat::Sink {
 public:
  /// With a network both layers of the reader judge the messages: all of a chat of some thousands, of a longer one
  /// stretches of 32 messages spread evenly over it, so that a third to all of `weighed_max` are
  /// judged however long it is: 1,500 messages bound a rate of 3 in 100 to a third of itself on either side.
  /// `network` may be null, else it outlives the collector; `file_bytes` tells early how long the chat may be.
  explicit HistoryCollector(model::Network* network = nullptr, std::uint64_t file_bytes = 0,
                            std::int64_t weighed_max = 3000);

  void conversation(const chat::Conversation& conversation) override;
  void message(const chat::Message& message) override;

  /// Conversations in order of appearance. Those without any message of a person are left out.
  std::vector<ConversationSummary> conversations() const;
  std::int64_t messages() const { return messages_; }

  /// The history of the chosen conversation. In a group the two are the reader and the one who wrote most besides, or
  /// the two who wrote most. Errors: not_found with the names there are; bad_input when fewer than two people wrote.
  Result<Selection> select(const Choice& choice) const;

  /// Up to marked_samples_max messages of the two of select() that carry the mark, by the layers that judged_in()
  /// names. They are all that is remembered of anybody's words, until the collector is gone. Errors: those of
  /// select().
  Result<std::vector<ShownSample>> samples(const Choice& choice, Mark mark) const;

 private:
  /// A message that both layers judged.
  struct Weighed {
    std::uint32_t turn;
    std::uint32_t stretch;  ///< Which stretch of the export it stands in.
    MarkSet marks;
  };
  struct Collected {
    ConversationSummary summary;
    std::map<std::string, std::uint8_t, std::less<>> member_of;
    std::vector<dyad::Turn> turns;  ///< `member` is the index in summary.participants.
    std::string previous_text;      ///< What the last writer before the present one wrote last.
    std::string last_text;
    std::uint8_t last_member = 0;
    std::vector<Weighed> weighed;
    MarkedSamples by_rules;
    MarkedSamples by_both;
  };
  /// The two of a chat, by their place among its participants, the one who appears first first.
  struct Pair {
    const Collected* chat = nullptr;
    std::uint8_t members[2] = {0, 1};
    int me = -1;
  };
  Result<Pair> pair_of(const Choice& choice) const;
  static dyad::Judged judged_of(const Pair& pair);
  bool is_to_be_weighed() const;
  std::uint32_t stretch() const;
  void thin_out();
  std::uint8_t member_index(Collected& collected, std::string_view name) const;
  const Collected* find(std::string_view name) const;

  std::deque<Collected> collected_;
  std::map<std::string, std::size_t, std::less<>> index_of_;
  Collected* current_ = nullptr;
  std::int64_t messages_ = 0;
  model::Network* network_;
  std::uint32_t every_ = 1;  ///< One stretch in so many is judged by both layers; a power of two.
  std::int64_t weighed_ = 0;
  std::int64_t weighed_max_;
};

}  // namespace securebase::report
