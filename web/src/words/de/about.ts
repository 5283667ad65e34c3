import type { Words } from '../words';

export const about: Words['about'] = {
  does: {
    title: 'Was Securebase tut',
    text: 'Es fragt in einer Minute, wie es dir geht, und zeichnet aus deinen eigenen Antworten, wo du stehst. Und es sieht sich Worte an: eine Nachricht, die du abschicken willst, oder einen Chat, den du exportiert hast. Jeder Hinweis nennt die Worte, das Muster und einen sanfteren Weg. Zu jeder Zahl steht, wie genau sie ist. Wo die Daten nicht für eine Aussage reichen, steht da „noch nicht bekannt“.',
  },
  doesNot: {
    title: 'Was Securebase nicht tut',
    list: [
      'Es urteilt über niemanden, gibt keiner Beziehung eine Note und sagt nichts voraus.',
      'Es stellt keine Diagnose, behandelt nichts und ist keine Therapie.',
      'Es sucht in Worten nicht nach Gewalt. Wenn du Angst vor dem Menschen hast, mit dem du zusammen bist, ist sein Rat zum Reden nicht für dich gemacht; Menschen, die sich damit auskennen, können helfen.',
    ],
  },
  where: {
    title: 'Wo deine Worte sind',
    text: 'Auf diesem Gerät. Was du in Einträgen und Übungen schreibst, liegt hier verschlüsselt, bis du es löschst. Auch halb Geschriebenes bleibt, bis du es behältst oder verwirfst; ein Chat und eine Nachricht, die du nur prüfst, sind weg, wenn du die Seite schließt. Es gibt kein Konto, niemand zählt Besuche, und es wird nichts mit anderen Rechnern ausgetauscht. Wer die Website betreibt, von der du diese App öffnest, könnte sie so verändern, dass sie mitliest, was du tippst. Wenn das niemand ist, dem du dein Tagebuch geben würdest, starte Securebase lieber auf deinem eigenen Rechner.',
    theirs: 'Die Nachrichten an dich gehören auch dem Menschen, der sie geschrieben hat. Lies einen Chat für dich, und überleg, bevor du jemandem zeigst, was er sagt.',
  },
  languages: {
    title: 'Sprachen',
    speaks: (names) => `Securebase spricht ${names}.`,
    reads: (names) => `Nachrichten und Chats liest es nur auf ${names}. Bei einer anderen Sprache sagt es, dass es sie nicht lesen kann, statt zu raten.`,
  },
  leaving: {
    title: 'Schnell verlassen',
    text: '„Jetzt verlassen“ oder dreimal Esc verwirft, was gelesen wurde, und öffnet statt dieser Seite eine Einkaufsliste. Den Verlauf deines Browsers kann es nicht löschen, und es kann nicht wissen, wer auf deinen Bildschirm sieht oder was sonst auf diesem Gerät läuft.',
  },
};
