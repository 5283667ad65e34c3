// Writes a synthetic export of two people for the benchmarks: bench_make_export whatsapp|telegram MESSAGES > FILE.
// The same arguments always give the same bytes. Lengths, gaps and answer times are drawn from skewed distributions, as
// in real chats; words follow Zipf's law over a small vocabulary, with now and then a sentence that the reader marks.
#include <cmath>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <string>
#include <string_view>

#include "core/base/moment.hpp"
#include "core/base/random.hpp"

namespace {

using securebase::Random;

constexpr std::string_view words[] = {
    "I",        "you",    "the",   "to",     "a",       "and",   "it",      "is",      "in",     "that",  "we",
    "for",      "my",     "of",    "on",     "so",      "have",  "just",    "me",      "be",     "what",  "was",
    "not",      "are",    "ok",    "at",     "do",      "this",  "but",     "good",    "your",   "can",   "will",
    "get",      "home",   "now",   "with",   "if",      "know",  "like",    "yes",     "no",     "up",    "go",
    "time",     "today",  "love",  "see",    "how",     "there", "think",   "one",     "when",   "he",    "they",
    "she",      "going",  "back",  "too",    "later",   "work",  "then",    "need",    "about",  "out",   "was",
    "tomorrow", "really", "still", "dinner", "okay",    "want",  "haha",    "got",     "some",   "all",   "come",
    "from",     "train",  "night", "here",   "day",     "more",  "did",     "bit",     "been",   "well",  "lol",
    "would",    "had",    "as",    "or",     "car",     "thing", "kids",    "shop",    "maybe",  "sleep", "coffee",
    "weekend",  "call",   "mum",   "school", "meeting", "tired", "milk",    "photo",   "funny",  "sorry", "sure",
    "rain",     "doctor", "cat",   "house",  "money",   "party", "holiday", "evening", "sister", "dog"};

constexpr std::string_view phrases[] = {"thank you for making dinner, that was lovely",
                                        "you never listen to me",
                                        "I'm sorry I snapped, that was on me",
                                        "can you pick up some milk on the way home?",
                                        "whatever, do what you want",
                                        "I felt lonely last night",
                                        "how did that feel for you?",
                                        "I need half an hour, then let's talk",
                                        "you didn't call and I was worried",
                                        "love you ❤️",
                                        "what time will you be back?",
                                        "😂😂",
                                        "you always make me laugh",
                                        "we'll figure it out together",
                                        "it's not my fault, you said so yourself"};

class Writer {
 public:
  explicit Writer(std::uint64_t seed) : random_(seed) {}

  /// The next message's text.
  std::string text() {
    if (random_.uniform() < 0.08) return std::string(phrases[random_.below(std::size(phrases))]);
    const auto count = 1 + static_cast<int>(std::exp(1.5 + 0.8 * normal()));
    std::string out;
    for (int i = 0; i < count && i < 200; ++i) {
      if (i > 0) out += random_.uniform() < 0.04 ? "\n" : " ";
      out += word();
    }
    if (random_.uniform() < 0.12) out += '?';
    if (random_.uniform() < 0.06) out += " 😊";
    return out;
  }

  /// Seconds to the next message: mostly an answer within minutes, now and then the night between.
  std::int64_t gap_s() {
    return random_.uniform() < 0.02 ? 3'600 + static_cast<std::int64_t>(random_.below(36'000))
                                    : 1 + static_cast<std::int64_t>(std::exp(3.2 + 1.3 * normal()));
  }

  bool answers() { return random_.uniform() < 0.6; }

 private:
  double normal() {
    // The sum of twelve uniforms is near enough to a normal deviate for lengths and gaps.
    double sum = -6;
    for (int i = 0; i < 12; ++i) sum += random_.uniform();
    return sum;
  }
  std::string_view word() {
    const auto rank = std::exp(random_.uniform() * std::log(static_cast<double>(std::size(words)))) - 1;
    return words[static_cast<std::size_t>(rank)];
  }
  Random random_;
};

std::string two(int value) { return (value < 10 ? "0" : "") + std::to_string(value); }

struct Clock {
  int year, month, day, hour, minute, second;
};

Clock clock_at(std::int64_t s) {
  const auto date = securebase::civil_from_days(s / 86'400);
  const auto rest = static_cast<int>(s % 86'400);
  return {date.year, date.month, date.day, rest / 3600, rest / 60 % 60, rest % 60};
}

void write_whatsapp(const Clock& at, std::string_view sender, const std::string& text) {
  std::printf("%s/%s/%d, %s:%s - %.*s: %s\n", two(at.day).c_str(), two(at.month).c_str(), at.year, two(at.hour).c_str(),
              two(at.minute).c_str(), static_cast<int>(sender.size()), sender.data(), text.c_str());
}

void write_telegram(std::int64_t id, std::int64_t utc_s, const Clock& at, std::string_view sender, bool is_first,
                    const std::string& text) {
  std::string json;
  for (const char c : text) json += c == '\n' ? "\\n" : std::string(1, c);
  std::printf(
      "%s  {\n   \"id\": %lld,\n   \"type\": \"message\",\n   \"date\": \"%d-%s-%sT%s:%s:%s\",\n   \"date_unixtime\": "
      "\"%lld\",\n"
      "   \"from\": \"%.*s\",\n   \"from_id\": \"user%s\",\n   \"text\": \"%s\",\n   \"text_entities\": [\n    {\n     "
      "\"type\": "
      "\"plain\",\n     \"text\": \"%s\"\n    }\n   ]\n  }",
      is_first ? "" : ",\n", static_cast<long long>(id), at.year, two(at.month).c_str(), two(at.day).c_str(),
      two(at.hour).c_str(), two(at.minute).c_str(), two(at.second).c_str(), static_cast<long long>(utc_s),
      static_cast<int>(sender.size()), sender.data(), sender == "Robin" ? "100001" : "100002", json.c_str(),
      json.c_str());
}

}  // namespace

int main(int argc, char** argv) {
  const std::string_view format = argc == 3 ? argv[1] : "";
  const auto count = argc == 3 ? std::strtoll(argv[2], nullptr, 10) : 0;
  if ((format != "whatsapp" && format != "telegram") || count <= 0) {
    std::fprintf(stderr, "usage: bench_make_export whatsapp|telegram MESSAGES > FILE\n");
    return 2;
  }
  if (format == "telegram") {
    std::printf("{\n \"name\": \"Robin\",\n \"type\": \"personal_chat\",\n \"id\": 4242,\n \"messages\": [\n");
  }
  Writer writer(42);
  std::int64_t utc_s = securebase::wall_ms({2012, 3, 1}, 8, 0) / 1000;
  bool is_robin = true;
  for (std::int64_t i = 0; i < count; ++i) {
    utc_s += writer.gap_s();
    if (writer.answers()) is_robin = !is_robin;
    const auto sender = is_robin ? "Robin" : "Sam Taylor";
    const auto at = clock_at(utc_s);
    const auto text = writer.text();
    if (format == "whatsapp") {
      write_whatsapp(at, sender, text);
    } else {
      write_telegram(i + 1, utc_s, at, sender, i == 0, text);
    }
  }
  if (format == "telegram") std::printf("\n ]\n}\n");
  return 0;
}
