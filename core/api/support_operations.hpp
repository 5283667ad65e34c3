#pragma once

#include <boost/describe.hpp>
#include <string>

/// The operations support.*: what leads to people.
namespace securebase::api {

struct SupportHintRequest {
  std::string text;  ///< The person's own words, never somebody else's.
};
BOOST_DESCRIBE_STRUCT(SupportHintRequest, (), (text))

struct SupportHint {
  bool is_offered = false;  ///< Whether one quiet line offers the page of Support. Nothing else follows from it.
};
BOOST_DESCRIBE_STRUCT(SupportHint, (), (is_offered))

}  // namespace securebase::api
