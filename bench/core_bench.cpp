// What one draft, one message of a history, one answer and one page cost. The drafts are those of the development
// corpus, in turn; the log is ten years of daily use.
#include <benchmark/benchmark.h>

#include <cstdint>
#include <fstream>
#include <string>
#include <vector>

#include "core/base/random.hpp"
#include "core/model/built_in.hpp"
#include "core/report/build.hpp"
#include "core/security/filter.hpp"
#include "core/text/reader.hpp"
#include "core/view/gate.hpp"
#include "core/view/picture.hpp"
#include "core/view/today.hpp"

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

void ReadDraftWithBothLayers(benchmark::State& state) {
  std::size_t next = 0;
  for (auto _ : state) {
    const auto& draft = drafts()[next++ % drafts().size()];
    benchmark::DoNotOptimize(
        text::read_draft(draft.text, draft.previous, model::built_in_network(), text::Detail::marks));
  }
}
BENCHMARK(ReadDraftWithBothLayers);

void NetworkAlone(benchmark::State& state) {
  std::size_t next = 0;
  for (auto _ : state) {
    const auto& draft = drafts()[next++ % drafts().size()];
    benchmark::DoNotOptimize(model::built_in_network()->read(draft.previous, draft.text));
  }
}
BENCHMARK(NetworkAlone);

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

void OneFilterUpdate(benchmark::State& state) {
  auto belief = security::prior_state();
  const auto& items = security::model().items;
  std::size_t next = 0;
  for (auto _ : state) {
    security::advance(belief, 0.5);
    const security::Answer answer{items[next % items.size()].id, static_cast<std::int32_t>(next % 5)};
    security::observe(belief, {&answer, 1});
    ++next;
  }
  benchmark::DoNotOptimize(belief);
}
BENCHMARK(OneFilterUpdate);

constexpr std::int64_t ms_per_day = 86'400'000;
constexpr int log_events = 40'000;

struct Written {
  std::string id;
  std::int64_t time_ms;
  std::string body;
};

/// Eleven a day: check-ins with two answers, answers alone, practices.
const std::vector<Written>& ten_years() {
  static const auto events = [] {
    Random random(1);
    const auto& items = security::model().items;
    const auto answer = [&] {
      return event::ItemAnswer{items[random.below(items.size())].id, static_cast<std::int32_t>(random.below(5))};
    };
    std::vector<Written> list;
    for (int i = 0; i < log_events; ++i) {
      event::Body body;
      if (i % 5 < 3) {
        event::CheckedIn check_in;
        check_in.pleasantness = 2 * random.uniform() - 1;
        check_in.energy = 2 * random.uniform() - 1;
        check_in.feelings = {"calm", "tired"};
        check_in.answers = {answer(), answer()};
        check_in.line = "a line of the length that people write in a minute";
        body = check_in;
      } else if (i % 5 == 3) {
        body = event::Answered{{answer()}};
      } else {
        body = event::StepTaken{"own_needs", "practice", true, {{1, "rest"}}};
      }
      list.push_back({"event-" + std::to_string(100'000 + i), std::int64_t{i} * 3650 * ms_per_day / log_events,
                      event::body_json(body)});
    }
    return list;
  }();
  return events;
}

view::Log folded_log() {
  view::Log log;
  for (const auto& [id, time_ms, body] : ten_years()) log.add(id, time_ms, body);
  return log;
}

void FoldTenYears(benchmark::State& state) {
  ten_years();
  for (auto _ : state) {
    auto log = folded_log();
    view::Course course;
    course.follow(log, Zone());
    benchmark::DoNotOptimize(course);
  }
}
BENCHMARK(FoldTenYears)->Unit(benchmark::kMillisecond);

/// The pages after one more entry at the end of ten years.
void ShowPicture(benchmark::State& state) {
  auto log = folded_log();
  view::Course course;
  for (auto _ : state) {
    course.follow(log, Zone());
    benchmark::DoNotOptimize(view::picture(log, course, view::circumstances_of(log, Language::en), 3650 * ms_per_day));
  }
}
BENCHMARK(ShowPicture)->Unit(benchmark::kMillisecond);

void ShowToday(benchmark::State& state) {
  auto log = folded_log();
  view::Course course;
  for (auto _ : state) {
    course.follow(log, Zone());
    benchmark::DoNotOptimize(
        view::today(log, course, view::circumstances_of(log, Language::en), Zone(), 3650 * ms_per_day, 1));
  }
}
BENCHMARK(ShowToday)->Unit(benchmark::kMillisecond);

}  // namespace
