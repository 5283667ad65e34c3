/** About Securebase. */
export const about = {
  does: {
    title: 'What it does',
    text: 'It asks how you are, in a minute, and draws where you stand from your own answers. And it looks at words: a message you are about to send, or a chat you exported. Each mark names the words, the pattern and a gentler way. Each number comes with an interval. Where the data do not carry a statement, it says “not known yet”.',
  },
  doesNot: {
    title: 'What it does not do',
    list: [
      'It gives no verdict on anybody, no score for a relationship, and no forecast.',
      'It does not diagnose or treat anything, and it is no therapy.',
      'It does not look for violence in words. If you are afraid of your partner, its advice on talking is not made for you; people who know about this can help.',
    ],
  },
  where: {
    title: 'Where your words are',
    text: 'On this device. What you write in check-ins and practices is kept here, encrypted, until you delete it. Half-written words are kept too, until you keep or drop them; a chat, and a message you only check, are gone when you close the page. There is no account, no counting of visitors, and no request to any other computer. Whoever runs the website you open this app from could change it to read what you type. If that is not someone you would hand your journal to, start Securebase on your own computer instead.',
    theirs: 'Your partner’s messages are theirs too. Read a chat for yourself, and think before you show what it says to anyone.',
  },
  languages: {
    title: 'Languages',
    speaks: (names: string) => `Securebase speaks ${names}.`,
    reads: (names: string) => `Messages and chats are read in ${names} only. In another language it says that it cannot read them, rather than guess.`,
  },
  leaving: {
    title: 'Leaving quickly',
    text: '“Leave now”, or Esc three times, drops what was read and opens a shopping list in place of this page. It cannot clear your browser’s history, and it cannot know who is looking at your screen or what else runs on this device.',
  },
};
