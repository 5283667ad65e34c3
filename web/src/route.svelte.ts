/** Which place of the app is shown: the part of the address after '#', so that any static host will do. */

export const places = ['', 'speak', 'reflect', 'reflect/read', 'about'] as const;
export type Place = (typeof places)[number];

const fromAddress = (): Place => {
  const wanted = location.hash.replace(/^#\/?/, '');
  return places.find((place) => place === wanted) ?? '';
};

export const route = $state({ place: fromAddress() });

addEventListener('hashchange', () => {
  route.place = fromAddress();
  scrollTo(0, 0);
});
