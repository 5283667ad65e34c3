#include "core/text/words/verbs.hpp"

#include <algorithm>
#include <vector>

namespace securebase::text::words {
namespace {

// base past participle; a third form that is irregular follows after a slash.
constexpr std::string_view irregular =
    "be/is/was/been do/does/did/done have/has/had/had go/goes/went/gone get//got/got+ make//made/made take//took/taken "
    "come//came/come see//saw/seen/seeing know//knew/known think//thought/thought say//said/said tell//told/told "
    "feel//felt/felt find//found/found give//gave/given leave//left/left put//put/put+ keep//kept/kept let//let/let+ "
    "upset//upset/upset+ begin//began/begun+ hear//heard/heard run//ran/run+ hold//held/held bring//brought/brought "
    "write//wrote/written "
    "sit//sat/sat+ stand//stood/stood lose//lost/lost pay//paid/paid meet//met/met set//set/set+ "
    "speak//spoke/spoken read//read/read spend//spent/spent win//won/won+ forget//forgot/forgotten+ "
    "understand//understood/understood buy//bought/bought break//broke/broken wake//woke/woken sleep//slept/slept "
    "eat//ate/eaten drive//drove/driven drink//drank/drunk fall//fell/fallen throw//threw/thrown hurt//hurt/hurt "
    "cut//cut/cut+ shut//shut/shut+ hit//hit/hit+ quit//quit/quit+ send//sent/sent show//showed/shown "
    "wear//wore/worn choose//chose/chosen forgive//forgave/forgiven mean//meant/meant lie//lied/lied/lying "
    "catch//caught/caught teach//taught/taught fight//fought/fought hide//hid/hidden sing//sang/sung "
    "hang//hung/hung swear//swore/sworn withdraw//withdrew/withdrawn draw//drew/drawn feed//fed/fed lead//led/led "
    "build//built/built deal//dealt/dealt ring//rang/rung beat//beat/beaten bite//bit/bitten blow//blew/blown "
    "steal//stole/stolen "
    "undermine//undermined/undermined bend//bent/bent stick//stuck/stuck cost//cost/cost sleep//slept/slept "
    "become//became/become overreact//overreacted/overreacted mishear//misheard/misheard";

// A plus doubles the last consonant.
constexpr std::string_view regular =
    "want need like love hate call text help care listen ask answer reply talk try work play clean cook wash share "
    "promise apologize blame ignore dismiss notice remember change stop+ start finish plan+ miss trust believe support "
    "respect appreciate value thank complain criticize judge nag+ moan whine yell shout scream snap+ argue interrupt "
    "lecture "
    "roll sulk storm walk stay wait worry cry laugh smile hug+ kiss touch check message phone visit invite "
    "consider choose admit+ agree offer use waste push pull treat control manipulate punish attack accuse defend "
    "deny twist exaggerate overreact compare embarrass humiliate mock tease insult belittle undermine threaten "
    "cheat flirt act behave seem look sound watch scroll move live happen matter bother annoy hope wish "
    "pick drop+ turn open close clear tidy fold iron hoover vacuum load empty water feed book order fix repair "
    "arrange organise organize ruin spoil mess cancel avoid refuse decide insist expect assume pretend "
    "imagine mention explain describe discuss solve handle manage cope calm relax rest order bury raise "
    "chase beg+ plead disappear abandon reject betray neglect prioritise prioritize include exclude involve surprise "
    "bail bring drag+ pretend guess figure sort tackle face admire adore value cherish comfort reassure acknowledge "
    "validate encourage show learn grow heal reach hand join dance travel drive rush delay join brush shower joke "
    "push hurry rain sneak shop+ chat+ gaslight correct patronise patronize belittle disrespect disappoint "
    "frustrate irritate drain exhaust overlook resent regret own punch slap+ choke strangle shove kick grab+ stab+ "
    "save borrow lend spend invest charge plug+ lock "
    "snore smoke gamble stress panic freak vent dwell rehash repeat revisit restart pause continue return";

std::string third_person(std::string_view base) {
  std::string form(base);
  const auto last = base.back();
  const auto before = base.size() > 1 ? base[base.size() - 2] : 'a';
  const bool vowel_before = std::string_view("aeiou").find(before) != std::string_view::npos;
  if (last == 'y' && !vowel_before) {
    form.back() = 'i';
    return form + "es";
  }
  if (base.ends_with("s") || base.ends_with("x") || base.ends_with("sh") || base.ends_with("ch") ||
      base.ends_with("z")) {
    return form + "es";
  }
  return form + "s";
}

std::string ing_form(std::string_view base, bool doubled) {
  std::string form(base);
  if (doubled) return form + base.back() + "ing";
  if (base.size() > 2 && base.ends_with("e") && !base.ends_with("ee") && !base.ends_with("ye")) form.pop_back();
  return form + "ing";
}

std::string past_form(std::string_view base, bool doubled) {
  std::string form(base);
  if (doubled) return form + base.back() + "ed";
  if (base.ends_with("e")) return form + "d";
  const auto before = base.size() > 1 ? base[base.size() - 2] : 'a';
  if (base.back() == 'y' && std::string_view("aeiou").find(before) == std::string_view::npos) form.back() = 'i';
  return form + "ed";
}

std::string_view take(std::string_view& text, char border) {
  const auto end = std::min(text.find(border), text.size());
  const auto head = text.substr(0, end);
  text.remove_prefix(std::min(end + 1, text.size()));
  return head;
}

Verb irregular_verb(std::string_view entry) {
  const bool doubled = entry.ends_with('+');
  if (doubled) entry.remove_suffix(1);
  const auto base = take(entry, '/');
  const auto third = take(entry, '/');
  const auto past = take(entry, '/');
  const auto participle = take(entry, '/');
  return {std::string(base), third.empty() ? third_person(base) : std::string(third), std::string(past),
          std::string(participle), entry.empty() ? ing_form(base, doubled) : std::string(entry)};
}

std::vector<Verb> build() {
  std::vector<Verb> all;
  for (auto rest = irregular; !rest.empty();) all.push_back(irregular_verb(take(rest, ' ')));
  for (auto rest = regular; !rest.empty();) {
    auto base = take(rest, ' ');
    const bool doubled = base.ends_with('+');
    if (doubled) base.remove_suffix(1);
    bool known = false;
    for (const auto& verb : all) known |= verb.base == base;
    if (!known) all.push_back(regular_verb(base, doubled));
  }
  return all;
}

}  // namespace

Verb regular_verb(std::string_view base, bool doubled) {
  const auto past = past_form(base, doubled);
  return {std::string(base), third_person(base), past, past, ing_form(base, doubled)};
}

std::span<const Verb> verbs() {
  static const auto all = build();
  return all;
}

const Verb* verb_of(std::string_view form) {
  for (const auto& verb : verbs()) {
    if (form == verb.base || form == verb.third || form == verb.past || form == verb.participle || form == verb.ing) {
      return &verb;
    }
  }
  return nullptr;
}

}  // namespace securebase::text::words
