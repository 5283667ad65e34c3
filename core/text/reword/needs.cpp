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
     "minutes [tonight], without phones?"},
    {" call text phone message reply answer write ",
     "When I don't hear from you, I feel [worried]. Could you send me a short message [when]?"},
    {" apologize ", "I'm still hurt about [what happened]. It would help me to hear how you see it now."},
    {" appreciate notice thank acknowledge value praise ",
     "I put a lot into [what you did], and I'd feel good if it was seen. Could you tell me when you notice it?"},
    {" care think consider bother matter respect prioritize prioritise ",
     "When [what happened], I felt hurt. I need to know that I matter to you. Could we talk about it [when]?"},
    {" understand ", "I'd like to feel understood. Could you tell me what you heard me say, before you answer?"},
    {" support encourage defend ", "I could use your support with [what]. Could you [one thing that would help]?"},
    {" want love touch kiss hug hold cuddle ",
     "I miss being close to you. Could we have [an evening] for the two of us?"},
    {" talk speak share tell open ", "I miss hearing what goes on in you. Could we talk for ten minutes [tonight]?"},
    {" trust believe ",
     "I felt hurt when [what happened]. I'd like us to trust each other. What would help you with that?"},
    {" change learn grow stop ",
     "[What happened] still troubles me. Could we agree on one small thing to try this week?"},
    {" admit ", "It would mean a lot to me to hear your part in [what happened]. I'll tell you mine, too."},
    {" remember forget ", "It matters to me that [what] isn't forgotten. Could you set a reminder for it?"},
    {" spend ", "I miss time with you. Could we keep [an evening] this week for the two of us?"},
    {" say ", "I'd love to hear [what you would like to hear]. It would mean a lot to me."},
    {" do ",
     "I've done [what] on my own this week, and I feel worn out. Could you take [one task]? It's ok to say if that "
     "doesn't work."},
    {" be get go seem know mean have let happen ",
     "When [what happened], I felt [feeling]. Could you [one thing that would help] [when]?"},
});

constexpr auto always_requests = std::to_array<VerbRequest>({
    {" interrupt ",
     "When you interrupt me, I lose my thread and feel frustrated. Could you let me finish, and then tell me "
     "what you think?"},
    {" blame criticize judge accuse attack nag lecture ",
     "When something goes wrong, I'd like us to look at it together. Could you tell me what you need from me?"},
    {" twist exaggerate overreact assume pretend ",
     "I meant something else. Could you tell me what you heard, so that I can put it right?"},
    {" shout yell scream snap swear ",
     "When voices get loud, I can't think well. Could we speak more quietly, or take ten "
     "minutes and then go on?"},
    {" complain moan whine argue ",
     "I'd like to understand what you need. Could you tell me one thing that would help?"},
    {" lie ", "I need to be able to trust what we tell each other. Could you tell me what happened, as it was?"},
    {" dismiss ignore ", "When I told you about [what], I felt lonely. Could you tell me what you think about it?"},
    {" choose put ",
     "I felt sad when [what happened]. I'd like to come first sometimes. Could we keep [a day] for us?"},
});

const VerbRequest* find(std::span<const VerbRequest> requests, std::string_view base) {
  for (const auto& request : requests) {
    if (lists(request.verbs, base)) return &request;
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

const VerbRequest* request_for_never(std::string_view base) { return find(never_requests, base); }
const VerbRequest* request_for_always(std::string_view base) { return find(always_requests, base); }

}  // namespace securebase::text
