#include "core/speak/listening.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "core/base/fill.hpp"
#include "core/guide/guide.hpp"
#include "core/speak/harm.hpp"
#include "core/speak/stems.hpp"
#include "core/text/reader.hpp"
#include "core/wire/catalogue.hpp"

namespace securebase::data {
extern const std::string_view listening_json;
extern const std::string_view listening_de_json;
}  // namespace securebase::data

namespace securebase::speak {
namespace {

/// So many words in a row from the message make a paraphrase a copy.
constexpr std::size_t copied_words = 8;

std::string lower(std::string_view text) {
  std::string out(text);
  std::ranges::transform(out, out.begin(),
                         [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c; });
  return out;
}

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string out;
  for (const auto& part : parts) {
    if (!out.empty()) out += between;
    out += part;
  }
  return out;
}

bool takes_up(const std::set<std::string>& reply, std::string_view words) {
  const auto wanted = all_stems(words);
  return !wanted.empty() && std::ranges::includes(reply, wanted);
}

bool takes_up(const std::set<std::string>& reply, const ListenPoint& point) {
  return std::ranges::any_of(point.words, [&](const std::string& words) { return takes_up(reply, words); });
}

/// Whether the word is one of these, which are parted by spaces.
bool lists(std::string_view words, std::string_view word) {
  for (auto at = words.find(word); at != words.npos; at = words.find(word, at + 1)) {
    const auto end = at + word.size();
    if ((at == 0 || words[at - 1] == ' ') && (end == words.size() || words[end] == ' ')) return true;
  }
  return false;
}

/// Feelings whose words say other things too: "sit down", "the flat", "how long". They count where somebody feels, is
/// or sounds so.
bool is_ambiguous(std::string_view word) {
  return lists(
      "down low flat lost content empty moved touched raw tender warm cold heavy lighter blue safe secure sensitive "
      "hollow exposed bitter torn loved lucky blessed loving longing hopeful relaxed interested caring trusting rested "
      "playful drained doubtful steady open absorbed attracted satisfied inspired determined small",
      word);
}

/// Stems that more than their feeling has: "love", "I hope", "the rest". Of these only the feeling's own form counts.
bool is_shared_stem(std::string_view stem) {
  return lists(
      "long love hope relax interest care trust rest play touch drain doubt cheer absorb attract steady stead satisf "
      "inspir determin bit sleep",
      stem);
}

/// Stems of the guide's feelings; short words ("open", "close") say other things more often than a feeling.
const std::set<std::string>& feeling_stems() {
  static const std::set<std::string> stems = [] {
    constexpr std::size_t least = 6;
    std::set<std::string> all;
    for (const auto& feeling : guide::guide(Language::en).feelings.feelings) {
      if (feeling.word.size() >= least && !feeling.word.contains(' ')) all.insert(stem_of(feeling.word));
    }
    return all;
  }();
  return stems;
}

std::vector<std::string> words_in_order(std::string_view text) {
  std::vector<std::string> words(1);
  for (const char c : lower(text)) {
    if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) {
      words.back() += c;
    } else if (c != '\'' && !words.back().empty()) {
      words.emplace_back();
    }
  }
  if (words.back().empty()) words.pop_back();
  return words;
}

bool is_copied(std::string_view reply, std::string_view message) {
  const auto said = words_in_order(reply);
  if (said.size() < copied_words) return false;
  std::set<std::string> runs;
  const auto run_at = [](const std::vector<std::string>& words, std::size_t at) {
    std::string run;
    for (std::size_t i = at; i < at + copied_words; ++i) run += words[i] + ' ';
    return run;
  };
  const auto given = words_in_order(message);
  for (std::size_t i = 0; i + copied_words <= given.size(); ++i) runs.insert(run_at(given, i));
  for (std::size_t i = 0; i + copied_words <= said.size(); ++i) {
    if (runs.contains(run_at(said, i))) return true;
  }
  return false;
}

/// The parts of a check that only look at the reply, and at what was answered.
class Reply {
 public:
  Reply(std::string_view reply, std::string_view answered, Language language)
      : text_(reply), answered_(answered), language_(language), said_(listen_library(language).said) {
    phrase_book().read(reply, message_);
    given_ = all_stems(answered);
    text::Message given;
    phrase_book().read(answered, given);
    for (const auto& must : phrase_book().find(given, "answered")) {
      const auto end = given.sentences[must.sentence].last;
      must_.merge(all_stems(words_of(given, {must.match.begin, end, end})));
    }
    find_phrases();
    for (std::size_t at = 0; at < message_.tokens.size(); ++at) {
      const auto word = written(at);
      if (is_taken_away(at) || (is_ambiguous(word) && !is_said_of_somebody(at))) continue;
      meant_ += word + ' ';
    }
  }

  bool is_empty() const { return message_.tokens.empty(); }

  const ListenSaid& said() const { return said_; }

  ListenNote note(std::string_view id, bool is_there, const Bytes& words, std::string text) const {
    const auto named = std::ranges::find(said_.names, id, &ListenName::id);
    return {id, named == said_.names.end() ? std::string_view() : named->name, is_there, words, std::move(text)};
  }

  ListenNote open() const {
    if (const auto* found = first("reply.open"))
      return note("open", true, bytes_of(message_, found->match), said_.open);
    if (const auto* why = first("reply.why"))
      return note("open", false, bytes_of(message_, why->match), said_.open_why);
    if (const auto* checking = first("reply.checking"))
      return note("open", true, bytes_of(message_, checking->match), said_.open_checking);
    return note("open", false, {}, said_.open_none);
  }

  ListenNote no_advice() const {
    if (const auto* advice = first("reply.advice"))
      return note("advice", false, bytes_of(message_, advice->match), said_.advice);
    if (const auto* comfort = first("reply.comfort"))
      return note("advice", false, bytes_of(message_, comfort->match), said_.advice_comfort);
    return note("advice", true, {}, said_.advice_none);
  }

  ListenNote no_but() const {
    if (const auto* but = first("reply.but")) return note("but", false, bytes_of(message_, but->match), said_.but);
    return note("but", true, {}, said_.but_none);
  }

  ListenNote with_the_other() const {
    const auto turned = [&](const Bytes& words, std::string text) {
      return note("own", false, words, std::move(text));
    };
    if (const auto* own = first("reply.own_story")) return turned(bytes_of(message_, own->match), said_.own_story);
    if (const auto* defence = first("reply.defence"))
      return turned(bytes_of(message_, defence->match), said_.own_defence);
    if (const auto* sting = first("reply.sting")) return turned(bytes_of(message_, sting->match), said_.own_sting);
    for (const auto& finding : text::read_draft(text_, answered_, nullptr, text::Detail::full, language_).findings) {
      if (is_helpful(finding.mark)) continue;
      const Bytes words{finding.evidence.begin, finding.evidence.end};
      const auto evidence = text_.substr(words.begin, words.end - words.begin);
      // "You feel stupid" says back what the other said; it is no name for anybody.
      const auto content = content_stems(evidence);
      const bool is_given = content.empty() ? is_word_for_word(evidence) : given_count(content) == content.size();
      const bool is_said_back = is_given && !is_flung_back(words);
      if (is_said_back || (finding.mark == Mark::defensiveness && is_within("reply.not_defence", words)) ||
          (finding.mark == Mark::negative_attribution && is_within("reply.not_attribution", words)))
        continue;
      const auto sentence = text_.substr(finding.sentence.begin, finding.sentence.end - finding.sentence.begin);
      if (finding.mark == Mark::negative_attribution && content.empty() && says_back_a_wish(sentence)) continue;
      return turned(words, finding.why);
    }
    return note("own", true, {}, said_.own_none);
  }

  /// Whether the reply names one of the feelings that may be in a message.
  bool names(const ListenPoint& feeling) const {
    return std::ranges::any_of(feeling.words, [&](const std::string& words) {
      // "Not good enough" has its "not" in itself.
      return takes_up(all_stems(words.starts_with("not ") ? text_ : std::string_view(meant_)), words);
    });
  }

  /// The words that name a feeling of the other: of the vocabularies, or whatever stands after "you feel".
  std::optional<Bytes> feeling() const {
    for (std::size_t at = 0; at < message_.tokens.size(); ++at) {
      const auto& token = message_.tokens[at];
      if (is_feeling(at) && !is_taken_away(at)) return Bytes{token.begin, token.end};
    }
    if (const auto* unfelt = first("reply.unfelt")) return bytes_of(message_, unfelt->match);
    for (const auto& found : found_) {
      if (is_taken_away(found.match.end - 1)) continue;
      if (found.id == "reply.feels") return bytes_of(message_, found.match);
      if (found.id != "reply.you_feel") continue;
      if (const auto end = after_you_feel(found)) return bytes_of(message_, {found.match.begin, *end, *end});
    }
    return std::nullopt;
  }

  ListenNote own_words() const {
    const bool is_own = !is_copied(text_, answered_);
    return note("words", is_own, {}, is_own ? said_.words_own : said_.words_copied);
  }

 private:
  /// The phrases of the reply that hold: without those that another phrase excepts, and without a must or a hard word
  /// that only says back the other's own.
  void find_phrases() {
    const auto all = phrase_book().find(message_, "reply");
    for (const auto& found : all) {
      const auto exception = "reply.not_" + std::string(found.id.substr(found.id.find('.') + 1));
      const bool is_excepted = std::ranges::any_of(all, [&](const Found& other) {
        return other.id == exception && other.match.begin < found.match.end && found.match.begin < other.match.end;
      });
      const bool is_said_back = (found.id == "reply.advice" && says_back_a_must(found)) ||
                                (found.id == "reply.sting" && says_back_a_sting(found));
      if (!is_excepted && !is_said_back) found_.push_back(found);
    }
  }

  std::size_t given_count(const std::vector<std::string>& stems) const {
    return static_cast<std::size_t>(
        std::ranges::count_if(stems, [&](const std::string& stem) { return given_.contains(stem); }));
  }

  bool is_half_given(std::string_view words) const {
    const auto content = content_stems(words);
    return !content.empty() && 2 * given_count(content) >= content.size();
  }

  /// Whether a phrase of this id and the words share any: "I never asked about your day and that hurt you" defends
  /// nothing.
  bool is_within(std::string_view id, const Bytes& words) const {
    return std::ranges::any_of(found_, [&](const Found& found) {
      const auto phrase = bytes_of(message_, found.match);
      return found.id == id && phrase.begin < words.end && words.begin < phrase.end;
    });
  }

  /// "You need to move out" to one who wrote "I need to move out".
  bool says_back_a_must(const Found& found) const {
    bool is_must = false;
    for (auto at = found.match.begin; at < found.match.end; ++at) {
      is_must = is_must || lists("need have must", word(at));
    }
    const auto end = message_.sentences[found.sentence].last;
    const auto content = content_stems(words_of(message_, {found.match.begin, end, end}));
    return is_must && !content.empty() && must_.contains(content.front());
  }

  /// "You never listen" to one who wrote just that says nothing back.
  bool is_flung_back(const Bytes& words) const {
    const auto run = [](std::string_view text) { return " " + joined(words_in_order(text), " ") + " "; };
    const auto said = run(text_.substr(words.begin, words.end - words.begin));
    return said.contains(" you") && run(answered_).contains(said);
  }

  /// Whether every word is the other's, but for who says it.
  bool is_word_for_word(std::string_view words) const {
    return std::ranges::all_of(all_stems(words), [&](const std::string& stem) {
      return given_.contains(stem) || lists("i me my mine you your yours", stem);
    });
  }

  /// "You made such a fuss" to one who wrote "I made such a fuss"; a bare "nobody cares" agrees.
  bool says_back_a_sting(const Found& found) const {
    bool has_you = false;
    for (auto at = message_.sentences[found.sentence].first; at < found.match.end; ++at) {
      has_you = has_you || message_.tokens[at].is(text::WordClass::you);
    }
    return has_you && is_word_for_word(words_of(message_, found.match)) &&
           !is_flung_back(bytes_of(message_, found.match));
  }

  /// Half of its words are enough, as long as nothing sharpens it: "you only want your friends".
  bool says_back_a_wish(std::string_view sentence) const {
    const auto stems = all_stems(sentence);
    for (const auto* sharp : {"only", "just", "never", "always", "even", "rather"}) {
      if (stems.contains(sharp) && !given_.contains(sharp)) return false;
    }
    return is_half_given(sentence);
  }

  std::string written(std::size_t at) const {
    const auto& token = message_.tokens[at];
    return lower(text_.substr(token.begin, token.end - token.begin));
  }

  std::string_view word(std::size_t at) const { return phrase_book().vocabulary().spelling(message_.tokens[at].word); }

  bool is_feeling(std::size_t at) const {
    const auto form = written(at);
    const auto stem = stem_of(form);
    const bool is_of_guide = feeling_stems().contains(stem) && (!is_shared_stem(stem) || is_ambiguous(form));
    if (!is_of_guide && !message_.tokens[at].is(text::WordClass::feeling)) return false;
    return !is_ambiguous(form) || is_said_of_somebody(at);
  }

  /// "You are really down", "that sounds heavy", "it left you flat": not "sit down", not "the flat".
  bool is_said_of_somebody(std::size_t at) const {
    const auto sentence = message_.tokens[at].sentence;
    while (at > 0 && message_.tokens[at - 1].sentence == sentence) {
      const auto& before = message_.tokens[--at];
      if (lists("feel feels feeling felt sound sounds sounded seem seems seemed are were be been being get got",
                word(at)))
        return true;
      if (word(at) == "you") return at > 0 && lists("leave leaves left make makes made", word(at - 1));
      const bool is_between = before.is(text::WordClass::intensifier) || before.is(text::WordClass::noise) ||
                              before.is(text::WordClass::feeling) || before.is(text::WordClass::body_state) ||
                              lists("a and or all more of kind", word(at));
      if (!is_between) return false;
    }
    return false;
  }

  /// Where the feeling after "you feel" ends; none where a question or a clause follows: "how you feel when".
  std::optional<std::uint32_t> after_you_feel(const Found& found) const {
    for (auto at = found.match.end; at < message_.sentences[found.sentence].last; ++at) {
      const auto& token = message_.tokens[at];
      if (token.has(text::Token::comma_before)) return std::nullopt;
      if (token.is(text::WordClass::faux_feeling) && word(at) != "let") return at + 1;
      if (token.is(text::WordClass::intensifier) || token.is(text::WordClass::noise) || lists("a more", word(at)))
        continue;
      const bool is_glue = token.is(text::WordClass::function_word) || token.is(text::WordClass::preposition) ||
                           token.is(text::WordClass::question_word) || token.is(text::WordClass::emoji) ||
                           token.is(text::WordClass::negation) || token.is(text::WordClass::third);
      return is_glue ? std::nullopt : std::optional(at + 1);
    }
    return std::nullopt;
  }

  /// "Not lonely": a comma, or a word that starts anew ("how scared", "not just tired", "can't stop crying"), ends a
  /// "not".
  bool is_denied(std::size_t at) const {
    const auto first = at - std::min<std::size_t>(at, 3);
    for (auto i = at; i > first && !message_.tokens[i].has(text::Token::comma_before); --i) {
      const auto& before = message_.tokens[i - 1];
      if (before.sentence != message_.tokens[at].sentence ||
          lists("how what why when wonder stop help only just because and but until", word(i - 1)))
        return false;
      if (before.is(text::WordClass::negation)) return true;
    }
    return false;
  }

  /// "I feel sad too", "I am a bit hurt", "it made me sad", "you scared me".
  bool is_ones_own(std::size_t at) const {
    const auto sentence = message_.tokens[at].sentence;
    const auto first = at - std::min<std::size_t>(at, 4);
    if (at > first && message_.tokens[at - 1].sentence == sentence && lists("me us", word(at - 1))) return true;
    for (auto i = at; i > first && !message_.tokens[i].has(text::Token::comma_before); --i) {
      if (message_.tokens[i - 1].sentence != sentence || lists("you how that when because", word(i - 1))) break;
      if (word(i - 1) == "i" && lists("feel felt am was", word(i))) return true;
    }
    return at + 1 < message_.tokens.size() && message_.tokens[at + 1].sentence == sentence &&
           lists("me us", word(at + 1));
  }

  /// "Not lonely at all", "you should just relax", "I feel sad too": there the word names no feeling of the other.
  bool is_taken_away(std::size_t at) const {
    if (is_denied(at) || is_ones_own(at)) return true;
    const auto sentence = message_.tokens[at].sentence;
    return std::ranges::any_of(found_, [&](const Found& found) {
      return found.sentence == sentence && found.match.begin <= at &&
             (found.id == "reply.advice" || found.id == "reply.comfort");
    });
  }

  const Found* first(std::string_view id) const {
    const auto found = std::ranges::find(found_, id, &Found::id);
    return found == found_.end() ? nullptr : &*found;
  }

  std::string_view text_;
  std::string_view answered_;
  Language language_;
  const ListenSaid& said_;
  text::Message message_;
  std::set<std::string> given_;  ///< Stems of what was answered.
  std::set<std::string> must_;   ///< Of them those of what its writer has to do.
  std::vector<Found> found_;
  std::string meant_;  ///< The reply without the words that are taken away.
};

ListenNote content_note(const Listening& listening, const Reply& reply, bool is_real) {
  const auto& said = reply.said();
  const bool is_there = !listening.covered.empty() && listening.covered.size() >= listening.missing.size();
  const auto told = [&](const std::string& words, std::vector<std::string> names) {
    if (is_real) {
      for (auto& name : names) name = filled(said.quoted, {{"point", name}});
    }
    return filled(words, {{"points", joined(names, is_real ? ", " : "; ")}});
  };
  std::vector<std::string> sentences;
  if (!listening.covered.empty()) sentences.push_back(told(said.taken_up, listening.covered));
  if (!listening.missing.empty()) sentences.push_back(told(is_there ? said.also : said.not_yet, listening.missing));
  if (sentences.empty()) sentences.push_back(said.nothing);
  return reply.note("content", is_there, {}, joined(sentences, " "));
}

const std::string& summary_of(const std::vector<ListenNote>& notes, const ListenSaid& said) {
  const auto is_there = [&](std::string_view id) {
    const auto note = std::ranges::find(notes, id, &ListenNote::id);
    return note == notes.end() || note->is_there;
  };
  const bool says_back = is_there("content") && is_there("feeling");
  const bool leaves_room = is_there("advice") && is_there("but") && is_there("own");
  if (says_back && leaves_room) return is_there("open") ? said.heard : said.heard_closed;
  if (says_back) return said.heard_turned;
  if (is_there("content")) return said.content_alone;
  if (is_there("feeling")) return said.feeling_alone;
  return said.begin;
}

void finish(Listening& listening, const Reply& reply, ListenNote feeling, bool is_real) {
  listening.notes.push_back(content_note(listening, reply, is_real));
  listening.notes.push_back(std::move(feeling));
  listening.notes.push_back(reply.open());
  listening.notes.push_back(reply.no_advice());
  listening.notes.push_back(reply.no_but());
  listening.notes.push_back(reply.with_the_other());
  listening.notes.push_back(reply.own_words());
  listening.summary = summary_of(listening.notes, reply.said());
}

}  // namespace

Result<ListenLibrary> load_listen_library(Language language) {
  return wire::read_catalogue<ListenLibrary>(data::listening_json, data::listening_de_json, language);
}

const ListenLibrary& listen_library(Language language) {
  return wire::catalogue<ListenLibrary, data::listening_json, data::listening_de_json>(language);
}

const ListenMessage* find_listen_message(std::string_view id, Language language) {
  const auto& messages = listen_library(language).messages;
  const auto found = std::ranges::find(messages, id, &ListenMessage::id);
  return found == messages.end() ? nullptr : &*found;
}

Listening check_listening(std::string_view text, const ListenMessage& message, Language language) {
  const Reply reply(text, message.text, language);
  Listening listening;
  if (reply.is_empty()) return listening;
  const auto stems = all_stems(text);
  for (const auto& point : message.points) {
    (takes_up(stems, point) ? listening.covered : listening.missing).push_back(point.name);
  }
  std::vector<std::string> possible;
  bool is_in_it = false;
  for (const auto& one : message.feelings) {
    possible.push_back(one.name);
    is_in_it = is_in_it || reply.names(one);
  }
  const auto any = reply.feeling();
  const auto& said = reply.said();
  const auto feelings = joined(possible, ", ");
  auto feeling = reply.note(
      "feeling", is_in_it || any, any.value_or(Bytes{}),
      is_in_it ? said.feeling_in_it : filled(any ? said.feeling_other : said.feeling_none, {{"feelings", feelings}}));
  finish(listening, reply, std::move(feeling), false);
  return listening;
}

Listening check_listening(std::string_view text, std::string_view message, Language language) {
  if (has_words_of_harm(message, HarmIn::told)) return {};
  const Reply reply(text, message, language);
  Listening listening;
  if (reply.is_empty()) return listening;
  const auto stems = all_stems(text);
  text::Message given;
  phrase_book().read(message, given);
  for (const auto& sentence : given.sentences) {
    if (sentence.first == sentence.last) continue;
    const auto words = given.text.substr(given.tokens[sentence.first].begin,
                                         given.tokens[sentence.last - 1].end - given.tokens[sentence.first].begin);
    const auto content = content_stems(words);
    if (content.empty()) continue;
    const auto taken = std::ranges::count_if(content, [&](const std::string& stem) { return stems.contains(stem); });
    const bool is_covered = 3 * static_cast<std::size_t>(taken) >= content.size();
    (is_covered ? listening.covered : listening.missing).emplace_back(words);
  }
  const auto any = reply.feeling();
  auto feeling = reply.note("feeling", any.has_value(), any.value_or(Bytes{}),
                            any ? reply.said().feeling_any : reply.said().feeling_ask);
  finish(listening, reply, std::move(feeling), true);
  return listening;
}

}  // namespace securebase::speak
