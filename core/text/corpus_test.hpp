#pragma once

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

#include "core/model/reader_file_test.hpp"

/// For tests: the labelled corpus, as its README says.
namespace securebase::text {

struct CorpusMessage {
  std::string text;
  std::string previous;  ///< Empty where there is none.
  std::string marks;     ///< Their names with commas between them, or "-".
};

inline std::vector<CorpusMessage> corpus(const std::string& name) {
  std::vector<CorpusMessage> messages;
  const auto file = model::source_file("core/text/corpus/" + name + ".tsv");
  for (std::string_view rest = file; !rest.empty();) {
    const auto line = rest.substr(0, rest.find('\n'));
    rest.remove_prefix(std::min(line.size() + 1, rest.size()));
    const auto text = line.rfind('\t');
    const auto previous = line.rfind('\t', text - 1);
    const auto marks = line.find('\t');
    if (previous == line.npos || marks >= previous) continue;
    const auto before = line.substr(previous + 1, text - previous - 1);
    messages.push_back({std::string(line.substr(text + 1)), before == "-" ? "" : std::string(before),
                        std::string(line.substr(marks + 1, previous - marks - 1))});
  }
  return messages;
}

/// What the authors of the rules read while they work.
inline std::vector<CorpusMessage> development_corpus() { return corpus("dev"); }

}  // namespace securebase::text
