#include "core/report/reader_reliability.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <cstdlib>
#include <string>

#include "core/dyad/beta.hpp"
#include "core/model/reader_file_test.hpp"
#include "core/text/reader.hpp"

namespace securebase::report {
namespace {

std::string unescaped(const std::string& field) {
  if (field == "-") return "";
  std::string text;
  for (std::size_t i = 0; i < field.size(); ++i) {
    const bool is_escape = field[i] == '\\' && i + 1 < field.size();
    text += !is_escape ? field[i] : field[++i] == 'n' ? '\n' : field[i];
  }
  return text;
}

/// The marks of a field of the corpus: names with commas between, or "-".
MarkSet marks_of(const std::string& field) {
  MarkSet marks;
  for (std::size_t begin = 0; begin < field.size();) {
    const auto end = std::min(field.find(',', begin), field.size());
    if (const auto mark = mark_from_name(std::string_view(field).substr(begin, end - begin))) marks.insert(*mark);
    begin = end + 1;
  }
  return marks;
}

bool next_line(std::FILE* file, std::string& line) {
  line.clear();
  int c = std::fgetc(file);
  for (; c != EOF && c != '\n'; c = std::fgetc(file)) line += static_cast<char>(c);
  return c != EOF || !line.empty();
}

/// Adds the reader's hits and misses on a file of the corpus; false when it is not there.
bool count(const char* name, dyad::Judged judged, model::Network& network,
           std::array<dyad::Reliability, mark_count>& counts) {
  const auto* const source = std::getenv("SECUREBASE_SOURCE");
  const auto path = std::string(source == nullptr ? "." : source) + "/core/text/corpus/" + name;
  // Through C's files: the WebAssembly build of the library has no streams.
  std::FILE* const file = std::fopen(path.c_str(), "rb");
  if (file == nullptr) return false;
  for (std::string line; next_line(file, line);) {
    const auto first = line.find('\t');
    const auto second = line.find('\t', first + 1);
    const auto third = line.find('\t', second + 1);
    if (third == std::string::npos) continue;
    const auto truth = marks_of(line.substr(first + 1, second - first - 1));
    const auto tally =
        text::tally(unescaped(line.substr(third + 1)), unescaped(line.substr(second + 1, third - second - 1)),
                    judged == dyad::Judged::by_both ? &network : nullptr);
    const auto read = judged == dyad::Judged::by_both ? tally.marks_of_both.value_or(tally.marks) : tally.marks;
    for (std::size_t i = 0; i < mark_count; ++i) {
      const auto mark = static_cast<Mark>(i);
      auto& row = counts[i];
      auto& cell = truth.contains(mark) ? (read.contains(mark) ? row.hits : row.misses)
                                        : (read.contains(mark) ? row.false_alarms : row.correct_silence);
      cell += 1;
    }
  }
  std::fclose(file);
  return true;
}

bool agrees(double k, double n, double k_now, double n_now) {
  const auto told = dyad::beta_interval(k, n, 0.5, 0.99);
  const auto now = dyad::beta_interval(k_now, n_now, 0.5, 0.99);
  return told.low <= now.high && now.low <= told.high;
}

std::string row_of(const dyad::Reliability& row, std::string_view name) {
  const auto whole = [](double value) { return std::to_string(static_cast<int>(value)); };
  return "{" + whole(row.hits) + ", " + whole(row.misses) + ", " + whole(row.false_alarms) + ", " +
         whole(row.correct_silence) + "},  // " + std::string(name) + "\n";
}

void expect_current(dyad::Judged judged, const char* table) {
  auto weights = model::read_weights(model::reader_file());
  ASSERT_TRUE(weights.has_value());
  model::Network network(*std::move(weights));
  std::array<dyad::Reliability, mark_count> counts;
  for (const auto* const name : {"validation.tsv", "test.tsv"}) {
    if (!count(name, judged, network, counts)) GTEST_SKIP() << "core/text/corpus/" << name << " is not there";
  }
  bool is_current = true;
  std::string rows;
  for (std::size_t i = 0; i < mark_count; ++i) {
    const auto& told = reader_reliability(static_cast<Mark>(i), judged);
    const auto& now = counts[i];
    rows += row_of(now, mark_names[i]);
    is_current &= agrees(told.hits, told.hits + told.misses, now.hits, now.hits + now.misses);
    is_current &= agrees(told.false_alarms, told.false_alarms + told.correct_silence, now.false_alarms,
                         now.false_alarms + now.correct_silence);
  }
  EXPECT_TRUE(is_current) << "The reader has changed; core/report/" << table << " should now be\n" << rows;
}

TEST(ReaderReliability, OfTheRulesIsWhatTheyDoOnTheCorpus) {
  expect_current(dyad::Judged::by_rules, "reader_reliability.inc");
}

TEST(ReaderReliability, OfBothLayersIsWhatTheyDoOnTheCorpus) {
  expect_current(dyad::Judged::by_both, "reader_reliability_both.inc");
}

}  // namespace
}  // namespace securebase::report
