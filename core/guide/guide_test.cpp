#include "core/guide/guide.hpp"

#include <gtest/gtest.h>

namespace securebase::guide {
namespace {

TEST(Guide, IsReadWhole) {
  const auto loaded = load_guide();
  ASSERT_TRUE(loaded.has_value()) << loaded.error().where << ": " << loaded.error().message;
}

}  // namespace
}  // namespace securebase::guide
