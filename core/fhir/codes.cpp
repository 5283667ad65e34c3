#include "core/fhir/codes.hpp"

#include <array>
#include <boost/uuid/name_generator_sha1.hpp>
#include <cstddef>
#include <cstdint>

namespace securebase::fhir {

std::string urn_uuid_of(std::string_view name) {
  // 30122af1-f418-4d47-aeda-0e4b09bdc775, drawn once.
  constexpr boost::uuids::uuid names{
      {0x30, 0x12, 0x2a, 0xf1, 0xf4, 0x18, 0x4d, 0x47, 0xae, 0xda, 0x0e, 0x4b, 0x09, 0xbd, 0xc7, 0x75}};
  const auto uuid = boost::uuids::name_generator_sha1(names)(std::string(name));
  constexpr std::string_view digits = "0123456789abcdef";
  std::string text = "urn:uuid:";
  std::size_t place = 0;
  for (const std::uint8_t byte : uuid) {
    if (place == 4 || place == 6 || place == 8 || place == 10) text += '-';
    text += digits[byte >> 4];
    text += digits[byte & 15];
    ++place;
  }
  return text;
}

}  // namespace securebase::fhir
