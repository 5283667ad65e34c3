import type { Words } from '../words';

export const home: Words['home'] = {
  title: 'Etwas fester stehen, in dir selbst und miteinander.',
  lead: [
    'Securebase hilft dir zu sehen, wo du stehst, Schweres sanft zu sagen und einen kleinen Schritt zu gehen.',
    'Es sagt dir, warum, und wie sicher es sich ist.',
    'Jedes Wort bleibt auf diesem Gerät; es gibt kein Konto.',
  ],
  doors: {
    today: {
      title: 'Kurz innehalten',
      text: 'Eine Minute dafür, wie es ist, worum es geht und was du brauchst. Daraus wächst ein Bild, und ein Schritt, der sich lohnt.',
    },
    speak: {
      title: 'Eine Nachricht prüfen',
      text: 'Füg ein, was du abschicken willst. Du siehst, welche Worte wehtun können, warum, und wie es anders ginge.',
    },
    'reflect/read': {
      title: 'Einen Chat lesen',
      text: 'Zieh einen exportierten Chat hierher: WhatsApp, Telegram, Signal, iMessage, Messenger, Instagram, Discord oder SMS.',
    },
  },
  note: 'Für Erwachsene. Securebase ist keine Therapie und nicht für Notfälle da: Wenn du in Gefahr bist, ruf die Notrufnummer an. „Jetzt verlassen“ oder dreimal Esc öffnet statt dieser Seite eine harmlose. Den Verlauf deines Browsers löscht das nicht.',
};
