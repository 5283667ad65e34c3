import type { Words } from '../words';

export const app: Words['app'] = {
  name: 'Securebase',
  skip: 'Zum Inhalt',
  places: 'Orte',
  more: 'Mehr',
  leave: 'Jetzt verlassen',
  language: 'Sprache',
  list: { title: 'Einkaufsliste', page: './list.de.html' },
  stays: 'Alles bleibt auf diesem Gerät. Nichts wird an irgendwen gesendet.',
  titles: {
    '': 'Securebase',
    today: 'Heute',
    picture: 'Bild',
    steps: 'Schritte',
    learn: 'Wissen',
    timeline: 'Was du geschrieben hast',
    entry: 'Ein Eintrag',
    settings: 'Einstellungen',
    questionnaires: 'Fragebögen',
    speak: 'Sprechen',
    reflect: 'Nachdenken',
    'reflect/read': 'Einen Chat lesen',
    support: 'Hilfe',
    about: 'Über Securebase',
  },
  settingsLink: 'Einstellungen und Sicherung',
};
