import type { Words } from '../words';

export const lettingGo: Words['lettingGo'] = {
  lead: 'Für etwas, das wehgetan hat und vorbei ist. Du schreibst auf, was war, was es gekostet hat, was noch fehlt und was du ablegen kannst. Dann endet es.',
  ask: 'Geschieht es noch?',
  askWhy: 'Niemand kann ablegen, was ihm noch angetan wird.',
  over: 'Nein, es ist vorbei',
  still: 'Ja, oder ich bin nicht sicher',
  stillTitle: 'Dann ist es nichts zum Loslassen',
  stillText: 'Was noch geschieht, muss aufhören oder sich ändern. Es ist nicht deine Aufgabe, es besser auszuhalten. Was du dabei fühlst, ist ein guter Wegweiser.',
  stillOther: 'Vielleicht passt heute eher eines davon:',
  support: 'Hilfe: Nummern und Menschen',
  request: 'Jemanden, bei dem du dich sicher fühlst, um eine Sache bitten',
  journal: 'Im Tagebuch darüber schreiben',
  nothingKept: 'Davon wurde nichts festgehalten.',
  back: 'Zurück',
  closeTitle: 'Wie soll es enden?',
  closeText: 'Such dir eines aus. Jedes davon ist ein Ende.',
  close: 'So beenden',
  fading: 'Deine Worte verblassen.',
  breathed: 'Die Seite schließen',
  closedLinks: { today: 'Zu „Heute“', outside: 'Leben draußen' },
};
