#pragma once

#include <string_view>

/// How easy our texts are to read. Only the tests use it.
namespace securebase::guide {

/// Syllables of an English word, counted by its spelling: groups of vowels, less a silent e. At least 1. Some words
/// come out one short or one over ("quiet"); over a paragraph that evens out.
int syllables(std::string_view word);

/// The Flesch-Kincaid grade: .39 words/sentences + 11.8 syllables/words - 15.59 (Kincaid, Fishburne, Rogers & Chissom
/// 1975). In years at school; below zero for the plainest texts. A text without words has grade 0.
double reading_grade(std::string_view text);

}  // namespace securebase::guide
