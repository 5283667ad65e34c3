#include "core/report/history.hpp"

#include <algorithm>
#include <bit>
#include <optional>

#include "core/base/utf8.hpp"
#include "core/text/reader.hpp"

namespace securebase::report {
namespace {

/// Members of a group past this one share its place: none of them can be among the two who wrote most, except in a
/// group of hundreds whose most active people came late.
constexpr std::uint8_t member_index_max = 255;

/// How much of a message is kept as the one that the next may answer.
constexpr std::size_t previous_bytes_max = 2000;

/// A long chat is judged by both layers in stretches of so many messages.
constexpr std::int64_t stretch_messages = 32;
/// What a message takes of an export, roughly, so that a long one is not judged message by message at first.
constexpr std::uint64_t message_bytes_typical = 120;

dyad::Turn turn_of(const chat::Message& message, std::string_view previous, model::Network* network,
                   std::optional<MarkSet>& marks_of_both) {
  dyad::Turn turn;
  turn.utc_ms = message.sent_at.utc_ms();
  turn.utc_offset_minutes = message.sent_at.utc_offset_minutes;
  // Somebody else's words, or none: the message counts, its words do not.
  if (message.is_forwarded || message.text.empty()) return turn;
  const auto tally = text::tally(message.text, previous, network);
  marks_of_both = tally.marks_of_both;
  turn.valence = tally.valence;
  turn.marks = tally.marks;
  turn.words = tally.words;
  turn.we = tally.we;
  turn.you = tally.you;
  turn.i = tally.i;
  turn.is_question = tally.is_question;
  turn.is_complaint = tally.is_complaint;
  turn.is_minimal = tally.is_minimal;
  turn.is_read = tally.language != text::Language::other;
  return turn;
}

std::string listed(const std::vector<std::string>& names) {
  constexpr std::size_t shown_max = 12;
  std::string out;
  for (std::size_t i = 0; i < names.size() && i < shown_max; ++i) out += (i == 0 ? "\"" : ", \"") + names[i] + "\"";
  if (names.size() > shown_max) out += " and " + std::to_string(names.size() - shown_max) + " more";
  return out;
}

std::string shown_name(const ConversationSummary& summary) {
  if (!summary.name.empty()) return summary.name;
  std::string name;
  for (const auto& participant : summary.participants) {
    if (!name.empty()) name += ", ";
    name += participant.name;
  }
  return std::string(utf8::prefix(name, 120));
}

}  // namespace

std::int64_t ConversationSummary::messages() const {
  std::int64_t sum = 0;
  for (const auto& participant : participants) sum += participant.messages;
  return sum;
}

HistoryCollector::HistoryCollector(model::Network* network, std::uint64_t file_bytes, std::int64_t weighed_max)
    : network_(network), weighed_max_(weighed_max) {
  const auto stretches_wanted = static_cast<std::uint64_t>(std::max<std::int64_t>(weighed_max / stretch_messages, 1));
  every_ = static_cast<std::uint32_t>(std::bit_floor(
      std::clamp<std::uint64_t>(file_bytes / message_bytes_typical / stretch_messages / stretches_wanted, 1, 1 << 16)));
}

void HistoryCollector::conversation(const chat::Conversation& conversation) {
  const auto [place, is_new] = index_of_.try_emplace(std::string(conversation.name), collected_.size());
  if (is_new) {
    collected_.emplace_back();
    collected_.back().summary.name = conversation.name;
  }
  current_ = &collected_[place->second];
  current_->summary.is_group |= conversation.is_group;
}

void HistoryCollector::message(const chat::Message& message) {
  if (current_ == nullptr) conversation({});
  auto& into = *current_;
  if (message.kind != chat::Kind::text) {
    ++into.summary.system_messages;
    return;
  }
  if (message.is_deleted) return;
  ++messages_;
  const auto member = member_index(into, message.sender);
  if (!into.turns.empty() && member != into.last_member) into.previous_text = into.last_text;
  std::optional<MarkSet> marks_of_both;
  auto turn = turn_of(message, into.previous_text, is_to_be_weighed() ? network_ : nullptr, marks_of_both);
  turn.member = member;
  if (marks_of_both) {
    into.weighed.push_back({static_cast<std::uint32_t>(into.turns.size()), stretch(), *marks_of_both});
    into.by_both.add(*marks_of_both, message.text, member, stretch());
    if (++weighed_ > weighed_max_) thin_out();
  }
  if (turn.is_read) into.by_rules.add(turn.marks, message.text, member, stretch());
  auto& participant = into.summary.participants[member];
  ++participant.messages;
  participant.words += turn.words;
  into.turns.push_back(turn);
  into.last_member = member;
  into.last_text = utf8::prefix(message.text, previous_bytes_max);
}

std::uint32_t HistoryCollector::stretch() const { return static_cast<std::uint32_t>(messages_ / stretch_messages); }

bool HistoryCollector::is_to_be_weighed() const { return network_ != nullptr && stretch() % every_ == 0; }

/// From here on half as many stretches are judged, and of those that were, every second one is forgotten: those that
/// stay are spread evenly.
void HistoryCollector::thin_out() {
  every_ *= 2;
  weighed_ = 0;
  for (auto& collected : collected_) {
    std::erase_if(collected.weighed, [this](const Weighed& weighed) { return weighed.stretch % every_ != 0; });
    weighed_ += static_cast<std::int64_t>(collected.weighed.size());
  }
}

std::uint8_t HistoryCollector::member_index(Collected& collected, std::string_view name) const {
  const auto found = collected.member_of.find(name);
  if (found != collected.member_of.end()) return found->second;
  auto& participants = collected.summary.participants;
  if (participants.size() > member_index_max) return member_index_max;
  const auto index = static_cast<std::uint8_t>(participants.size());
  participants.push_back({std::string(name), 0, 0});
  collected.member_of.emplace(name, index);
  return index;
}

std::vector<ConversationSummary> HistoryCollector::conversations() const {
  std::vector<ConversationSummary> list;
  for (const auto& collected : collected_) {
    if (collected.turns.empty()) continue;
    list.push_back(collected.summary);
    list.back().name = shown_name(collected.summary);
  }
  return list;
}

const HistoryCollector::Collected* HistoryCollector::find(std::string_view name) const {
  const Collected* only = nullptr;
  for (const auto& collected : collected_) {
    if (collected.turns.empty()) continue;
    if (!name.empty() && shown_name(collected.summary) == name) return &collected;
    if (only != nullptr && name.empty()) return nullptr;
    only = &collected;
  }
  return name.empty() ? only : nullptr;
}

Result<HistoryCollector::Pair> HistoryCollector::pair_of(const Choice& choice) const {
  const auto* chosen = find(choice.conversation);
  if (chosen == nullptr) {
    std::vector<std::string> names;
    for (const auto& summary : conversations()) names.push_back(summary.name);
    if (names.empty()) return fail(Code::bad_input, "", "the export holds no message that a person wrote");
    const auto* const what = choice.conversation.empty() ? "the export holds several chats; choose one of "
                                                         : "there is no chat of that name; there is ";
    return fail(Code::not_found, "", what + listed(names));
  }
  const auto& participants = chosen->summary.participants;
  if (participants.size() < 2) {
    return fail(Code::bad_input, "", "only one person wrote in this chat; a reading needs the words of two");
  }

  std::vector<std::uint8_t> by_activity(participants.size());
  for (std::size_t i = 0; i < by_activity.size(); ++i) by_activity[i] = static_cast<std::uint8_t>(i);
  std::ranges::stable_sort(by_activity, std::greater{}, [&](std::uint8_t i) { return participants[i].messages; });
  if (!choice.me.empty()) {
    const auto me = std::ranges::find(by_activity, choice.me, [&](std::uint8_t i) { return participants[i].name; });
    if (me == by_activity.end()) {
      std::vector<std::string> names;
      names.reserve(by_activity.size());
      for (const auto i : by_activity) names.push_back(participants[i].name);
      return fail(Code::not_found, "", "nobody in this chat is called that; there is " + listed(names));
    }
    std::rotate(by_activity.begin(), me, std::next(me));
  }
  // Of two people the one who appears first comes first, so that a report does not turn around when counts change.
  Pair pair{chosen, {std::min(by_activity[0], by_activity[1]), std::max(by_activity[0], by_activity[1])}, -1};
  if (!choice.me.empty()) pair.me = by_activity[0] == pair.members[0] ? 0 : 1;
  return pair;
}

Result<Selection> HistoryCollector::select(const Choice& choice) const {
  const auto of = pair_of(choice);
  if (!of) return std::unexpected(of.error());
  const auto* const chosen = of->chat;
  const auto& pair = of->members;
  Selection selection;
  selection.conversation = shown_name(chosen->summary);
  selection.system_messages = chosen->summary.system_messages;
  selection.members[0] = chosen->summary.participants[pair[0]];
  selection.members[1] = chosen->summary.participants[pair[1]];
  selection.me = of->me;
  selection.history.turns.reserve(chosen->turns.size());
  auto weighed = chosen->weighed.begin();
  for (std::size_t i = 0; i < chosen->turns.size(); ++i) {
    auto turn = chosen->turns[i];
    if (weighed != chosen->weighed.end() && weighed->turn == i) {
      turn.weighed_marks = weighed->marks;
      turn.is_weighed = true;
      ++weighed;
    }
    if (turn.member != pair[0] && turn.member != pair[1]) {
      ++selection.left_out;
      continue;
    }
    selection.history.turns.push_back(turn);
    selection.history.turns.back().member = turn.member == pair[0] ? 0 : 1;
  }
  // Exports are in order of time, with exceptions: an SMS archive lists texts first and picture messages after.
  auto& turns = selection.history.turns;
  if (!std::ranges::is_sorted(turns, {}, &dyad::Turn::utc_ms)) std::ranges::stable_sort(turns, {}, &dyad::Turn::utc_ms);
  return selection;
}

namespace {

dyad::Judged judged(std::size_t read, std::size_t weighed) {
  return weighed > 0 && weighed * 2 >= read ? dyad::Judged::by_both : dyad::Judged::by_rules;
}

}  // namespace

dyad::Judged judged_in(const dyad::History& history) {
  std::size_t read = 0;
  std::size_t weighed = 0;
  for (const auto& turn : history.turns) {
    read += turn.is_read ? 1 : 0;
    weighed += turn.is_read && turn.is_weighed ? 1 : 0;
  }
  return judged(read, weighed);
}

/// As judged_in() says of the selection, without a copy of all its turns.
dyad::Judged HistoryCollector::judged_of(const Pair& pair) {
  const auto& turns = pair.chat->turns;
  const auto counts = [&](const dyad::Turn& turn) {
    return turn.is_read && std::ranges::find(pair.members, turn.member) != std::end(pair.members);
  };
  const auto weighed =
      std::ranges::count_if(pair.chat->weighed, [&](const Weighed& one) { return counts(turns[one.turn]); });
  return judged(static_cast<std::size_t>(std::ranges::count_if(turns, counts)), static_cast<std::size_t>(weighed));
}

Result<std::vector<ShownSample>> HistoryCollector::samples(const Choice& choice, Mark mark) const {
  const auto pair = pair_of(choice);
  if (!pair) return std::unexpected(pair.error());
  const bool by_both = judged_of(*pair) == dyad::Judged::by_both;
  std::vector<ShownSample> shown;
  for (const auto& sample : (by_both ? pair->chat->by_both : pair->chat->by_rules).of(mark)) {
    // What was judged in a stretch that was forgotten since is counted nowhere.
    if (by_both && sample.stretch % every_ != 0) continue;
    if (std::ranges::find(pair->members, sample.member) == std::end(pair->members)) continue;
    shown.push_back({sample.text, pair->me >= 0 && sample.member == pair->members[pair->me]});
  }
  return shown;
}

}  // namespace securebase::report
