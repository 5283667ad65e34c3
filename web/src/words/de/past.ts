import type { Words } from '../words';

export const past: Words['past'] = {
  lead: 'Was frühere Beziehungen dich erwarten ließen und was heute anders ist. In kleinen Portionen von höchstens fünf Minuten, in beliebiger Reihenfolge, über so lange Zeit, wie du willst.',
  bear: 'Wähle nur, was du heute ansehen magst. Das Schwerste erzählst du besser einem Menschen.',
  today: 'Heute hast du dir schon etwas angesehen. Das Nächste ist auch morgen noch da.',
  doses: 'Portionen',
  last: (day) => `Zuletzt am ${day}`,
  stop: 'Hier aufhören',
  tooNear: 'Wenn es dir zu nahe kommt, hör auf. Schau dich um und atme langsam aus.',
  support: 'Unter „Hilfe“ findest du Menschen, mit denen du sprechen kannst.',
};
