#include "core/guide/guide.hpp"

#include <algorithm>
#include <cassert>
#include <cstdint>
#include <optional>
#include <utility>

#include "core/guide/files.hpp"
#include "core/wire/overlay.hpp"

namespace securebase::guide {
namespace {

std::string_view overlay_of(const File& file, Language language) {
  switch (language) {
    case Language::en:
      return "";
    case Language::de:
      return file.german;
  }
  std::unreachable();
}

template <class T>
std::optional<Error> read(const File& file, Language language, T& out) {
  auto value = wire::from_json<T>(file.english, overlay_of(file, language));
  if (!value) {
    auto error = std::move(value).error();
    error.where = std::string(file.name) + ".json " + error.where;
    return error;
  }
  out = *std::move(value);
  return std::nullopt;
}

/// Read at the first call and kept, each language on its own.
template <Language language>
const Guide& loaded_guide() {
  static const Guide loaded = [] {
    auto read = load_guide(language);
    assert(read.has_value());
    return read ? *std::move(read) : Guide{};
  }();
  return loaded;
}

template <class T>
const T* find(const std::vector<T>& list, std::string_view id) {
  const auto found = std::ranges::find(list, id, &T::id);
  return found == list.end() ? nullptr : &*found;
}

template <class T>
const T* find_by_id_or_code(const std::vector<T>& list, std::string_view id) {
  const auto found = std::ranges::find_if(list, [&](const T& one) { return one.id == id || one.code == id; });
  return found == list.end() ? nullptr : &*found;
}

bool holds(const FeelingRange& range, double pleasantness, double energy) {
  return pleasantness >= range.pleasantness_min.value_or(-1) && pleasantness <= range.pleasantness_max.value_or(1) &&
         energy >= range.energy_min.value_or(-1) && energy <= range.energy_max.value_or(1);
}

/// What is declared of a practice or a room, against the person's circumstances.
bool is_fitting(const auto& declared, const Circumstances& circumstances) {
  return (declared.safe_under_gate || !circumstances.is_gated) &&
         (!declared.is_about_partner || circumstances.has_partner);
}

}  // namespace

Result<Guide> load_guide(Language language) {
  Guide guide;
  std::optional<Error> error;
  const auto add = [&](std::string_view name, auto& out) {
    if (!error) error = read(file_of(name), language, out);
  };
  add("feelings", guide.feelings);
  add("needs", guide.needs);
  add("topics", guide.topics);
  add("practices", guide.practices);
  add("lessons", guide.lessons);
  add("words", guide.words);
  add("rooms", guide.rooms);
  add("safety", guide.safety);
  add("helplines", guide.helplines);
  add("support", guide.support);
  add("views", guide.views);
  add("lines", guide.lines);
  add("hard_talk", guide.hard_talk);
  add("reflect", guide.reflect);
  add("chats", guide.chats);
  add("professional", guide.professional);
  if (error) return std::unexpected(*std::move(error));
  return guide;
}

const Guide& guide(Language language) {
  switch (language) {
    case Language::en:
      return loaded_guide<Language::en>();
    case Language::de:
      return loaded_guide<Language::de>();
  }
  std::unreachable();
}

const FeelingWord* find_feeling(std::string_view id, Language language) {
  return find(guide(language).feelings.feelings, id);
}
const NeedWord* find_need(std::string_view id, Language language) { return find(guide(language).needs.needs, id); }
const Topic* find_topic(std::string_view id, Language language) { return find(guide(language).topics.topics, id); }
const Practice* find_practice(std::string_view id, Language language) {
  if (const auto* practice = find(guide(language).practices.practices, id)) return practice;
  for (const auto& room : guide(language).reflect.rooms) {
    if (const auto* practice = find(room.practices, id)) return practice;
  }
  return nullptr;
}
const DailyQuestion* find_daily(std::string_view id, Language language) {
  return find(guide(language).practices.daily, id);
}
const Lesson* find_lesson(std::string_view id, Language language) { return find(guide(language).lessons.lessons, id); }
const ComponentWords* find_component(std::string_view id, Language language) {
  return find(guide(language).words.components, id);
}
const FacetWords* find_facet(std::string_view id, Language language) {
  return find_by_id_or_code(guide(language).words.facets, id);
}
const FactorWords* find_factor(std::string_view id, Language language) {
  // The scales of a factor are its code and whose report it is: "h1_own", "h1_experienced".
  return find_by_id_or_code(guide(language).words.factors, id.substr(0, id.find('_')));
}
const AttachmentWords* find_attachment(std::string_view id, Language language) {
  return find(guide(language).words.attachment, id);
}
const StepWords* find_step(std::string_view id, Language language) { return find(guide(language).words.steps, id); }
const LineTitle* find_line(std::string_view id, Language language) { return find(guide(language).lines.lines, id); }

std::string_view mark_title(std::string_view mark, Language language) {
  const auto* titled = find(guide(language).views.marks, mark);
  return titled == nullptr ? std::string_view() : titled->title;
}

std::string_view manner_title(std::string_view manner, Language language) {
  const auto* titled = find(guide(language).views.manners, manner);
  return titled == nullptr ? std::string_view() : titled->title;
}

std::string step_reason(std::string_view step, std::string_view scale, Language language) {
  const auto* words = find_step(step, language);
  if (words == nullptr) return "";
  if (const auto* facet = find_facet(scale, language)) return step_reason(*words, *facet);
  if (const auto* factor = find_factor(scale, language)) return step_reason(*words, *factor);
  return step_reason(*words);
}

bool is_offered(const Practice& practice, const Circumstances& circumstances) {
  return is_fitting(practice, circumstances);
}

bool is_offered(const Room& room, const Circumstances& circumstances) { return is_fitting(room, circumstances); }

std::vector<Practice> every_practice(Language language) {
  auto practices = guide(language).practices.practices;
  for (const auto& room : guide(language).reflect.rooms)
    practices.insert(practices.end(), room.practices.begin(), room.practices.end());
  return practices;
}

std::string_view room_of(std::string_view practice) {
  for (const auto& room : guide(Language::en).reflect.rooms) {
    if (find(room.practices, practice) != nullptr) return room.id;
  }
  return "";
}

Reflect offered_reflect(const Circumstances& circumstances) {
  auto reflect = guide(circumstances.language).reflect;
  const auto rooms = offered_rooms(circumstances).rooms;
  std::erase_if(reflect.rooms, [&](const ReflectRoom& room) { return find(rooms, room.id) == nullptr; });
  for (auto& room : reflect.rooms)
    std::erase_if(room.practices, [&](const Practice& one) { return !is_offered(one, circumstances); });
  std::erase_if(reflect.turn.calming, [&](const std::string& id) {
    const auto* practice = find_practice(id, circumstances.language);
    return practice == nullptr || !is_offered(*practice, circumstances);
  });
  return reflect;
}

OfferedRooms offered_rooms(const Circumstances& circumstances) {
  const auto& every = guide(circumstances.language).rooms;
  OfferedRooms offered;
  for (const auto& room : every.rooms) {
    if (is_offered(room, circumstances)) {
      offered.rooms.push_back(room);
    } else {
      offered.resting.push_back(room.place);
    }
  }
  for (const auto& group : every.groups) {
    if (std::ranges::find(offered.rooms, group.id, &Room::group) != offered.rooms.end())
      offered.groups.push_back(group);
  }
  return offered;
}

std::vector<const Practice*> practices_for(std::string_view step, const Circumstances& circumstances) {
  std::vector<const Practice*> offered;
  for (const auto& practice : guide(circumstances.language).practices.practices) {
    if (practice.step == step && is_offered(practice, circumstances)) offered.push_back(&practice);
  }
  return offered;
}

std::vector<const Practice*> soothing_for(double pleasantness, double energy, const Circumstances& circumstances) {
  std::vector<std::pair<std::int32_t, const Practice*>> ranked;
  for (const auto& practice : guide(circumstances.language).practices.practices) {
    if (!is_offered(practice, circumstances)) continue;
    const auto range =
        std::ranges::find_if(practice.when, [&](const FeelingRange& one) { return holds(one, pleasantness, energy); });
    if (range != practice.when.end()) ranked.emplace_back(range->rank, &practice);
  }
  std::ranges::stable_sort(ranked, {}, &std::pair<std::int32_t, const Practice*>::first);
  std::vector<const Practice*> offered;
  for (const auto& [rank, practice] : ranked) offered.push_back(practice);
  return offered;
}

std::vector<const FeelingWord*> feelings_near(double pleasantness, double energy, std::size_t count,
                                              Language language) {
  // In hundredths, as the file has them: whole numbers compare alike in both builds, and ties keep the file's order.
  const auto hundredths = [](double value) {
    return static_cast<std::int64_t>(value * 100 + (value < 0 ? -0.5 : 0.5));
  };
  const auto distance = [&](const FeelingWord* word) {
    const auto across = hundredths(word->pleasantness) - hundredths(pleasantness);
    const auto up = hundredths(word->energy) - hundredths(energy);
    return across * across + up * up;
  };
  std::vector<const FeelingWord*> words;
  for (const auto& word : guide(language).feelings.feelings) words.push_back(&word);
  std::ranges::stable_sort(words, {}, distance);
  words.resize(std::min(count, words.size()));
  return words;
}

const std::string& daily_text(const DailyQuestion& question, const Circumstances& circumstances) {
  return circumstances.has_partner && !circumstances.is_gated ? question.text : question.solo_text;
}

ChosenAct act_of(const Lesson& lesson, const Circumstances& circumstances) {
  const auto* usual = find_practice(lesson.act.practice, circumstances.language);
  if (usual != nullptr && is_offered(*usual, circumstances)) return {lesson.act.text, usual};
  return {lesson.act.safe_text, find_practice(lesson.act.safe_practice, circumstances.language)};
}

Practices offered_practices(const Circumstances& circumstances) {
  auto practices = guide(circumstances.language).practices;
  std::erase_if(practices.practices, [&](const Practice& one) { return !is_offered(one, circumstances); });
  for (auto& question : practices.daily) question.text = daily_text(question, circumstances);
  return practices;
}

Lessons fitting_lessons(const Circumstances& circumstances) {
  auto lessons = guide(circumstances.language).lessons;
  for (auto& lesson : lessons.lessons) {
    std::erase_if(lesson.sections, [&](const Section& one) { return circumstances.is_gated && !one.safe_under_gate; });
    auto act = act_of(lesson, circumstances);
    lesson.act.text = std::move(act.text);
    lesson.act.practice = act.practice == nullptr ? "" : act.practice->id;
    // The four factors are asked about with a partner alone.
    if (!circumstances.has_partner && lesson.picture == PicturePart::factors) lesson.picture = PicturePart::attachment;
  }
  return lessons;
}

std::string evidence_words(const Evidence& evidence, Language language) {
  const auto& templates = guide(language).views.evidence;
  const auto& named = evidence.study.empty() ? templates.without_study : templates.with_study;
  auto words = filled(filled(named, "what", evidence.designed_after), "study", evidence.study);
  if (!evidence.size.empty()) words += " " + evidence.size;
  return words + " " + evidence.caveat;
}

}  // namespace securebase::guide
