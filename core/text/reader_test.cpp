#include "core/text/reader.hpp"

#include <gtest/gtest.h>

#include "core/text/rules.hpp"

namespace securebase::text {
namespace {

TEST(RuleBook, HasNoFaultyPattern) {
  for (const auto& fault : rule_book().faults()) ADD_FAILURE() << fault;
}

}  // namespace
}  // namespace securebase::text
