import type { Words } from '../words';

export const kept: Words['kept'] = {
  fields: {
    text: 'In deinen Worten',
    detail: 'Mehr dazu',
    day: 'Der Tag, für den es gedacht ist',
    minutes: 'Minuten',
    line: 'Ein Satz dazu',
    matter: 'Worum es geht',
    feeling: 'Was du fühlst',
    need: 'Was du brauchst',
    start: 'Wie du anfangen würdest',
    words: 'Wie du die Pause angekündigt hast',
    heard: 'Was ich gehört habe',
    own: 'Mein Anteil',
    next: 'Was als Nächstes kommt',
  },
  correct: 'Ändern',
  save: 'Speichern',
  cancel: 'So lassen, wie es war',
};
