#include "core/speak/listening.hpp"

#include <algorithm>
#include <cassert>
#include <optional>
#include <set>
#include <utility>

#include "core/guide/guide.hpp"
#include "core/speak/stems.hpp"
#include "core/text/reader.hpp"
#include "core/wire/json.hpp"

namespace securebase::data {
extern const std::string_view listening_json;
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

/// A feeling word of any kind, where it stands.
std::optional<Bytes> feeling_in(const text::Message& message) {
  for (const auto& token : message.tokens) {
    const auto word = lower(message.text.substr(token.begin, token.end - token.begin));
    if (token.is(text::WordClass::feeling) || feeling_stems().contains(stem_of(word))) {
      return Bytes{token.begin, token.end};
    }
  }
  return std::nullopt;
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
  Reply(std::string_view reply, std::string_view answered) : text_(reply), answered_(answered) {
    phrase_book().read(reply, message_);
    found_ = phrase_book().find(message_, "reply");
  }

  bool is_empty() const { return message_.tokens.empty(); }

  ListenNote open() const {
    ListenNote note{"open", "A question that leaves room", true, {}, ""};
    if (const auto* found = first("reply.open")) {
      note.words = bytes_of(message_, found->match);
      note.note = "Your question leaves room to say more.";
    } else if (const auto* why = first("reply.why")) {
      note.is_there = false;
      note.words = bytes_of(message_, why->match);
      note.note = "A why can sound like blame. \"What was it like?\" or \"How did that happen?\" leaves more room.";
    } else if (const auto* checking = first("reply.checking")) {
      note.words = bytes_of(message_, checking->match);
      note.note = "You ask whether you understood. With \"what\" or \"how\" there is room for more than a yes.";
    } else {
      note.is_there = false;
      note.note = "There is no question yet. Try \"Did I get that right?\" or \"What was that like for you?\"";
    }
    return note;
  }

  ListenNote no_advice() const {
    ListenNote note{"advice", "No advice", true, {}, "You leave it as it is, and solve nothing yet."};
    if (const auto* advice = first("reply.advice")) {
      note = {"advice", "No advice", false, bytes_of(message_, advice->match),
              "This is advice. It may be good, and it can wait until the other feels understood."};
    } else if (const auto* comfort = first("reply.comfort")) {
      note = {"advice", "No advice", false, bytes_of(message_, comfort->match),
              "This wants to make it better quickly. It can feel as if the feeling should go away."};
    }
    return note;
  }

  ListenNote no_but() const {
    if (const auto* but = first("reply.but")) {
      return {"but", "No but", false, bytes_of(message_, but->match),
              "After this word, what stood before it hardly counts. A full stop is enough."};
    }
    return {"but", "No but", true, {}, "What you say back stands as it is."};
  }

  ListenNote with_the_other() const {
    const auto turned = [&](const Bytes& words, std::string note) {
      return ListenNote{"own", "Staying with the other", false, words, std::move(note)};
    };
    if (const auto* own = first("reply.own_story")) {
      return turned(bytes_of(message_, own->match), "Here it turns to you. Your own story can come later.");
    }
    if (const auto* defence = first("reply.defence")) {
      return turned(bytes_of(message_, defence->match),
                    "Here you defend yourself. That is human, and your side can come later.");
    }
    const auto given = all_stems(answered_);
    for (const auto& finding : text::read_draft(text_, answered_).findings) {
      if (is_helpful(finding.mark)) continue;
      const Bytes words{finding.evidence.begin, finding.evidence.end};
      // "You feel stupid" says back what the other said; it is no name for anybody.
      const auto content = content_stems(text_.substr(words.begin, words.end - words.begin));
      const bool is_said_back = !content.empty() && std::ranges::all_of(content, [&](const std::string& stem) {
        return given.contains(stem);
      });
      if (!is_said_back) return turned(words, finding.why);
    }
    return {"own", "Staying with the other", true, {}, "You stay with what the other said."};
  }

  /// The words that name a feeling: of the vocabularies, or whatever stands after "you feel".
  std::optional<Bytes> feeling() const {
    if (const auto known = feeling_in(message_)) return known;
    if (const auto* found = first("reply.feels")) return bytes_of(message_, found->match);
    return std::nullopt;
  }

  ListenNote own_words() const {
    const bool is_own = !is_copied(text_, answered_);
    return {"words",
            "In your own words",
            is_own,
            {},
            is_own ? "You said it in your own way."
                   : "A good part of it is word for word. In your own words it shows what you understood."};
  }

 private:
  const Found* first(std::string_view id) const {
    const auto found = std::ranges::find(found_, id, &Found::id);
    return found == found_.end() ? nullptr : &*found;
  }

  std::string_view text_;
  std::string_view answered_;
  text::Message message_;
  std::vector<Found> found_;
};

ListenNote content_note(const Listening& listening, bool is_real) {
  ListenNote note{"content", "What was said", false, {}, ""};
  note.is_there = !listening.covered.empty() && listening.covered.size() >= listening.missing.size();
  const auto shown = [&](const std::vector<std::string>& names) {
    return is_real ? "\"" + joined(names, "\", \"") + "\"." : joined(names, "; ") + ".";
  };
  if (!listening.covered.empty()) note.note = "You took up: " + shown(listening.covered);
  if (!listening.missing.empty()) {
    if (!note.note.empty()) note.note += ' ';
    note.note += (note.is_there ? "There was also: " : "Not taken up yet: ") + shown(listening.missing);
  }
  if (note.note.empty()) note.note = "There was little to take up.";
  return note;
}

std::string summary_of(const std::vector<ListenNote>& notes) {
  const auto is_there = [&](std::string_view id) {
    const auto note = std::ranges::find(notes, id, &ListenNote::id);
    return note == notes.end() || note->is_there;
  };
  const bool says_back = is_there("content") && is_there("feeling");
  const bool leaves_room = is_there("advice") && is_there("but") && is_there("own");
  if (says_back && leaves_room) {
    return is_there("open") ? "Somebody who reads this can feel heard."
                            : "What was said and felt is in it. A question at the end would open it further.";
  }
  if (says_back) return "You have heard it. Without the marked words it would stay with the other.";
  if (is_there("content")) return "You took up what happened. The feeling in it is not there yet.";
  if (is_there("feeling")) return "You took up the feeling. Say in a few words what it was about.";
  return "Begin with what you heard: \"You ...\" Then what it may feel like.";
}

void finish(Listening& listening, const Reply& reply, ListenNote feeling, bool is_real) {
  listening.notes.push_back(content_note(listening, is_real));
  listening.notes.push_back(std::move(feeling));
  listening.notes.push_back(reply.open());
  listening.notes.push_back(reply.no_advice());
  listening.notes.push_back(reply.no_but());
  listening.notes.push_back(reply.with_the_other());
  listening.notes.push_back(reply.own_words());
  listening.summary = summary_of(listening.notes);
}

constexpr std::string_view feeling_name = "The feeling";

}  // namespace

Result<ListenLibrary> load_listen_library() { return wire::from_json<ListenLibrary>(data::listening_json); }

const ListenLibrary& listen_library() {
  static const ListenLibrary loaded = [] {
    auto read = load_listen_library();
    assert(read.has_value());
    return read ? *std::move(read) : ListenLibrary{};
  }();
  return loaded;
}

const ListenMessage* find_listen_message(std::string_view id) {
  const auto& messages = listen_library().messages;
  const auto found = std::ranges::find(messages, id, &ListenMessage::id);
  return found == messages.end() ? nullptr : &*found;
}

Listening check_listening(std::string_view text, const ListenMessage& message) {
  const Reply reply(text, message.text);
  Listening listening;
  if (reply.is_empty()) return listening;
  const auto stems = all_stems(text);
  for (const auto& point : message.points) {
    (takes_up(stems, point) ? listening.covered : listening.missing).push_back(point.name);
  }
  ListenNote feeling{"feeling", feeling_name, true, {}, ""};
  std::vector<std::string> named;
  std::vector<std::string> possible;
  for (const auto& one : message.feelings) {
    possible.push_back(one.name);
    if (takes_up(stems, one)) named.push_back(one.name);
  }
  const auto any = reply.feeling();
  if (any) feeling.words = *any;
  if (!named.empty()) {
    feeling.note = "You named a feeling that is in it.";
  } else if (any) {
    feeling.note = "You named a feeling. It could also be: " + joined(possible, ", ") + ".";
  } else {
    feeling.is_there = false;
    feeling.note = "No feeling is named yet. It could be: " + joined(possible, ", ") + ". Offer it as a guess.";
  }
  finish(listening, reply, std::move(feeling), false);
  return listening;
}

Listening check_listening(std::string_view text, std::string_view message) {
  const Reply reply(text, message);
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
  ListenNote feeling{"feeling", feeling_name, true, {}, ""};
  if (const auto any = reply.feeling()) {
    feeling.words = *any;
    feeling.note = "You named a feeling.";
  } else {
    feeling.is_there = false;
    feeling.note = "No feeling is named yet. What might it be like for them? Offer it as a guess.";
  }
  finish(listening, reply, std::move(feeling), true);
  return listening;
}

}  // namespace securebase::speak
