#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/model/built_in.hpp"
#include "core/text/crisis.hpp"
#include "core/text/reader.hpp"

/// Any bytes, as a draft and the message before it: evidence lies inside the draft, and both ways of reading agree.
/// Crisis words are heard whatever stands before them.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  using namespace securebase;
  const std::string_view all(reinterpret_cast<const char*>(data), size);
  const auto border = all.find('\0');
  const auto draft = all.substr(0, border);
  const auto previous = border == all.npos ? std::string_view{} : all.substr(border + 1);
  model::Network* const network = draft.size() % 2 == 0 ? model::built_in_network() : nullptr;
  const auto reading = text::read_draft(draft, previous, network);
  const auto tally = text::tally(draft, previous, network);
  MarkSet marks;
  for (const auto& finding : reading.findings) {
    marks.insert(finding.mark);
    if (finding.evidence.begin >= finding.evidence.end || finding.evidence.end > draft.size()) std::abort();
    if (is_helpful(finding.mark) != finding.rewordings.empty()) std::abort();
  }
  if (marks != tally.marks_of_both.value_or(tally.marks)) std::abort();
  text::speaks_of_crisis(all);
  if (!text::speaks_of_crisis(std::string(all) + "; I want to die")) std::abort();
  return 0;
}
