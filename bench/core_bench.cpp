// What one draft and one message of a history cost. The drafts are those of the development corpus, in turn.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <fstream>
#include <string>
#include <vector>

#include "core/base/random.hpp"
#include "core/report/build.hpp"
#include "core/text/reader.hpp"

namespace {

using namespace securebase;

struct Draft {
  std::string previous;
  std::string text;
};

const std::vector<Draft>& drafts() {
  static const auto list = [] {
    std::vector<Draft> read;
    std::ifstream file("core/text/corpus/dev.tsv");
    for (std::string line; std::getline(file, line);) {
      const auto second = line.find('\t', line.find('\t') + 1);
      const auto third = line.find('\t', second + 1);
      if (third == std::string::npos) continue;
      auto previous = line.substr(second + 1, third - second - 1);
      read.push_back({previous == "-" ? "" : std::move(previous), line.substr(third + 1)});
    }
    if (read.empty()) read.push_back({"", "run it from the root of the checkout"});
    return read;
  }();
  return list;
}

void ReadDraft(benchmark::State& state) {
  std::size_t next = 0;
  for (auto _ : state) {
    const auto& draft = drafts()[next++ % drafts().size()];
    benchmark::DoNotOptimize(text::read_draft(draft.text, draft.previous));
  }
}
BENCHMARK(ReadDraft);

void TallyMessage(benchmark::State& state) {
  std::size_t next = 0;
  for (auto _ : state) {
    const auto& draft = drafts()[next++ % drafts().size()];
    benchmark::DoNotOptimize(text::tally(draft.text, draft.previous));
  }
}
BENCHMARK(TallyMessage);

/// Enough of everything that every measure has something to do.
std::vector<dyad::Turn> history(std::int64_t count) {
  Random random(1);
  std::vector<dyad::Turn> turns;
  std::int64_t at = 0;
  for (std::int64_t i = 0; i < count; ++i) {
    dyad::Turn turn;
    at += random.uniform() < 0.02 ? 30'000'000 : static_cast<std::int64_t>(random.uniform() * 120'000);
    turn.utc_ms = at;
    turn.member = random.uniform() < 0.5 ? 0 : 1;
    turn.words = static_cast<std::uint32_t>(1 + random.below(16));
    turn.we = 1;
    turn.you = 1;
    turn.is_question = random.uniform() < 0.2;
    const bool is_hard = i % 400 < 20;
    turn.valence = random.uniform() < (is_hard ? 0.5 : 0.01) ? -1 : random.uniform() < 0.2 ? 1 : 0;
    turn.is_complaint = random.uniform() < (is_hard ? 0.3 : 0.01);
    if (random.uniform() < 0.2) turn.marks.insert(static_cast<Mark>(random.below(mark_count)));
    turns.push_back(turn);
  }
  return turns;
}

void MeasureAMillionTurns(benchmark::State& state) {
  report::Selection selection;
  selection.history.turns = history(1'000'000);
  for (auto _ : state) {
    benchmark::DoNotOptimize(report::build_report(selection, {}));
  }
}
BENCHMARK(MeasureAMillionTurns)->Unit(benchmark::kMillisecond);

}  // namespace
