#include "core/view/shown.hpp"

#include "core/dyad/interval.hpp"

namespace securebase::view {

Shown shown(const security::Belief& belief, bool is_known, const guide::Reading& reading, const std::string& unknown) {
  const double half = dyad::z_95 * belief.sd;
  return {belief.mean, belief.mean - half, belief.mean + half, is_known,
          is_known ? guide::reading_at(reading, guide::level_of(belief.mean)) : unknown};
}

Shown shown(const security::Belief& belief, const guide::Reading& reading, const std::string& unknown) {
  return shown(belief, security::is_known(belief), reading, unknown);
}

}  // namespace securebase::view
