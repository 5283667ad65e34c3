/** Life outside: people, pursuits and places of one's own. */
const times = (n: number): string => (n === 1 ? 'once' : n === 2 ? 'twice' : `${n} times`);
const length = (minutes: number): string => {
  const hours = Math.round(minutes / 30) / 2;
  return minutes < 60 ? `${minutes} ${minutes === 1 ? 'minute' : 'minutes'}` : hours === 1 ? 'an hour' : `${hours} hours`;
};

export const outside = {
  intro: 'A bond holds better when it does not have to hold everything. What is yours alone counts as much here as what you share.',
  groups: {
    people: { name: 'People', about: 'Friends, family, colleagues, neighbours: whoever is good for you.', add: 'Add somebody', label: 'Who is it?', next: 'A small next thing, if you like', hint: 'Such as: write to her, ask him for a walk.' },
    pursuits: { name: 'Pursuits', about: 'What you like to do, learn or make.', add: 'Add something you do', label: 'What is it?', next: 'A small next thing, if you like', hint: 'Such as: put the guitar where I see it.' },
    places: { name: 'Places', about: 'Where you can be yourself: a bench, a room, a path.', add: 'Add a place', label: 'Where is it?', next: 'A small next thing, if you like', hint: 'Such as: drink my coffee there on Saturday.' },
  },
  keep: 'Keep it',
  next: 'Next',
  lately: (n: number) => (n === 0 ? 'Nothing noted in the last four weeks.' : `You gave it time ${times(n)} in the last four weeks.`),
  give: 'I gave it time',
  minutes: 'Minutes, if you know',
  line: 'A line about it, if you like',
  cancel: 'Cancel',
  rest: 'Let it rest',
  change: 'Change or remove',
  rests: 'What rests',
  restsAbout: 'It had no time lately, or you let it rest. Nothing is lost by that. It is here when you want it.',
  again: 'Take it up again',
  weeks: 'The last four weeks',
  given: (people: number, pursuits: number, places: number, minutes: number) => {
    const parts = [people ? `to people ${times(people)}` : '', pursuits ? `to what you do ${times(pursuits)}` : '', places ? `to your places ${times(places)}` : ''].filter(Boolean);
    if (parts.length === 0) return 'Nothing is noted for these weeks. Some weeks are like that.';
    const list = parts.length === 1 ? parts[0] : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
    return `You gave time ${list}.${minutes ? ` The minutes you noted come to about ${length(minutes)}.` : ''}`;
  },
  noAmount: 'There is no right amount. This only shows what was there.',
  dots: 'Each dot is one time.',
  table: 'The same as a table',
  week: 'Week',
  cell: (n: number, minutes: number) => (n === 0 ? '–' : `${n}${minutes ? ` (${minutes} min)` : ''}`),
  kept: 'It is kept.',
  of: (what: string, name: string) => `${what}: ${name}`,
};
