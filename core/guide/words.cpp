#include "core/guide/words.hpp"

namespace securebase::guide {

Level level_of(double mean) {
  if (mean < -level_edge) return Level::low;
  return mean > level_edge ? Level::high : Level::middle;
}

const std::string& reading_at(const Reading& reading, Level level) {
  switch (level) {
    case Level::low:
      return reading.low;
    case Level::high:
      return reading.high;
    case Level::middle:
      break;
  }
  return reading.middle;
}

std::string filled(std::string_view words, std::string_view name, std::string_view value) {
  const auto place = "{" + std::string(name) + "}";
  std::string out;
  for (auto found = words.find(place); found != std::string_view::npos; found = words.find(place)) {
    out += words.substr(0, found);
    out += value;
    words.remove_prefix(found + place.size());
  }
  out += words;
  return out;
}

std::string step_reason(const StepWords& step, const FacetWords& facet) {
  return filled(step.because_facet, "facet", facet.phrase);
}

std::string step_reason(const StepWords& step, const FactorWords& factor) {
  return filled(step.because_factor, "factor", factor.phrase);
}

std::string step_reason(const StepWords& step) { return step.because; }

}  // namespace securebase::guide
