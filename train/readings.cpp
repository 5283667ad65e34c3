#include <cstdio>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <string_view>

#include "core/model/network.hpp"
#include "core/text/reader.hpp"

namespace {

std::string unescaped(std::string_view written) {
  std::string text;
  for (std::size_t i = 0; i < written.size(); ++i) {
    const bool is_escape = written[i] == '\\' && i + 1 < written.size();
    if (is_escape) ++i;
    text += is_escape && written[i] == 'n' ? '\n' : written[i];
  }
  return text;
}

}  // namespace

/// readings WEIGHTS < lines of "previous TAB text": for each line how strongly the rules speak for each mark, what the
/// bag says of each mark, the
/// network of each mark and each emotion, and which marks are shown, as a number with a bit a mark. The calibration is
/// fitted on these.
int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "Usage: readings WEIGHTS < lines > readings\n";
    return 2;
  }
  std::ifstream file(argv[1], std::ios::binary);
  const std::string bytes{std::istreambuf_iterator<char>(file), {}};
  auto weights = securebase::model::read_weights(bytes);
  if (!weights) {
    std::cerr << weights.error().where << ": " << weights.error().message << "\n";
    return 1;
  }
  securebase::model::Network network(*std::move(weights));
  std::string line;
  while (std::getline(std::cin, line)) {
    const auto tab = line.find('\t');
    const auto previous = unescaped(line.substr(0, tab));
    const auto text = unescaped(tab == line.npos ? std::string() : line.substr(tab + 1));
    const auto [rules, answer] = securebase::text::numbers_of(text, previous, network);
    const char* separator = "";
    for (const auto strength : rules) {
      std::printf("%s%.6f", separator, strength);
      separator = " ";
    }
    for (const auto logit : answer.bag) std::printf(" %.6f", static_cast<double>(logit));
    for (const auto logit : answer.logits) std::printf(" %.6f", static_cast<double>(logit));
    const auto tally = securebase::text::tally(text, previous, &network);
    std::printf(" %u\n", tally.marks_of_both.value_or(tally.marks).bits());
  }
  return 0;
}
