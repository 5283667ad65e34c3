import type { Words } from '../words';

export const entries: Words['entries'] = {
  none: { before: 'Noch nichts. Es beginnt mit einem ', link: 'ersten Eintrag', after: '.' },
  earlier: 'Frühere Tage zeigen',
  corrected: 'berichtigt',
  checkIn: 'So ging es dir',
  step: 'Ein Schritt',
  other: 'Ein Eintrag',
  feelings: 'Gefühle',
  about: 'Es ging um',
  needs: 'Bedürfnisse',
  words: 'In deinen Worten',
  line: 'Eine Zeile',
  correct: 'Berichtigen',
  takeBack: 'Zurücknehmen',
  erase: 'Endgültig löschen',
  eraseMeans: 'Die Worte verschwinden von diesem Gerät und aus jeder Sicherung, die ab jetzt entsteht. Ältere Sicherungsdateien enthalten sie noch. Das lässt sich nicht rückgängig machen.',
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
