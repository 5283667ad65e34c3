#pragma once

#include <expected>
#include <string>
#include <utility>

/// What can go wrong, as values. No exception crosses a boundary of the core.
namespace securebase {

enum class Code {
  bad_input,    ///< What was given cannot be read as what it should be.
  unsupported,  ///< It is recognised, and this version does not read it.
  too_large,    ///< A documented limit was passed.
  not_found,    ///< A name that was asked for does not exist.
  unavailable   ///< The surroundings failed: a file, a socket, the engine itself.
};

/// One failure, told to a person: where it happened and what to do about it.
struct Error {
  Code code = Code::bad_input;
  std::string where;    ///< "line 1042", "byte 17", "$.messages[3].date"; empty when there is no place.
  std::string message;  ///< One sentence. Never a person's words.
};

template <class T>
using Result = std::expected<T, Error>;

inline std::unexpected<Error> fail(Code code, std::string where, std::string message) {
  return std::unexpected(Error{code, std::move(where), std::move(message)});
}

}  // namespace securebase
