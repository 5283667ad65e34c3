#pragma once

#include <boost/json.hpp>
#include <string>
#include <string_view>
#include <vector>

namespace securebase::guide {

/// Adds every text of a file of the guide, apart from ids and from the countries' lines, whose names are their own.
inline void collect_texts(const boost::json::value& json, std::vector<std::string>& texts) {
  if (const auto* text = json.if_string()) texts.emplace_back(text->data(), text->size());
  if (const auto* list = json.if_array()) {
    for (const auto& item : *list) collect_texts(item, texts);
  }
  if (const auto* object = json.if_object()) {
    for (const auto& member : *object) {
      if (member.key() != "id" && member.key() != "countries") collect_texts(member.value(), texts);
    }
  }
}

inline void collect_texts(std::string_view file, std::vector<std::string>& texts) {
  collect_texts(boost::json::parse(boost::json::string_view(file.data(), file.size())), texts);
}

}  // namespace securebase::guide
