/** Who can see what. */
export const shared = {
  lead: 'Plainly said, as far as it can be known.',
  here: {
    title: 'On this device',
    none: 'What you wrote lies here without a lock. Whoever can open this browser on this device can read it.',
    pin: 'What you wrote lies here encrypted, and a PIN opens it. A curious hand cannot read it. Somebody with a copy of the device, tools and time perhaps can.',
    passphrase: 'What you wrote lies here encrypted, and a passphrase opens it. Whoever does not have it cannot read it, here or from a copy.',
    nothing: 'Nothing of yours lies here yet.',
    change: 'Change the lock',
  },
  left: {
    title: 'What left the diary',
    text: 'Files that you saved yourself. Whoever has such a file has what is in it; it cannot be called back from here.',
    none: 'Nothing so far.',
    erase: 'Clear this list',
    what: {
      backup: 'A backup, encrypted with a passphrase or for your twelve words',
      export_json: 'Everything as a plain file (JSON)',
      export_csv: 'Everything as a plain table (CSV)',
      professional_page: 'A page for a professional',
      professional_file: 'A file for a professional',
      chat_page: 'What was read in a chat, as a page',
      picture_page: 'Your picture, printed',
      questionnaire: 'A filled-in questionnaire',
      reminder: 'A reminder for the calendar',
    } as Record<string, string>,
    other: 'A file',
  },
  hand: {
    title: 'Somebody who holds your phone',
    items: [
      'They can see in the browser’s history that this app was opened, and which of its pages, by name. They can also see it in the browser’s storage, or as an icon.',
      'Without a lock they can read what you wrote. With one they see a locked page and these helplines.',
      'Files you saved lie among the downloads. Reminders stand in the calendar, under the title you gave them.',
      'If they know your PIN or make you open it, they see what you see. The private answers can be wiped before.',
      'If they put spying software on the device, no app can hide anything from them.',
    ],
  },
  host: {
    title: 'Whoever runs this website',
    items: [
      'They can see that a device loaded the app, when, and from which address on the net. Like any website.',
      'They cannot see what you write: it is never sent. This page may load nothing from anywhere else.',
      'They could hand out a changed app. What you run is what they gave you; whoever must be sure runs their own.',
    ],
  },
  exit: {
    title: 'What “Leave now” can do',
    can: [
      'It shows a shopping list at once, with another title and no icon, in place of this page. Esc three times does the same.',
      'It locks: where there is a PIN or a passphrase, it is asked for again, in every tab.',
      'It keeps words that are half written, sealed. “Back” shows the shopping list again.',
    ],
    canTitle: 'It does',
    cannot: [
      'It does not clear the browser’s history, the downloads or the list of open apps.',
      'It does not help against somebody who has seen the screen, or who watches the device.',
      'Without a lock, whoever opens the app again can read what is there.',
    ],
    cannotTitle: 'It does not',
    safer: 'If somebody watches your devices, one they cannot reach is safer: a friend’s, or one at work or in a library.',
  },
};
