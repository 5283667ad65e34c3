#include "core/wire/overlay.hpp"

namespace securebase::wire::detail {
namespace {

const boost::json::string* id_of(const boost::json::value& json) {
  const auto* object = json.if_object();
  const auto* id = object == nullptr ? nullptr : object->if_contains("id");
  return id == nullptr ? nullptr : id->if_string();
}

/// The item that the overlay's item belongs to; null when there is none.
boost::json::value* counterpart(boost::json::array& base, const boost::json::value& item, std::size_t position) {
  const auto* id = id_of(item);
  if (id == nullptr) return position < base.size() ? &base[position] : nullptr;
  for (auto& one : base) {
    if (const auto* own = id_of(one); own != nullptr && *own == *id) return &one;
  }
  return nullptr;
}

Fault lay_over_list(boost::json::array& base, const boost::json::array& overlay, const std::string& path) {
  for (std::size_t i = 0; i < overlay.size(); ++i) {
    const auto item_path = path + "[" + std::to_string(i) + "]";
    auto* under = counterpart(base, overlay[i], i);
    if (under == nullptr) return expected(item_path, "an item that the English file has");
    if (auto fault = lay_over(*under, overlay[i], item_path)) return fault;
  }
  return std::nullopt;
}

Fault lay_over_object(boost::json::object& base, const boost::json::object& overlay, const std::string& path) {
  for (const auto& member : overlay) {
    const auto member_path = path + "." + std::string(member.key());
    auto* under = base.if_contains(member.key());
    if (under == nullptr) return expected(member_path, "a field that the English file has");
    if (auto fault = lay_over(*under, member.value(), member_path)) return fault;
  }
  return std::nullopt;
}

}  // namespace

Fault lay_over(boost::json::value& base, const boost::json::value& overlay, const std::string& path) {
  if (base.is_array() && overlay.is_array()) return lay_over_list(base.get_array(), overlay.get_array(), path);
  if (base.is_object() && overlay.is_object()) return lay_over_object(base.get_object(), overlay.get_object(), path);
  if (!base.is_string() || !overlay.is_string()) return expected(path, "a text over a text");
  base = overlay;
  return std::nullopt;
}

}  // namespace securebase::wire::detail
