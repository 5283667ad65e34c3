/** The page of Support, and the quiet line that offers it. */
export const support = {
  anywhere: 'In danger now? Call the emergency number of your country. Lines to talk to, country by country: findahelpline.com.',
  hint: 'You are not alone with this.',
  hintLink: 'Here are people to talk to',
};
