#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <fstream>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/built_in.hpp"
#include "core/text/marks.hpp"
#include "core/text/reader.hpp"

/// Measures the reader on labelled messages (train/GUIDELINE.md has the format).
///
///     corpus_report [--errors] [--patterns] [--confidence] [--floor MARK=F1]... FILE...
///
/// --errors       lists what was missed (-) and what was found wrongly (+)
/// --patterns     lists each pattern with how often it was right and wrong
/// --confidence   prints core/text/confidence_table.inc instead of the report
/// --floor        fails when a figure is lower: a mark's F1, "marks" or "factors" for a macro-F1,
///                "silence" for the share of ordinary messages without a hurtful mark
namespace {

using securebase::Mark;
using securebase::mark_count;
using securebase::MarkSet;

struct Labelled {
  MarkSet marks;
  std::string previous;
  std::string text;
};

struct Counts {
  int right = 0;
  int wrong = 0;
  int missed = 0;
};

struct Interval {
  double low = 0;
  double high = 0;
};

/// Wilson's 95 % interval of a share; Brown, Cai and DasGupta 2001, equation 4.
Interval wilson(int successes, int trials) {
  if (trials == 0) return {0, 1};
  constexpr double z = 1.959963984540054;
  const double n = trials;
  const double share = successes / n;
  const double centre = share + z * z / (2 * n);
  const double half = z * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
  const double scale = 1 + z * z / n;
  return {std::max(0.0, (centre - half) / scale), std::min(1.0, (centre + half) / scale)};
}

double f1_of(const Counts& counts) {
  const double all = 2 * counts.right + counts.wrong + counts.missed;
  return all == 0 ? 0 : 2 * counts.right / all;
}

std::string unescaped(std::string_view field) {
  if (field == "-") return {};
  std::string text;
  for (std::size_t i = 0; i < field.size(); ++i) {
    if (field[i] == '\\' && i + 1 < field.size()) {
      ++i;
      text += field[i] == 'n' ? '\n' : field[i];
    } else {
      text += field[i];
    }
  }
  return text;
}

std::vector<std::string_view> split(std::string_view text, char border) {
  std::vector<std::string_view> parts;
  for (;;) {
    const auto end = text.find(border);
    parts.push_back(text.substr(0, end));
    if (end == text.npos) return parts;
    text.remove_prefix(end + 1);
  }
}

std::vector<Labelled> read(const char* path) {
  std::vector<Labelled> messages;
  std::ifstream file(path);
  if (!file) {
    std::fprintf(stderr, "%s cannot be opened\n", path);
    std::exit(2);
  }
  int number = 0;
  for (std::string line; std::getline(file, line);) {
    ++number;
    const auto fields = split(line, '\t');
    if (fields.size() != 4) {
      std::fprintf(stderr, "%s:%d: expected four fields\n", path, number);
      std::exit(2);
    }
    Labelled message;
    for (const auto name : split(fields[1], ',')) {
      if (name == "-") continue;
      const auto mark = securebase::mark_from_name(name);
      if (!mark) {
        std::fprintf(stderr, "%s:%d: unknown mark\n", path, number);
        std::exit(2);
      }
      message.marks.insert(*mark);
    }
    message.previous = unescaped(fields[2]);
    message.text = unescaped(fields[3]);
    messages.push_back(std::move(message));
  }
  return messages;
}

struct Report {
  std::array<Counts, mark_count> marks{};
  int ordinary = 0;
  int ordinary_hurtful = 0;
  int ordinary_any = 0;
  std::map<std::string, Counts> rules;
  std::map<std::string, Counts> patterns;
  std::vector<std::string> errors;
};

/// Rules and patterns, by what stands after the guards.
void count_patterns(const Labelled& message, Report& report) {
  using namespace securebase::text;
  const auto& book = rule_book();
  Message read_message;
  tokenise(message.text, book.vocabulary(), read_message);
  Judged judged;
  judge(read_message, message.previous, judged);
  for (const auto& marked : judged.marks) {
    auto& rule = report.rules[std::string(book.rules()[marked.rule].id)];
    auto& pattern =
        report.patterns[std::string(name_of(marked.mark)) + "\t" + std::string(book.source_of(marked.pattern))];
    for (auto* const counts : {&rule, &pattern})
      ++(message.marks.contains(marked.mark) ? counts->right : counts->wrong);
  }
}

/// With a network both layers judge, as they do in what is shipped.
void count(const Labelled& message, securebase::model::Network* network, Report& report) {
  const auto tally = securebase::text::tally(message.text, message.previous, network);
  const auto found = tally.marks_of_both.value_or(tally.marks);
  bool hurtful = false;
  std::string differences;
  for (std::size_t i = 0; i < mark_count; ++i) {
    const auto mark = static_cast<Mark>(i);
    const bool expected = message.marks.contains(mark);
    const bool is_found = found.contains(mark);
    auto& counts = report.marks[i];
    counts.right += expected && is_found;
    counts.wrong += !expected && is_found;
    counts.missed += expected && !is_found;
    hurtful |= is_found && !is_helpful(mark);
    if (expected != is_found) differences += std::string(is_found ? " +" : " -") + std::string(name_of(mark));
  }
  if (message.marks.empty()) {
    ++report.ordinary;
    report.ordinary_hurtful += hurtful;
    report.ordinary_any += !found.empty();
  }
  if (!differences.empty()) {
    report.errors.push_back(differences.substr(1) + "\t" + (message.previous.empty() ? "-" : message.previous) + "\t" +
                            message.text);
  }
}

struct Figures {
  double factors = 0;
  double marks = 0;
  double silence = 1;
};

Figures figures_of(const Report& report) {
  Figures figures;
  for (std::size_t i = 0; i < mark_count; ++i) {
    const auto f1 = f1_of(report.marks[i]);
    figures.marks += f1 / mark_count;
    if (i < 4) figures.factors += f1 / 4;
  }
  if (report.ordinary > 0) figures.silence = 1 - static_cast<double>(report.ordinary_hurtful) / report.ordinary;
  return figures;
}

void print(const Report& report, std::size_t messages) {
  std::printf("%zu messages, %d of them ordinary\n\n", messages, report.ordinary);
  std::printf("%-22s %7s  %-22s %-22s %5s\n", "mark", "support", "precision", "recall", "F1");
  for (std::size_t i = 0; i < mark_count; ++i) {
    const auto& [right, wrong, missed] = report.marks[i];
    const auto precision = wilson(right, right + wrong);
    const auto recall = wilson(right, right + missed);
    std::printf("%-22s %7d  %.3f [%.3f, %.3f]   %.3f [%.3f, %.3f]   %.3f\n", securebase::mark_names[i].data(),
                right + missed, right + wrong == 0 ? 0 : static_cast<double>(right) / (right + wrong), precision.low,
                precision.high, right + missed == 0 ? 0 : static_cast<double>(right) / (right + missed), recall.low,
                recall.high, f1_of(report.marks[i]));
  }
  const auto figures = figures_of(report);
  const auto alarms = wilson(report.ordinary_hurtful, report.ordinary);
  std::printf("\nmacro-F1: four factors %.3f, all marks %.3f\n", figures.factors, figures.marks);
  std::printf("ordinary messages with a hurtful mark: %d (%.2f %%) [%.2f, %.2f]; with any mark: %d\n",
              report.ordinary_hurtful, 100 * (1 - figures.silence), 100 * alarms.low, 100 * alarms.high,
              report.ordinary_any);
}

void print_confidence(const Report& report) {
  for (std::size_t i = 0; i < mark_count; ++i) {
    std::printf("{\"%s\", %d, %d},\n", securebase::mark_names[i].data(), report.marks[i].right, report.marks[i].wrong);
  }
  for (const auto& [rule, counts] : report.rules) {
    std::printf("{\"%s\", %d, %d},\n", rule.c_str(), counts.right, counts.wrong);
  }
}

bool is_above(std::string_view floor, const Report& report) {
  const auto equals = floor.find('=');
  if (equals == floor.npos) return false;
  const auto name = floor.substr(0, equals);
  const auto wanted = std::atof(std::string(floor.substr(equals + 1)).c_str());
  const auto figures = figures_of(report);
  double value = -1;
  if (name == "factors") value = figures.factors;
  if (name == "marks") value = figures.marks;
  if (name == "silence") value = figures.silence;
  if (const auto mark = securebase::mark_from_name(name)) value = f1_of(report.marks[static_cast<std::size_t>(*mark)]);
  if (value >= wanted) return true;
  std::fprintf(stderr, "%.*s: %.3f is below %.3f\n", static_cast<int>(name.size()), name.data(), value, wanted);
  return false;
}

}  // namespace

int main(int argc, char** argv) {
  bool errors = false;
  bool patterns = false;
  bool confidence = false;
  securebase::model::Network* network = nullptr;
  std::vector<std::string_view> floors;
  std::vector<Labelled> messages;
  for (int i = 1; i < argc; ++i) {
    const std::string_view argument = argv[i];
    if (argument == "--errors") {
      errors = true;
    } else if (argument == "--patterns") {
      patterns = true;
    } else if (argument == "--confidence") {
      confidence = true;
    } else if (argument == "--both-layers") {
      network = securebase::model::built_in_network();
    } else if (argument == "--floor" && i + 1 < argc) {
      floors.emplace_back(argv[++i]);
    } else {
      for (auto& message : read(argv[i])) messages.push_back(std::move(message));
    }
  }
  Report report;
  for (const auto& message : messages) {
    count(message, network, report);
    if (patterns || confidence) count_patterns(message, report);
  }
  if (confidence) {
    print_confidence(report);
    return 0;
  }
  print(report, messages.size());
  if (errors) {
    std::printf("\n");
    std::ranges::sort(report.errors);
    for (const auto& error : report.errors) std::printf("%s\n", error.c_str());
  }
  if (patterns) {
    for (const auto& [pattern, counts] : report.patterns)
      std::printf("%d\t%d\t%s\n", counts.right, counts.wrong, pattern.c_str());
  }
  const bool passed = std::ranges::all_of(floors, [&](std::string_view floor) { return is_above(floor, report); });
  return passed ? 0 : 1;
}
