import type { Words } from '../words';

const times = (n: number): string => (n === 1 ? 'einmal' : n === 2 ? 'zweimal' : n === 3 ? 'dreimal' : `${n} Mal`);
const length = (minutes: number): string => {
  const hours = Math.round(minutes / 30) / 2;
  return minutes < 60 ? `${minutes} ${minutes === 1 ? 'Minute' : 'Minuten'}` : hours === 1 ? 'eine Stunde' : `${String(hours).replace('.', ',')} Stunden`;
};

export const outside: Words['outside'] = {
  intro: 'Eine Beziehung hält besser, wenn sie nicht alles tragen muss. Was dir allein gehört, zählt hier so viel wie das, was ihr teilt.',
  groups: {
    people: { name: 'Menschen', about: 'Freundinnen, Freunde, Familie, Leute von der Arbeit und von nebenan: alle, die dir guttun.', add: 'Jemanden hinzufügen', label: 'Wer ist es?', next: 'Eine kleine nächste Sache, wenn du magst', hint: 'Zum Beispiel: ihr schreiben, ihn zum Spaziergang einladen.' },
    pursuits: { name: 'Was du tust', about: 'Was du gern tust, lernst oder selbst machst.', add: 'Etwas hinzufügen, das du tust', label: 'Was ist es?', next: 'Eine kleine nächste Sache, wenn du magst', hint: 'Zum Beispiel: die Gitarre dahin stellen, wo ich sie sehe.' },
    places: { name: 'Orte', about: 'Wo du du selbst sein kannst: eine Bank, ein Zimmer, ein Weg.', add: 'Einen Ort hinzufügen', label: 'Wo ist es?', next: 'Eine kleine nächste Sache, wenn du magst', hint: 'Zum Beispiel: am Samstag dort meinen Kaffee trinken.' },
  },
  keep: 'Festhalten',
  next: 'Als Nächstes',
  lately: (n) => (n === 0 ? 'In den letzten vier Wochen ist nichts notiert.' : `In den letzten vier Wochen hattest du ${times(n)} Zeit dafür.`),
  give: 'Ich hatte Zeit dafür',
  minutes: 'Minuten, falls du sie weißt',
  line: 'Ein Satz dazu, wenn du magst',
  cancel: 'Abbrechen',
  rest: 'Ruhen lassen',
  change: 'Ändern oder entfernen',
  rests: 'Was ruht',
  restsAbout: 'Dafür war zuletzt keine Zeit, oder du lässt es ruhen. Verloren ist dadurch nichts. Es ist da, wenn du es willst.',
  again: 'Wieder aufnehmen',
  weeks: 'Die letzten vier Wochen',
  given: (people, pursuits, places, minutes) => {
    const parts = [people ? `${times(people)} für Menschen` : '', pursuits ? `${times(pursuits)} für deine eigenen Dinge` : '', places ? `${times(places)} für deine Orte` : ''].filter(Boolean);
    if (parts.length === 0) return 'Für diese Wochen ist nichts notiert. Solche Wochen gibt es.';
    const list = parts.length === 1 ? parts[0] : `${parts.slice(0, -1).join(', ')} und ${parts.at(-1)}`;
    return `Du hattest Zeit: ${list}.${minutes ? ` Die Minuten, die du notiert hast, sind zusammen etwa ${length(minutes)}.` : ''}`;
  },
  noAmount: 'Ein richtiges Maß gibt es nicht. Das hier zeigt nur, was da war.',
  dots: 'Jeder Punkt steht für ein Mal.',
  table: 'Dasselbe als Tabelle',
  week: 'Woche',
  cell: (n, minutes) => (n === 0 ? '–' : `${n}${minutes ? ` (${minutes} Min.)` : ''}`),
  kept: 'Es ist festgehalten.',
  of: (what, name) => `${what}: ${name}`,
};
