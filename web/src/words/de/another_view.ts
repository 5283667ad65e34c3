import type { Words } from '../words';

export const anotherView: Words['anotherView'] = {
  lead: 'Sieben Minuten über einen Streit schreiben, wie jemand, der allen Gutes wünscht. Dreimal im Jahr genügt.',
  never: 'Nicht für einen Streit, in dem du Angst hattest.',
  due: 'Du kannst es tun, wann immer es dir passt.',
  next: (last, next) => `Du hast es am ${last} getan. Das nächste Mal ist ab dem ${next}. Früher oder später ist auch gut.`,
  dueAgain: (last) => `Zuletzt hast du es am ${last} getan. Du kannst es wieder tun, wann immer es dir passt.`,
  begin: 'Anfangen',
  timer: 'Sieben Minuten, wenn du magst',
  reminder: {
    title: 'Eine Erinnerung in deinem eigenen Kalender',
    text: 'Hier entsteht eine Datei für deinen Kalender. Nichts wird verschickt. Um die Erinnerung zu beenden, lösch sie im Kalender.',
    first: 'Das erste Mal',
    time: 'Um wie viel Uhr',
    times: 'Alle vier Monate',
    three: 'Dreimal',
    always: 'Bis ich sie lösche',
    says: 'Was darin steht',
    neutral: 'Eine Minute für dich',
    seen: (title) => `Bleibt das leer, steht da „${title}“. Wer deinen Kalender sieht, kann es lesen.`,
    save: 'Die Kalenderdatei speichern',
    saved: 'Die Datei ist gespeichert. Öffne sie, dann nimmt dein Kalender sie auf.',
    problem: 'Bitte wähle einen Tag und eine Uhrzeit.',
  },
};
