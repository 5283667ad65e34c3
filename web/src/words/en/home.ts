/** The first page. */
export const home = {
  title: 'Stand a little steadier, within yourself and with each other.',
  lead: [
    'Securebase helps you see where you stand, say the hard thing gently, and take one small step.',
    'It says why, and how sure it is.',
    'Every word stays on this device; there is no account.',
  ],
  doors: {
    today: {
      title: 'Check in',
      text: 'A minute for how it is, what it is about and what you need. A picture grows from it, and one step worth taking.',
    },
    speak: {
      title: 'Check a message',
      text: 'Paste what you are about to send. You see which words may hurt, why, and another way to say it.',
    },
    'reflect/read': {
      title: 'Read a chat',
      text: 'Drop an exported chat here: WhatsApp, Telegram, Signal, iMessage, Messenger, Instagram, Discord or SMS.',
    },
  },
  note: 'For adults. Securebase is not therapy and not for emergencies: if you are in danger, call your emergency number. “Leave now”, or Esc three times, opens a harmless page in place of this one. It does not clear your browser’s history.',
};
