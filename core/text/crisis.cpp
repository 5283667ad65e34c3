#include "core/text/crisis.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace securebase::text {
namespace {

/// Between two clauses; a phrase never reaches across one.
constexpr std::string_view end_of_clause = ".";
/// Ends a clause where a phrase wants one to end, and stands in no phrase's way: "I wish, I wish I was dead".
constexpr std::string_view comma = ",";

/// A written form and what it stands for, so that each phrase is listed once.
struct Form {
  std::string_view written;
  std::string_view meant;
};
constexpr auto forms = std::to_array<Form>({
    {"aint", "am not"},     {"anymore", "any more"},  {"cannot", "can not"},     {"cant", "can not"},
    {"couldnt", "can not"}, {"couldn", "can not"},    {"didnt", "do not"},       {"doesnt", "do not"},
    {"dont", "do not"},     {"gonna", "going to"},    {"gotta", "have to"},      {"habs", "habe es"},
    {"hab", "habe"},        {"id", "i would"},        {"ill", "i will"},         {"im", "i am"},
    {"isnt", "is not"},     {"ive", "i have"},        {"konnt", "koennte"},      {"konnte", "koennte"},
    {"kys", "kill myself"}, {"lets", "let us"},       {"theres", "there is"},    {"wanna", "want to"},
    {"wasnt", "was not"},   {"werent", "were not"},   {"wouldnt", "would not"},  {"wuerd", "wuerde"},
    {"wunsch", "wuensche"}, {"wuenscht", "wuensche"}, {"wuenschte", "wuensche"}, {"waer", "waere"},
});

/// Phrases are words in a row. `a/b` is either word, `word*` a beginning, `?` at most one word, `.` the end of a
/// clause.
constexpr auto phrases = std::to_array<std::string_view>({
    // Ending one's own life.
    "kill/killing myself",
    "end/ending/take/taking my ?/own life",
    "ending/end it all",
    "suicidal",
    "i/my/of/about/to/commit/committing/attempt/attempted/consider/considering suicide",
    "suicide attempt/note/plan/thoughts",
    "i ? want/wish/going/need/rather/deserve to die",
    "i would rather die",
    "i should/could/will just die",
    "i wish i was/were/am dead/gone",
    "i wish i was/were/am not alive/here",
    "i wish i was/were/had/would never ? born",
    "i want to be dead",
    "i would/am better ? dead",
    "i do not want to live .",
    "i do not want to live any more",
    "i do not want to live any longer",
    "i do not want to exist",
    "i do not want to be alive",
    "i do not want to be here any more",
    "i do not want to wake up .",
    "i do not want to wake up any more",
    "i do not want to wake up tomorrow/again",
    "never/not wake up again",
    "better off without me",
    "better off if i was/were dead/gone/not",
    "no/any reason/point to live",
    "no/any reason to go on/living",
    "no/any point in living",
    "nothing to live for",
    "not worth living",
    "can not go on living",
    "i can not go on .",
    "i can not go on any more",
    "tired of living/life .",
    "hang/hanging/drown/drowning/shoot/shooting myself",
    "want/going to jump off",
    "want/going to kms",
    "want/going to/on overdose",
    "took an overdose",
    // Hurting oneself.
    "self harm*",
    "selfharm*",
    "hurting/harming/cutting/burning myself",
    "want/going/need/urge/wish/have to ? hurt/harm/cut/burn myself",
    "hurt/harm/cut/harmed myself on purpose",
    "hurt/harm/cut/harmed myself again",
    // Asking for help.
    "someone/somebody/anyone/anybody please help me",
    "please someone/somebody/anyone/anybody help me",
    "can someone/somebody/anyone/anybody ? help me .",
    "i need ? help right now",
    "i need ? help now",
    "i need someone/somebody to talk to now/tonight/right",
    "i do not know how to go on .",
    "i do not feel safe with myself",

    // Dem eigenen Leben ein Ende setzen.
    "mich ? umbringen/umzubringen/umgebracht/toeten/erhaengen/erschiessen",
    "bring/bringe ? mich um .",
    "mir das leben nehmen/nehme/zu",
    "nehme/nehm mir das leben",
    "mein leben beenden/beende",
    "mein leben zu beenden",
    "meinem leben ein ende",
    "allem ein ende setzen/machen",
    "ich ? nicht mehr leben .",
    "nicht mehr leben will/wollen/moechte/kann/mag",
    "nicht mehr weiterleben",
    "nicht mehr weiter leben",
    "nicht mehr aufwachen",
    "nicht mehr aufzuwachen",
    "nicht mehr da sein .",
    "nicht mehr da sein will/moechte",
    "nicht mehr auf der welt sein",
    "ich will/moechte ?/nur/einfach sterben",
    "ich wuerde am liebsten sterben",
    "am liebsten ? sterben",
    "am liebsten tot",
    "sterben will/moechte .",
    "ich waere/bin lieber/besser/gern/gerne tot",
    "ich wuensche ich waere tot/nicht/nie",
    "waere ich ?/doch/nur tot",
    "ich will/moechte tot sein",
    "suizid*",
    "selbstmordgedanken",
    "selbstmord begehen/machen/zu",
    "ueber/an selbstmord",
    "ich bin ? lebensmuede",
    "ohne mich ? besser dran",
    "ohne mich ginge es",
    "keinen sinn mehr im leben",
    "leben hat keinen sinn",
    "leben macht keinen sinn",
    "nichts/niemanden wofuer ich lebe/leben",
    "vor den/einen zug werfen/springen/gehen/lege*",
    "vom dach/balkon springen",
    "von der/einer bruecke springen",
    // Sich verletzen.
    "selbstverletz*",
    "mich ? ritzen/geritzt",
    "mich ? zu ritzen",
    "ritze mich",
    "mich selbst ? verletz*",
    "verletze mich selbst",
    "mir ? etwas/was antun/anzutun/angetan",
    "mir selbst ? weh/wehtun/wehzutun",
    // Um Hilfe bitten.
    "ich brauche jetzt/sofort/dringend hilfe .",
    "kann mir ?/bitte jemand ?/bitte helfen .",
    "hilf/helft mir bitte jemand",
    "ich weiss nicht mehr weiter .",
    "ich weiss nicht wie ich weiterleben",
});

/// What only sounds like it. Its words are taken out before anything is looked for.
constexpr auto idioms = std::to_array<std::string_view>({
    "kill/killing myself laughing/at/over/trying/with/for/in/to",
    "die/dying/died laughing/of/from/for/to",
    "to die for",
    "die ? hard",
    "die on this/that/the/a hill",
    "hill ? ? ? to die on",
    "hill to die on",
    "shoot/shooting/shot myself in the foot",
    "drown/drowning myself in work/emails/paperwork/chocolate/tea/coffee",
    "cut/cutting myself off/some/short/a/shaving/out/in/on/while/cooking",
    "burning/burn myself out/on",
    "hurting myself laughing",
    "career/political/social/commercial/financial suicide",
    "suicide squad/prevention/line/hotline/helpline",
    "end it all with",
    "hanging myself out",
    "sterben vor lachen/scham/hunger/neugier/langeweile",
    "vor lachen/scham/hunger/neugier/langeweile sterben",
    "nicht sterben",
    "mich umbringen vor",
    "bringt mich um",
    "mich um den verstand",
    "nicht mehr leben mit",
    "mir das leben nicht",
    "mir ? was gutes",
});

/// Lower case, the letters of German as two of ASCII, nothing else outside a to z: it is compared, never shown.
std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> words;
  std::string word;
  const auto end_word = [&] {
    if (word.empty()) return;
    // Through a span: an array's own iterator is a pointer with one library and none with the other.
    const std::span<const Form> all = forms;
    const auto form = std::ranges::find(all, std::string_view(word), &Form::written);
    std::string_view meant = form == all.end() ? std::string_view(word) : form->meant;
    for (auto space = meant.find(' '); space != std::string_view::npos; space = meant.find(' ')) {
      words.emplace_back(meant.substr(0, space));
      meant.remove_prefix(space + 1);
    }
    words.emplace_back(meant);
    word.clear();
  };
  const auto end_clause = [&] {
    end_word();
    if (!words.empty() && words.back() != end_of_clause) words.emplace_back(end_of_clause);
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto rest = text.substr(i);
    const char c = text[i];
    if (c >= 'a' && c <= 'z') {
      word += c;
    } else if (c >= 'A' && c <= 'Z') {
      word += static_cast<char>(c | 0x20);
    } else if (c == '\'') {
      continue;
    } else if (rest.starts_with("\xE2\x80\x99")) {  // ’
      i += 2;
    } else if (c == '\xC3' && rest.size() > 1) {
      ++i;
      switch (rest[1]) {
        case '\x84':
        case '\xA4':
          word += "ae";
          break;
        case '\x96':
        case '\xB6':
          word += "oe";
          break;
        case '\x9C':
        case '\xBC':
          word += "ue";
          break;
        case '\x9F':
          word += "ss";
          break;
        default:
          word += '_';
      }
    } else if (c == ' ' || c == '\t' || c == '-' || c == '"' || c == '*' || c == '_' || c == '/') {
      end_word();
    } else if (static_cast<unsigned char>(c) >= 0x80 || (c >= '0' && c <= '9')) {
      word += '_';
    } else if (c == ',') {
      end_word();
      words.emplace_back(comma);
    } else {
      end_clause();
    }
  }
  end_clause();
  return words;
}

bool is_one_of(std::string_view word, std::string_view choices) {
  while (!choices.empty()) {
    const auto slash = choices.find('/');
    const auto choice = choices.substr(0, slash);
    if (choice == word || (choice.ends_with('*') && word.starts_with(choice.substr(0, choice.size() - 1)))) return true;
    if (slash == std::string_view::npos) break;
    choices.remove_prefix(slash + 1);
  }
  return false;
}

/// How many words the phrase takes where it stands at the beginning of `words`. `?` before a slash is a word that may
/// be missing: "?/own" is "own" or nothing, a lone "?" any word or nothing.
std::optional<std::size_t> length_at(std::span<const std::string> words, std::string_view phrase) {
  if (phrase.empty()) return 0;
  const auto space = phrase.find(' ');
  const auto choices = phrase.substr(0, space);
  const auto later = space == std::string_view::npos ? std::string_view() : phrase.substr(space + 1);
  const bool may_lack = choices.starts_with('?');
  if (may_lack) {
    if (const auto length = length_at(words, later)) return length;
  }
  if (words.empty()) return std::nullopt;
  if (words.front() == comma && choices != end_of_clause) {
    const auto length = length_at(words.subspan(1), phrase);
    return length ? std::optional(*length + 1) : std::nullopt;
  }
  const bool fits = choices == "?" ? words.front() != end_of_clause
                                   : is_one_of(words.front() == comma ? end_of_clause : words.front(),
                                               may_lack ? choices.substr(2) : choices);
  if (!fits) return std::nullopt;
  const auto length = length_at(words.subspan(1), later);
  return length ? std::optional(*length + 1) : std::nullopt;
}

}  // namespace

bool speaks_of_crisis(std::string_view text) {
  auto words = words_of(text);
  for (std::size_t i = 0; i < words.size(); ++i) {
    for (const auto idiom : idioms) {
      const auto length = length_at(std::span(words).subspan(i), idiom);
      if (length) std::fill_n(words.begin() + static_cast<std::ptrdiff_t>(i), *length, "-");
    }
  }
  for (std::size_t i = 0; i < words.size(); ++i) {
    if (std::ranges::any_of(phrases, [&](std::string_view phrase) {
          return length_at(std::span(words).subspan(i), phrase).has_value();
        }))
      return true;
  }
  return false;
}

}  // namespace securebase::text
