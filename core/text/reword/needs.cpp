#include "core/text/reword/needs.hpp"

#include <array>
#include <span>
#include <string>

namespace securebase::text {
namespace {

bool lists(std::string_view list, std::string_view word) {
  return list.find(" " + std::string(word) + " ") != std::string_view::npos;
}

constexpr auto trait_needs = std::to_array<TraitNeed>({
    {" lazy useless slob bum layabout freeloader bludger messy untidy ", "I need us to share the work at home.",
     "Could you take [one task] this week? It's ok to say if that doesn't work."},
    {" selfish self inconsiderate thoughtless uncaring greedy entitled spoiled spoilt brat princess ",
     "I need to know that what I want counts too.", "Could we decide [this] together?"},
    {" cold distant unloving unromantic heartless closed absent ", "I miss being close to you.",
     "Could we have [an evening] for the two of us?"},
    {" irresponsible careless unreliable forgetful flaky disorganised disorganized reckless ",
     "I need to be able to plan on what we agree.", "Could we write down who does what this week?"},
    {" immature childish child baby teenager toddler ", "This is serious for me.",
     "Could we talk about it calmly [tonight]?"},
    {" stubborn impossible unreasonable difficult bossy controlling overbearing pushy ",
     "I'd like my view to count as well.", "Could you hear me out, and then tell me yours?"},
    {" rude mean unkind cruel nasty horrible insensitive hurtful vicious disrespectful dismissive ",
     "I need us to speak kindly, even when it is tense.", "Could you say it to me in a softer way?"},
    {" liar dishonest sneaky fake cheat ", "I need to be able to trust what we tell each other.",
     "Could you tell me what happened, as it was?"},
    {" dramatic sensitive oversensitive hysterical irrational emotional crazy insane mental drama ",
     "I see it differently, and I'd like to understand you.", "Could you tell me what upset you most?"},
    {" jealous possessive paranoid needy clingy ", "I need some time for myself, and I want us to feel safe.",
     "Could we agree on [one evening each week] for ourselves?"},
    {" ungrateful critical negative judgmental judgemental nagging ", "I'd like what I do to be seen.",
     "Could you tell me one thing that went well, too?"},
    {" defensive ", "I'd like us to look at this together.", "Could you tell me what you heard me say?"},
    {" boring predictable ", "I'd like us to have more fun together.", "Could we try [something new] this month?"},
    {" stingy tight cheap wasteful ", "I'd like us to feel safe about money, both of us.",
     "Could we look at the budget together [when]?"},
});
constexpr TraitNeed any_trait = {"", "I need [what you need].", "Could you [one thing that would help]?"};

constexpr auto faux_feelings = std::to_array<FauxFeeling>({
    {" ignored invisible unseen overlooked neglected unheard dismissed disregarded interrupted ", "lonely",
     "I'd like some of your time and attention"},
    {" abandoned left let ", "scared and alone", "I need to know that I can count on us"},
    {" rejected unwanted excluded replaced sidelined ", "sad", "I'd like to feel close to you"},
    {" attacked blamed criticised criticized judged punished bullied cornered put provoked belittled insulted ", "hurt",
     "I need us to slow down and speak kindly"},
    {" used taken unappreciated undervalued unvalued ", "sad and worn out", "I'd like what I do to be seen"},
    {" betrayed deceived cheated tricked ", "hurt and angry", "I need honesty between us"},
    {" controlled manipulated pressured trapped smothered patronised patronized ", "tense",
     "I need room to decide for myself"},
    {" misunderstood ", "frustrated", "I'd like to be understood"},
    {" unsupported ", "overwhelmed", "I could use some help"},
    {" disrespected ", "hurt", "I need my view to count"},
});
constexpr FauxFeeling any_faux = {"", "[sad, scared, hurt ...]", "I need [what you need]"};

constexpr auto never_requests = std::to_array<VerbRequest>({
    {" listen hear ",
     "When I talk about something that matters to me, I'd like to be heard. Could we sit down for ten "
     "minutes [tonight], without phones?",
     "|to a word I say|a word I say|to what I say|what I say|to [one thing] I say|[one thing] I say|me out|"},
    {" call text phone message reply answer write ",
     "When I don't hear from you, I feel [worried]. Could you send me a short message [when]?",
     "|my texts|my messages|my calls|to my texts|to my messages|your phone|the phone|"},
    {" apologize ", "I'm still hurt about [what happened]. It would help me to hear how you see it now.", "*"},
    {" appreciate notice thank acknowledge value praise ",
     "I put a lot into [what you did], and I'd feel good if it was seen. Could you tell me when you notice it?",
     "|what I do|[one thing] I do|how much I do|all I do|everything I do|when I do|"},
    {" care think consider bother matter respect prioritize prioritise ",
     "When [what happened], I felt hurt. I need to know that I matter to you. Could we talk about it [when]?",
     "|about my feelings|my feelings|my opinion|about what I want|what I want|how I feel|about how I feel|"},
    {" understand ", "I'd like to feel understood. Could you tell me what you heard me say, before you answer?",
     "|how I feel|what I mean|what I say|what I am saying|"},
    {" support encourage defend ", "I could use your support with [what]. Could you [one thing that would help]?"},
    {" want love touch kiss hug hold cuddle ",
     "I miss being close to you. Could we have [an evening] for the two of us?", "|my hand|to be close|"},
    {" talk speak share tell open ", "I miss hearing what goes on in you. Could we talk for ten minutes [tonight]?",
     "|up|about your feelings|your feelings|me how you feel|how you feel|about [one thing] real|"},
    {" trust believe ",
     "I felt hurt when [what happened]. I'd like us to trust each other. What would help you with that?",
     "|a word I say|[one thing] I say|what I say|"},
    {" change learn grow stop ",
     "[What happened] still troubles me. Could we agree on one small thing to try this week?", "|up|"},
    {" admit ", "It would mean a lot to me to hear your part in [what happened]. I'll tell you mine, too.", "*"},
    {" remember forget ", "It matters to me that [what] isn't forgotten. Could you set a reminder for it?", "*"},
    {" spend ", "I miss time with you. Could we keep [an evening] this week for the two of us?",
     "|time with me|time with us|time at home|an evening with me|an evening at home|"},
    {" say ", "I'd love to hear [what you would like to hear]. It would mean a lot to me.",
     "|thank you|thanks|please|you love me|I love you|sorry|[one thing] nice|[one thing] nice to me|[one thing] kind|"},
    {" do ", "I've done [what] on my own, and I feel [feeling]. Could you take [one task]?",
     "|[one thing] around here|[one thing] around the house|[one thing] at home|[one thing] in the house|"
     "[one thing] to help|"},
    {" be get go seem know mean have let happen ",
     "When [what happened], I felt [feeling]. Could you [one thing that would help] [when]?", "*"},
});

constexpr auto always_requests = std::to_array<VerbRequest>({
    {" interrupt ",
     "When you interrupt me, I lose my thread and feel frustrated. Could you let me finish, and then tell me "
     "what you think?"},
    {" blame criticize judge accuse attack nag lecture ",
     "When something goes wrong, I'd like us to look at it together. Could you tell me what you need from me?",
     "|me for everything|me for it|me for [one thing]|everything on me|the way I do things|everything I do|"},
    {" put ", "When something goes wrong, I'd like us to look at it together. Could you tell me what you need from me?",
     "|the blame on me|it on me|it all on me|"},
    {" twist exaggerate overreact ",
     "I meant something else. Could you tell me what you heard, so that I can put it right?",
     "|my words|what I say|everything I say|things|everything|it|"},
    {" assume ", "I meant something else. Could you tell me what you heard, so that I can put it right?",
     "|the worst|"},
    {" shout yell scream snap ",
     "When voices get loud, I can't think well. Could we speak more quietly, or take ten "
     "minutes and then go on?",
     "*"},
    {" complain moan whine argue ",
     "I'd like to understand what you need. Could you tell me one thing that would help?", "*"},
    {" lie ", "I need to be able to trust what we tell each other. Could you tell me what happened, as it was?", "*"},
    {" dismiss ignore ", "When I told you about [what], I felt [lonely]. Could you tell me what you think about it?",
     "|what I say|everything I say|my opinion|my feelings|"},
});

/// "", "me", "to us", "with me", "me back": about the two and nobody else.
bool is_about_the_two(std::string_view rest) {
  for (const std::string_view preposition : {" to", " with", " about", " for", " at", " of", " up to", " on"}) {
    if (rest.starts_with(preposition) && rest.size() > preposition.size() && rest[preposition.size()] == ' ') {
      rest.remove_prefix(preposition.size());
      break;
    }
  }
  for (const std::string_view one : {" me", " us"}) {
    if (rest == one || (rest.starts_with(one) && rest[one.size()] == ' ')) {
      rest.remove_prefix(one.size());
      break;
    }
  }
  return rest.empty() || rest == " back" || rest == " first" || rest == " [one thing]" || rest == " properly";
}

bool is_for(const VerbRequest& request, std::string_view rest) {
  if (request.objects == "*" || is_about_the_two(rest)) return true;
  return !rest.empty() && request.objects.contains("|" + std::string(rest.substr(1)) + "|");
}

const VerbRequest* find(std::span<const VerbRequest> requests, std::string_view base, std::string_view rest) {
  for (const auto& request : requests) {
    if (lists(request.verbs, base) && is_for(request, rest)) return &request;
  }
  return nullptr;
}

}  // namespace

const TraitNeed& need_of_trait(std::string_view trait) {
  for (const auto& need : trait_needs) {
    if (lists(need.traits, trait)) return need;
  }
  return any_trait;
}

const FauxFeeling& feeling_under(std::string_view faux) {
  for (const auto& feeling : faux_feelings) {
    if (lists(feeling.words, faux)) return feeling;
  }
  return any_faux;
}

const VerbRequest* request_for_never(std::string_view base, std::string_view rest) {
  return find(never_requests, base, rest);
}

const VerbRequest* request_for_always(std::string_view base, std::string_view rest) {
  // "Put work first", "choose your mates over me".
  static constexpr VerbRequest come_first = {
      " choose put ",
      "I felt [sad] when [what happened]. I'd like to come first sometimes. Could we keep [a day] for us?"};
  const bool is_before_me = rest.ends_with(" first") || rest.ends_with(" over me") || rest.ends_with(" over us") ||
                            rest.ends_with(" before me") || rest.ends_with(" before us") || rest.ends_with(" above me");
  if (lists(come_first.verbs, base) && is_before_me) return &come_first;
  return find(always_requests, base, rest);
}

bool can_be_asked_for(std::string_view base) {
  return lists(
      " answer arrange ask book bring buy call check clean clear close come cook cut do drive empty feed finish "
      "fix "
      "fold help hold hoover hug include introduce invite iron join kiss load lock look make message open order "
      "organise organize pay phone pick plan play put read repair reply return ring save send set share show shower "
      "sit "
      "sort speak take talk tell text thank tidy turn vacuum visit wait walk wash water write ",
      base);
}

bool is_verdict(std::string_view base) {
  return lists(" ruin spoil hurt manipulate punish attack betray humiliate gaslight control cheat neglect abandon ",
               base);
}

}  // namespace securebase::text
