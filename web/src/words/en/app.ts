/** What stands around every page. */
export const app = {
  name: 'Securebase',
  skip: 'Go to the content',
  places: 'Places',
  more: 'More',
  leave: 'Leave now',
  language: 'Language',
  /** What the quick exit shows. */
  list: { title: 'Shopping list', page: './list.html' },
  stays: 'Everything stays on this device. Nothing is sent to anyone.',
  titles: {
    '': 'Securebase',
    today: 'Today',
    picture: 'Picture',
    steps: 'Steps',
    learn: 'Learn',
    timeline: 'What you wrote',
    entry: 'An entry',
    settings: 'Settings',
    questionnaires: 'Questionnaires',
    speak: 'Speak',
    reflect: 'Reflect',
    'reflect/read': 'Read a chat',
    support: 'Support',
    about: 'About',
  },
  settingsLink: 'Settings and backup',
};
