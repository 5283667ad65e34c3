#pragma once

#include <boost/json.hpp>
#include <set>
#include <string>
#include <string_view>
#include <vector>

/// For tests: what an overlay (overlay.hpp) lacks, or holds and should not.
namespace securebase::wire {

class OverlayFaults {
 public:
  /// `structure`: the names of fields whose text or list of texts is not for people; they stand in the base alone.
  /// `alike`: texts that may read the same in both languages.
  /// `free`: places that another language may do without or use as often as it likes ("{they}").
  OverlayFaults(std::set<std::string_view> structure, std::set<std::string_view> alike,
                std::set<std::string_view> free = {})
      : structure_(std::move(structure)), alike_(std::move(alike)), free_(std::move(free)) {}

  /// A line for each fault: a text that is missing, empty, untranslated or has other places ("{name}"), and a field of
  /// structure in the overlay.
  std::vector<std::string> of(std::string_view base, std::string_view overlay) {
    faults_.clear();
    walk(boost::json::parse({base.data(), base.size()}), boost::json::parse({overlay.data(), overlay.size()}), "$");
    return faults_;
  }

 private:
  using Value = boost::json::value;

  std::multiset<std::string> places(std::string_view text) const {
    std::multiset<std::string> found;
    for (auto at = text.find('{'); at != std::string_view::npos; at = text.find('{', at + 1)) {
      const auto place = text.substr(at, text.find('}', at) - at + 1);
      if (!free_.contains(place)) found.emplace(place);
    }
    return found;
  }

  static bool holds_objects(const Value& json) {
    const auto* list = json.if_array();
    return json.is_object() || (list != nullptr && !list->empty() && list->front().is_object());
  }

  static std::string_view text_of(const Value& json) {
    const auto* text = json.if_string();
    return text == nullptr ? std::string_view() : std::string_view(text->data(), text->size());
  }

  static std::string_view id_of(const Value& json) {
    const auto* object = json.if_object();
    const auto* id = object == nullptr ? nullptr : object->if_contains("id");
    return id == nullptr ? std::string_view() : text_of(*id);
  }

  static const Value& counterpart(const Value& base, std::size_t position, const Value& overlay) {
    static const Value none;
    const auto* list = overlay.if_array();
    if (list == nullptr) return none;
    const auto id = id_of(base);
    if (id.empty()) return position < list->size() ? (*list)[position] : none;
    for (const auto& one : *list) {
      if (id_of(one) == id) return one;
    }
    return none;
  }

  void walk(const Value& base, const Value& overlay, const std::string& path) {
    static const Value none;
    if (base.is_string()) {
      compare(text_of(base), text_of(overlay), path);
    } else if (const auto* list = base.if_array()) {
      for (std::size_t i = 0; i < list->size(); ++i) {
        const auto id = id_of((*list)[i]);
        walk((*list)[i], counterpart((*list)[i], i, overlay),
             path + "[" + (id.empty() ? std::to_string(i) : std::string(id)) + "]");
      }
    } else if (const auto* object = base.if_object()) {
      const auto* over = overlay.if_object();
      for (const auto& member : *object) {
        const auto name = std::string(member.key());
        const auto* under = over == nullptr ? nullptr : over->if_contains(name);
        if (!structure_.contains(name) || holds_objects(member.value())) {
          walk(member.value(), under == nullptr ? none : *under, path + "." + name);
        } else if (under != nullptr && name != "id") {
          faults_.push_back(path + "." + name + " is no text for people");
        }
      }
    }
  }

  void compare(std::string_view base, std::string_view over, const std::string& path) {
    if (base.empty()) return;
    if (over.empty()) {
      faults_.push_back(path + " is missing: " + std::string(base));
    } else if (over == base && !alike_.contains(base)) {
      faults_.push_back(path + " reads the same: " + std::string(base));
    } else if (places(base) != places(over)) {
      faults_.push_back(path + " has other places: " + std::string(over));
    }
  }

  std::set<std::string_view> structure_;
  std::set<std::string_view> alike_;
  std::set<std::string_view> free_;
  std::vector<std::string> faults_;
};

}  // namespace securebase::wire
