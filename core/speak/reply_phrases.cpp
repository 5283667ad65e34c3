#include "core/speak/reply_phrases.hpp"

#include <array>

namespace securebase::speak {
namespace {

constexpr auto phrases = std::to_array<Phrase>({
    {"reply.advice", "you ..1 should|ought|must !have"},
    {"reply.advice", "you ..1 need to :verb"},
    {"reply.advice", "^ you have to :verb"},
    {"reply.advice", "you just|really|simply have to :verb"},
    {"reply.advice", "you could|can ..1 just|always|try|ask|tell|call|talk|start|look|go|get|take /n"},
    {"reply.advice", "why do not you|we"},
    {"reply.advice", "have you ..1 tried|thought|considered|asked|talked|told|spoken"},
    {"reply.advice", "if i were|was you"},
    {"reply.advice", "my advice"},
    {"reply.advice", "best thing ..2 to|is|would"},
    {"reply.advice", "^ ..1 try to|:verb|not"},
    {"reply.advice",
     "^ just|maybe|perhaps ..1 "
     "tell|ask|call|go|take|get|stop|start|let|try|say|talk|ignore|forget|leave|quit|relax"},
    {"reply.advice", "you better"},
    {"reply.advice", "what|how about ..1 going|asking|talking|taking|telling|calling|trying"},
    {"reply.advice", "i would just|tell|ask|go|talk|call|leave|say|quit|ignore"},
    {"reply.advice", "you will have to"},
    {"reply.comfort", "do not ..1 worry|cry|be|stress|think|let|overthink|take|panic"},
    {"reply.comfort", "calm down"},
    {"reply.comfort", "cheer up"},
    {"reply.comfort", "at least"},
    {"reply.comfort", "bright side"},
    {"reply.comfort", "could ..1 be|have worse|been"},
    {"reply.comfort", "it|that is not ..1 that? bad|big|deal|end|important|serious|true"},
    {"reply.comfort", "not a? big deal"},
    {"reply.comfort", "you are overreacting|overthinking|fine|exaggerating"},
    {"reply.comfort", "it|that|everything|things|you will ..1 be ..1 fine|ok|okay|better|great"},
    {"reply.comfort", "get|got over it"},
    {"reply.comfort", "happens to everyone|everybody|all|us"},
    {"reply.comfort", "other|some people have"},
    {"reply.but", "but"},
    {"reply.but", "however"},
    {"reply.but", "although|though"},
    {"reply.own_story", "i ..1 know|understand ..1 exactly? ..1 how you feel"},
    {"reply.own_story", "same|it thing? happened to me"},
    {"reply.own_story", "me too"},
    {"reply.own_story", "happened|happens to me"},
    {"reply.own_story", "when i was|had|did|went|worked|started"},
    {"reply.own_story", "i|my had|have|got|day|week ..2 worse|too|same|also"},
    {"reply.own_story", "that is nothing"},
    {"reply.own_story", "what about me|my|what"},
    {"reply.own_story", "i am|was ..2 tired|stressed|exhausted|busy too|as|also"},
    {"reply.defence", "it is|was not my fault"},
    {"reply.defence", "i did not ..1 do|mean|say"},
    {"reply.defence", "i already|never told|did|said|do|asked|have"},
    {"reply.defence", "that is not|what ..2 true|fair|happened|said"},
    {"reply.open", "^ ..4 what|how /q"},
    {"reply.feels", "you feel|felt|feeling|sound|seem !like|that|as|you|to|about|the|it"},
    {"reply.open", "tell me more|about|what|how"},
    {"reply.open", "want|like to ..1 tell|say|talk|hear ..1 me|more|about"},
    {"reply.open", "would|do you ..2 like|want ..1 to ..1 tell|say|talk"},
    {"reply.open", "^ which|where|who|when /q"},
    {"reply.open", "i would|want ..1 like|love|to to? ..1 hear|understand|know more|about|how|what|you|it"},
    {"reply.checking", "is|was that ..2 right|it|so|how|what|true|close /q"},
    {"reply.checking", "did|do|have i ..1 get|got|hear|heard|understand|understood|have|that|it|you /q"},
    {"reply.checking", "am i ..2 right|close|hearing|getting|understanding /q"},
    {"reply.checking", "right|yes|correct|yeah $ /q"},
    {"reply.checking", "anything|something more|else /q"},
    {"reply.checking", "is|was it /q"},
    {"reply.checking", "^ so|and /q"},
    {"reply.checking", "would|could|can|may|shall|will it|you|that|i|we /q"},
    {"reply.checking", "is|are|was|were there /q"},
    {"reply.checking", "do|did|are|were|have|had|do you /q"},
    {"reply.why", "^ ..1 why ..1 did|do|are|were|not|have|would|is|was /q"},
});

}  // namespace

std::span<const Phrase> reply_phrases() { return phrases; }

}  // namespace securebase::speak
