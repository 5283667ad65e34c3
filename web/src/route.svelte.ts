/** Which place of the app is shown: the part of the address after '#', so that any static host will do. */

export const places = [
  '',
  'today',
  'picture',
  'steps',
  'learn',
  'timeline',
  'entry',
  'settings',
  'questionnaires',
  'speak',
  'reflect',
  'reflect/journal',
  'reflect/letting-go',
  'reflect/past',
  'reflect/another-view',
  'reflect/outside',
  'reflect/worth',
  'reflect/lists',
  'reflect/hard-talk',
  'reflect/read',
  'support',
  'support/professional',
  'private',
  'shared',
  'about',
] as const;
export type Place = (typeof places)[number];

/** The longest place the address begins with, and what follows it: "#/steps/breathing" is "steps" and "breathing". */
function fromAddress(): { place: Place; rest: string } {
  const wanted = location.hash.replace(/^#\/?/, '');
  const fitting = places.filter((place) => place !== '' && (wanted === place || wanted.startsWith(`${place}/`)));
  const place = fitting.sort((a, b) => b.length - a.length)[0] ?? '';
  return { place, rest: place === '' ? '' : wanted.slice(place.length + 1) };
}

export const route = $state(fromAddress());

addEventListener('hashchange', () => {
  Object.assign(route, fromAddress());
  scrollTo(0, 0);
});
