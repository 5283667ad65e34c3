import type { Words } from '../words';

export const past: Words['past'] = {
  lead: 'Was du von früher her erwartest und was heute anders ist. In kleinen Portionen von höchstens fünf Minuten, in der Reihenfolge, die du magst, und verteilt auf so viel Zeit, wie du willst.',
  bear: 'Wähle nur, worauf du heute schauen kannst, ohne dass es zu viel wird. Das Schwerste erzählst du besser einem Menschen.',
  today: 'Heute hast du dir schon etwas angesehen. Das Nächste ist auch morgen noch da.',
  doses: 'Portionen',
  last: (day) => `Zuletzt am ${day}`,
  stop: 'Hier aufhören',
  tooNear: 'Wenn es dir zu nahe kommt, hör auf. Schau dich um und atme langsam aus.',
  support: 'Unter „Hilfe“ findest du Menschen, mit denen du sprechen kannst.',
};
