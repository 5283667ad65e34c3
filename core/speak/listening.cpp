#include "core/speak/listening.hpp"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "core/base/fill.hpp"
#include "core/guide/guide.hpp"
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

/// A feeling word of any kind.
bool is_feeling(const text::Token& token, std::string_view text) {
  return token.is(text::WordClass::feeling) ||
         feeling_stems().contains(stem_of(lower(text.substr(token.begin, token.end - token.begin))));
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
    found_ = phrase_book().find(message_, "reply");
    for (std::size_t at = 0; at < message_.tokens.size(); ++at) {
      const auto& token = message_.tokens[at];
      if (!is_taken_away(at)) meant_ += std::string(reply.substr(token.begin, token.end - token.begin)) + ' ';
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
    const auto given = all_stems(answered_);
    for (const auto& finding : text::read_draft(text_, answered_, nullptr, text::Detail::full, language_).findings) {
      if (is_helpful(finding.mark)) continue;
      const Bytes words{finding.evidence.begin, finding.evidence.end};
      // "You feel stupid" says back what the other said; it is no name for anybody.
      const auto content = content_stems(text_.substr(words.begin, words.end - words.begin));
      const bool is_said_back = !content.empty() && std::ranges::all_of(content, [&](const std::string& stem) {
        return given.contains(stem);
      });
      if (!is_said_back) return turned(words, finding.why);
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
      if (is_feeling(token, text_) && !is_taken_away(at)) return Bytes{token.begin, token.end};
    }
    if (const auto* found = first("reply.feels")) return bytes_of(message_, found->match);
    return std::nullopt;
  }

  ListenNote own_words() const {
    const bool is_own = !is_copied(text_, answered_);
    return note("words", is_own, {}, is_own ? said_.words_own : said_.words_copied);
  }

 private:
  /// "Not lonely at all", "you should just relax", "I feel sad too": there the word names no feeling of the other.
  bool is_taken_away(std::size_t at) const {
    constexpr std::size_t reach = 3;
    const auto sentence = message_.tokens[at].sentence;
    const auto word = [&](std::size_t i) { return phrase_book().vocabulary().spelling(message_.tokens[i].word); };
    const auto is_own_verb = [&](std::size_t i) {
      return word(i) == "feel" || word(i) == "felt" || word(i) == "am" || word(i) == "was";
    };
    for (auto i = at - std::min(at, reach); i < at; ++i) {
      if (message_.tokens[i].sentence != sentence) continue;
      if (message_.tokens[i].is(text::WordClass::negation)) return true;
      if (word(i) == "i" && is_own_verb(i + 1)) return true;
    }
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
