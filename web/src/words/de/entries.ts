import type { Words } from '../words';

export const entries: Words['entries'] = {
  none: { before: 'Noch nichts. Es beginnt mit einem ', link: 'ersten Eintrag', after: '.' },
  earlier: 'Frühere Tage zeigen',
  corrected: 'geändert',
  checkIn: 'So ging es dir',
  step: 'Ein Schritt',
  other: 'Ein Eintrag',
  place: 'Wie es sich anfühlte',
  answers: 'Was du geantwortet hast',
  feelings: 'Gefühle',
  about: 'Es ging um',
  needs: 'Bedürfnisse',
  words: 'In deinen Worten',
  line: 'Eine Zeile',
  correct: 'Ändern',
  erase: 'Zurücknehmen und endgültig löschen',
  eraseMeans: 'Es zählt nicht mehr, und die Worte verschwinden von diesem Gerät und aus jeder Sicherung, die ab jetzt entsteht. Ältere Sicherungsdateien enthalten sie noch. Wer den Datenträger mit besonderen Werkzeugen untersucht und deine Passphrase hat, findet sie vielleicht noch. Das lässt sich nicht rückgängig machen.',
  eraseNow: 'Diese Worte löschen',
  notFound: 'Nicht gefunden',
  locked: {
    title: 'Gesperrt',
    text: 'Was du geschrieben hast, ist auf diesem Gerät verschlüsselt. Deine Passphrase öffnet es; ohne sie kann es niemand öffnen.',
    passphrase: 'Passphrase',
    open: 'Öffnen',
    opening: 'Wird geöffnet …',
  },
};
