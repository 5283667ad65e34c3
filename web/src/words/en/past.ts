/** Where it comes from: small doses. The doses come from the core. */
export const past = {
  lead: 'What earlier bonds taught you to expect, and what is different now. In small doses of five minutes at most, in any order, over as long as you like.',
  bear: 'Choose only what you can bear to look at today. The hardest things are better told to a person.',
  today: 'You took a dose today. The next one is there tomorrow, too.',
  doses: 'Doses',
  last: (day: string) => `Last on ${day}`,
  stop: 'Stop here',
  tooNear: 'If it comes too near, stop. Look around you, and breathe out slowly.',
  support: 'Support has people to talk to.',
};
