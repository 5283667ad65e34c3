#include "core/security/model.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include "core/wire/catalogue.hpp"

namespace securebase::data {
extern const std::string_view security_model_json;
extern const std::string_view security_model_de_json;
}  // namespace securebase::data

namespace securebase::security {
namespace {

template <class T>
const T* find(const std::vector<T>& list, std::string_view id) {
  const auto found = std::ranges::find(list, id, &T::id);
  return found == list.end() ? nullptr : &*found;
}

}  // namespace

Result<Model> load_model() { return wire::from_json<Model>(data::security_model_json); }

const Model& model() {
  static const Model loaded = [] {
    auto read = load_model();
    assert(read.has_value());
    return read ? *std::move(read) : Model{};
  }();
  return loaded;
}

const ModelWords& model_words(Language language) {
  return wire::catalogue<ModelWords, data::security_model_json, data::security_model_de_json>(language);
}

std::string_view item_text(std::string_view id, Language language) {
  const auto* item = find(model_words(language).items, id);
  return item == nullptr ? std::string_view() : item->text;
}

const Item* find_item(std::string_view id) { return find(model().items, id); }
const Scale* find_scale(std::string_view id) { return find(model().scales, id); }
const Step* find_step(std::string_view id) { return find(model().steps, id); }
const Act* find_act(std::string_view id) { return find(model().acts, id); }

double effect_sd(const Step& step, const Effect& effect) {
  return step.sd * std::min(std::abs(effect.mean) / step.mean, 1.0);
}

scale::GradedItem graded(const Item& item) { return {item.a, item.thresholds}; }

int scored(const Item& item, int category) {
  const int top = static_cast<int>(item.thresholds.size());
  return item.is_reversed ? top - category : category;
}

}  // namespace securebase::security
