#include "core/text/vocabulary.hpp"

namespace securebase::text {

Vocabulary::Vocabulary() : slots_(1024), mask_(1023), classes_{0}, spellings_{""} {
  for (const auto* const word : {"you", "are", "your"}) add(word);
}

void Vocabulary::insert(std::uint64_t hash, Meaning meaning) {
  if (2 * (used_ + 1) > slots_.size()) {
    std::vector<Slot> old(4 * slots_.size());
    old.swap(slots_);
    mask_ = slots_.size() - 1;
    used_ = 0;
    for (const auto& slot : old) {
      if (slot.hash != 0) insert(slot.hash, slot.meaning);
    }
  }
  auto index = static_cast<std::size_t>(hash) & mask_;
  while (slots_[index].hash != 0) index = (index + 1) & mask_;
  slots_[index] = {hash, meaning};
  ++used_;
}

WordId Vocabulary::add(std::string_view word, ClassBits classes) {
  const auto hash = hash_of(word);
  if (const auto known = find(hash); known.words != 0) {
    const auto id = meanings_[known.first];
    if (known.words == 1) classes_[id] |= classes;
    return id;
  }
  const auto id = static_cast<WordId>(classes_.size());
  classes_.push_back(classes);
  spellings_.emplace_back(word);
  const auto first = static_cast<std::uint32_t>(meanings_.size());
  meanings_.push_back(id);
  insert(hash, {first, 1});
  return id;
}

void Vocabulary::add_alias(std::string_view written, std::span<const WordId> words) {
  const auto hash = hash_of(written);
  if (find(hash).words != 0) return;
  const auto first = static_cast<std::uint32_t>(meanings_.size());
  meanings_.insert(meanings_.end(), words.begin(), words.end());
  insert(hash, {first, static_cast<std::uint8_t>(words.size())});
}

WordId Vocabulary::id_of(std::string_view word) const {
  const auto meaning = find(word);
  if (meaning.words != 1) return unknown_word;
  const auto id = meanings_[meaning.first];
  return spellings_[id] == word ? id : unknown_word;
}

}  // namespace securebase::text
