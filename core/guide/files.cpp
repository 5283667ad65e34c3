#include "core/guide/files.hpp"

#include <algorithm>

namespace securebase::data {
extern const std::string_view feelings_json;
extern const std::string_view feelings_de_json;
extern const std::string_view needs_json;
extern const std::string_view needs_de_json;
extern const std::string_view topics_json;
extern const std::string_view topics_de_json;
extern const std::string_view practices_json;
extern const std::string_view practices_de_json;
extern const std::string_view lessons_json;
extern const std::string_view lessons_de_json;
extern const std::string_view words_json;
extern const std::string_view words_de_json;
extern const std::string_view rooms_json;
extern const std::string_view rooms_de_json;
extern const std::string_view safety_json;
extern const std::string_view safety_de_json;
extern const std::string_view helplines_json;
extern const std::string_view helplines_de_json;
extern const std::string_view support_json;
extern const std::string_view support_de_json;
extern const std::string_view views_json;
extern const std::string_view views_de_json;
extern const std::string_view lines_json;
extern const std::string_view lines_de_json;
extern const std::string_view hard_talk_json;
extern const std::string_view hard_talk_de_json;
extern const std::string_view reflect_json;
extern const std::string_view reflect_de_json;
extern const std::string_view chats_json;
extern const std::string_view chats_de_json;
extern const std::string_view professional_json;
extern const std::string_view professional_de_json;
}  // namespace securebase::data

namespace securebase::guide {

std::span<const File> files() {
  static const File list[] = {
      {"feelings", data::feelings_json, data::feelings_de_json},
      {"needs", data::needs_json, data::needs_de_json},
      {"topics", data::topics_json, data::topics_de_json},
      {"practices", data::practices_json, data::practices_de_json},
      {"lessons", data::lessons_json, data::lessons_de_json},
      {"words", data::words_json, data::words_de_json},
      {"rooms", data::rooms_json, data::rooms_de_json},
      {"safety", data::safety_json, data::safety_de_json},
      {"helplines", data::helplines_json, data::helplines_de_json},
      {"support", data::support_json, data::support_de_json},
      {"views", data::views_json, data::views_de_json},
      {"lines", data::lines_json, data::lines_de_json},
      {"hard_talk", data::hard_talk_json, data::hard_talk_de_json},
      {"reflect", data::reflect_json, data::reflect_de_json},
      {"chats", data::chats_json, data::chats_de_json},
      {"professional", data::professional_json, data::professional_de_json},
  };
  return list;
}

File file_of(std::string_view name) {
  const auto list = files();
  const auto found = std::ranges::find(list, name, &File::name);
  return found == list.end() ? File{} : *found;
}

}  // namespace securebase::guide
