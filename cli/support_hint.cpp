#include "cli/support_hint.hpp"

#include <algorithm>

#include "cli/output.hpp"
#include "cli/terminal.hpp"
#include "core/text/crisis.hpp"

namespace securebase::cli {

bool offer_support(std::initializer_list<std::string_view> own_words) {
  if (!std::ranges::any_of(own_words, text::speaks_of_crisis)) return true;
  return print(
      wrapped("You are not alone with this. If you are in danger, call your emergency number. There are people "
              "to talk to under Support in the app, which securebase serve opens.",
              terminal_style().width, "") +
      "\n");
}

}  // namespace securebase::cli
