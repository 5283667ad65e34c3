#include "core/dyad/conflict.hpp"

#include <algorithm>
#include <cmath>

namespace securebase::dyad {
namespace {

constexpr std::size_t window = 6;
constexpr std::size_t calm_turns = 8;
constexpr std::int64_t day_ms = 86'400'000;

constexpr MarkSet harsh_marks = {Mark::harsh_startup, Mark::criticism, Mark::contempt};
constexpr MarkSet repair_marks = {Mark::repair,       Mark::responsibility, Mark::validation,
                                  Mark::appreciation, Mark::we_as_team,     Mark::benefit_of_the_doubt};

/// Whether the turns of the window [from, at] make an episode.
bool opens_episode(std::span<const Turn> turns, std::size_t from, std::size_t at) {
  std::array<int, 2> tense{};
  for (auto i = from; i <= at; ++i) {
    if (is_tense(turns[i])) ++tense[turns[i].member];
  }
  const int both = tense[0] + tense[1];
  return (both >= 3 && tense[0] > 0 && tense[1] > 0) || both >= 4;
}

/// A person's messages in a row.
struct Run {
  std::size_t begin = 0;
  std::size_t end = 0;
  std::uint8_t member = 0;
  bool is_unfriendly = false;
};

std::vector<Run> runs_of(std::span<const Turn> turns, const Session& session) {
  std::vector<Run> runs;
  for (auto i = session.begin; i < session.end; ++i) {
    if (runs.empty() || runs.back().member != turns[i].member) runs.push_back({i, i, turns[i].member, false});
    runs.back().end = i + 1;
    runs.back().is_unfriendly |= turns[i].valence < 0;
  }
  return runs;
}

/// A mean with its variance, in one pass (Welford 1962).
struct Running {
  double n = 0;
  double mean = 0;
  double m2 = 0;
  void add(double x) {
    n += 1;
    const double delta = x - mean;
    mean += delta / n;
    m2 += delta * (x - mean);
  }
  double variance_of_mean() const { return n > 1 ? m2 / (n - 1) / n : 0; }
};

}  // namespace

bool is_tense(const Turn& turn) { return turn.valence < 0 || turn.is_complaint; }

std::vector<Episode> conflict_episodes(std::span<const Turn> turns, std::span<const Session> list) {
  std::vector<Episode> episodes;
  for (const auto& session : list) {
    std::size_t from = session.begin;
    for (auto i = session.begin; i < session.end; ++i) {
      if (!is_tense(turns[i])) continue;
      const auto first = std::max(from, i + 1 >= window ? i + 1 - window : 0);
      if (!opens_episode(turns, first, i)) continue;
      auto begin = first;
      while (!is_tense(turns[begin])) ++begin;
      auto last = i;
      for (auto j = i + 1; j < session.end && j - last <= calm_turns; ++j) {
        if (is_tense(turns[j])) last = j;
      }
      episodes.push_back({begin, last + 1, turns[begin].member});
      from = last + 1;
      i = last;
    }
  }
  return episodes;
}

HarshStarts harsh_starts(std::span<const Turn> turns, std::span<const Episode> episodes) {
  HarshStarts starts;
  for (const auto& episode : episodes) {
    int seen = 0;
    bool is_harsh = false;
    for (auto i = episode.begin; i < episode.end && seen < 3; ++i) {
      if (turns[i].member != episode.opened_by) continue;
      ++seen;
      is_harsh |= turns[i].marks.contains_any(harsh_marks);
    }
    ++starts.opened[episode.opened_by];
    if (is_harsh) ++starts.harsh[episode.opened_by];
  }
  return starts;
}

Reciprocity negative_reciprocity(std::span<const Turn> turns, std::span<const Session> list, std::uint8_t target) {
  Reciprocity found;
  for (const auto& session : list) {
    const auto runs = runs_of(turns, session);
    for (std::size_t i = 2; i < runs.size(); ++i) {
      if (runs[i].member != target) continue;
      auto& cell = found.cells[runs[i - 2].is_unfriendly ? 1 : 0][runs[i - 1].is_unfriendly ? 1 : 0];
      (runs[i].is_unfriendly ? cell.yes : cell.no) += 1;
    }
  }
  for (const auto& stratum : found.cells) {
    found.table.n11 += stratum[1].yes;
    found.table.n12 += stratum[1].no;
    found.table.n21 += stratum[0].yes;
    found.table.n22 += stratum[0].no;
  }
  return found;
}

RepairEffect repair_effect(std::span<const Turn> turns, std::span<const Episode> episodes) {
  // Strata of running tension: how many of the last four turns were tense.
  std::array<Running, 5> repaired;
  std::array<Running, 5> other;
  RepairEffect effect;
  for (const auto& episode : episodes) {
    for (auto i = episode.begin + 1; i < episode.end; ++i) {
      std::size_t running = 0;
      for (auto j = i; j > episode.begin && i - j < 4; --j) running += is_tense(turns[j - 1]) ? 1 : 0;
      if (running < 2) continue;
      Running after;
      for (auto j = i + 1; j < turns.size() && j < episode.end + calm_turns && after.n < 3; ++j) {
        if (turns[j].member != turns[i].member) after.add(is_tense(turns[j]) ? 1 : 0);
      }
      if (after.n == 0) continue;
      const bool is_repair = turns[i].marks.contains_any(repair_marks);
      (is_repair ? repaired : other)[running].add(after.mean);
      if (is_repair) ++effect.attempts;
    }
  }
  double weight = 0;
  double variance = 0;
  for (std::size_t s = 0; s < repaired.size(); ++s) {
    if (repaired[s].n == 0 || other[s].n == 0) continue;
    const double w = repaired[s].n;
    weight += w;
    effect.compared += static_cast<std::int64_t>(other[s].n);
    effect.after_repair += w * repaired[s].mean;
    effect.after_other += w * other[s].mean;
    variance += w * w * (repaired[s].variance_of_mean() + other[s].variance_of_mean());
  }
  if (weight == 0) return effect;
  effect.after_repair /= weight;
  effect.after_other /= weight;
  const double difference = effect.after_repair - effect.after_other;
  const double error = std::sqrt(variance) / weight;
  effect.difference = {difference, difference - z_95 * error, difference + z_95 * error};
  return effect;
}

Withdrawal withdrawal(std::span<const Turn> turns, std::span<const Session> list, const AnswerTimes& times,
                      std::uint8_t member) {
  constexpr double usual_hour_share =
      0.02;  // of a person's answers: below it, an hour is not one they usually answer at
  const auto& own = times.members[member];
  const auto answers_at = [&](const Turn& asked) {
    return static_cast<double>(own.answered_at[hour_of(asked)]) >= usual_hour_share * static_cast<double>(own.answered);
  };
  // 95 of 100 waits stay below this many sigmas.
  constexpr double long_wait_sigmas = 1.645;

  Running after_complaint;
  Running after_neutral;
  Running words_after_complaint;
  Running words_after_neutral;
  Withdrawal found;
  for (const auto& session : list) {
    const auto runs = runs_of(turns, session);
    bool is_shut_down = false;
    for (std::size_t r = 0; r < runs.size(); ++r) {
      const auto& run = runs[r];
      if (run.member == member) continue;
      bool has_complaint = false;
      for (auto i = run.begin; i < run.end; ++i) has_complaint |= turns[i].is_complaint;
      const auto& asked = turns[run.end - 1];
      if (!has_complaint && run.is_unfriendly) continue;  // neither a complaint nor neutral
      if (r + 1 == runs.size()) {
        // Nobody answered within the conversation.
        const double beyond = times.residual(member, hour_of(asked), times.log_limit);
        is_shut_down |= has_complaint && answers_at(asked) && beyond > long_wait_sigmas;
        continue;
      }
      const auto& answer = runs[r + 1];
      MarkSet marks;
      double words = 0;
      int minimal = 0;
      for (auto i = answer.begin; i < answer.end; ++i) {
        words += turns[i].words;
        minimal += turns[i].is_minimal ? 1 : 0;
        if (turns[i].marks.contains(Mark::announced_pause)) marks.insert(Mark::announced_pause);
      }
      if (marks.contains(Mark::announced_pause)) continue;
      const double wait =
          times.residual(member, hour_of(asked), log_minutes_of(turns[answer.begin].utc_ms - asked.utc_ms));
      (has_complaint ? after_complaint : after_neutral).add(wait);
      (has_complaint ? words_after_complaint : words_after_neutral).add(std::log(words + 1));
      is_shut_down |=
          has_complaint && ((minimal >= 2 && static_cast<std::size_t>(minimal) == answer.end - answer.begin) ||
                            (answers_at(asked) && wait > long_wait_sigmas));
    }
    if (is_shut_down) ++found.shut_down;
  }
  found.complaints = static_cast<std::int64_t>(after_complaint.n);
  found.neutral = static_cast<std::int64_t>(after_neutral.n);
  const auto difference = [](const Running& a, const Running& b) {
    const double value = a.mean - b.mean;
    const double half = z_95 * std::sqrt(a.variance_of_mean() + b.variance_of_mean());
    return Interval{value, value - half, value + half};
  };
  found.slower_by = difference(after_complaint, after_neutral);
  const auto log_words = difference(words_after_complaint, words_after_neutral);
  found.word_ratio = {std::exp(log_words.value), std::exp(log_words.low), std::exp(log_words.high)};
  return found;
}

AnnouncedPauses announced_pauses(std::span<const Turn> turns) {
  AnnouncedPauses pauses;
  for (std::size_t i = 0; i < turns.size(); ++i) {
    if (!turns[i].marks.contains(Mark::announced_pause)) continue;
    const auto member = turns[i].member;
    ++pauses.announced[member];
    // The message right behind ("back at nine x") belongs to the announcement; a return is at least ten minutes later.
    constexpr std::int64_t ten_minutes_ms = 600'000;
    for (auto j = i + 1; j < turns.size() && turns[j].utc_ms - turns[i].utc_ms <= day_ms; ++j) {
      if (turns[j].member != member || turns[j].utc_ms - turns[i].utc_ms < ten_minutes_ms) continue;
      ++pauses.returned[member];
      break;
    }
  }
  return pauses;
}

PronounTalk conflict_pronouns(std::span<const Turn> turns, std::span<const Episode> episodes) {
  PronounTalk talk;
  for (const auto& episode : episodes) {
    std::array<Block, 2> we{};
    std::array<Block, 2> you{};
    for (auto i = episode.begin; i < episode.end; ++i) {
      const auto& turn = turns[i];
      const double all = static_cast<double>(turn.we) + turn.you + turn.i;
      we[turn.member].numerator += turn.we;
      we[turn.member].denominator += all;
      you[turn.member].numerator += turn.you;
      you[turn.member].denominator += all;
      talk.pronouns[turn.member] += all;
    }
    for (std::size_t m = 0; m < 2; ++m) {
      talk.we[m].push_back(we[m]);
      talk.you[m].push_back(you[m]);
    }
  }
  return talk;
}

}  // namespace securebase::dyad
