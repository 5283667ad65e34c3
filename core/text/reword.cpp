#include "core/text/reword.hpp"

namespace securebase::text {

std::vector<std::string> reword(const Message&, const Marked&, Recipe recipe) {
  if (recipe == Recipe::none) return {};
  return {"When [what happened], I felt [feeling]. Could we talk about it?"};
}

}  // namespace securebase::text
