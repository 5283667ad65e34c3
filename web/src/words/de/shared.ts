import type { Words } from '../words';

export const shared: Words['shared'] = {
  lead: 'Klar gesagt, soweit man es wissen kann.',
  here: {
    title: 'Auf diesem Gerät',
    none: 'Was du geschrieben hast, liegt hier ohne Sperre. Wer diesen Browser auf diesem Gerät öffnen kann, kann es lesen.',
    pin: 'Was du geschrieben hast, liegt hier verschlüsselt, und eine PIN öffnet es. Eine neugierige Hand kann es nicht lesen. Jemand mit einer Kopie des Geräts, mit Werkzeugen und Zeit vielleicht schon.',
    passphrase: 'Was du geschrieben hast, liegt hier verschlüsselt, und eine Passphrase öffnet es. Wer sie nicht hat, kann es nicht lesen, weder hier noch aus einer Kopie.',
    nothing: 'Von dir liegt hier noch nichts.',
    change: 'Die Sperre ändern',
  },
  left: {
    title: 'Was Securebase verlassen hat',
    text: 'Dateien, die du selbst gespeichert hast. Wer so eine Datei hat, hat auch, was darin steht; von hier aus lässt sie sich nicht zurückholen.',
    none: 'Bisher nichts.',
    erase: 'Diese Liste leeren',
    what: {
      backup: 'Eine Sicherung, mit einer Passphrase oder für deine zwölf Wörter verschlüsselt',
      export_json: 'Alles als lesbare Datei (JSON)',
      export_csv: 'Alles als lesbare Tabelle (CSV)',
      professional_page: 'Eine Seite für eine Fachperson',
      professional_file: 'Eine Datei für eine Fachperson',
      chat_page: 'Was in einem Chat gelesen wurde, als Seite',
      picture_page: 'Dein Bild, gedruckt',
      questionnaire: 'Ein ausgefüllter Fragebogen',
      reminder: 'Eine Erinnerung für den Kalender',
    },
    other: 'Eine Datei',
  },
  hand: {
    title: 'Jemand, der dein Handy in der Hand hat',
    items: [
      'Im Verlauf des Browsers sieht man, dass diese App geöffnet wurde und welche ihrer Seiten, mit Namen. Auch sein Speicher oder ein Symbol kann sie verraten.',
      'Ohne Sperre kann man lesen, was du geschrieben hast. Mit Sperre sieht man eine gesperrte Seite und die Hilfenummern.',
      'Gespeicherte Dateien liegen bei den Downloads. Erinnerungen stehen im Kalender, unter dem Titel, den du ihnen gegeben hast.',
      'Wer deine PIN kennt oder dich zum Öffnen bringt, sieht, was du siehst. Die privaten Antworten kannst du vorher löschen.',
      'Wenn jemand Spionage-Software auf das Gerät gebracht hat, kann keine App etwas vor diesem Menschen verbergen.',
    ],
  },
  host: {
    title: 'Wer diese Website betreibt',
    items: [
      'Zu sehen ist, dass ein Gerät die App geladen hat, wann und von welcher Adresse im Netz. Wie bei jeder Website.',
      'Nicht zu sehen ist, was du schreibst: Es wird nie gesendet. Diese Seite darf nichts von anderswo laden.',
      'Von dort könnte eine veränderte App kommen. Was du benutzt, ist das, was du bekommen hast; wer ganz sicher sein muss, betreibt eine eigene.',
    ],
  },
  exit: {
    title: 'Was „Jetzt verlassen“ kann',
    can: [
      'Es zeigt sofort eine Einkaufsliste anstelle dieser Seite, mit anderem Titel und ohne Symbol. Dreimal Esc tut dasselbe.',
      'Es sperrt: Wo es eine PIN oder Passphrase gibt, wird wieder danach gefragt, in jedem Tab.',
      'Was halb geschrieben ist, bleibt versiegelt erhalten. „Zurück“ zeigt wieder die Einkaufsliste.',
    ],
    canTitle: 'Das kann es',
    cannot: [
      'Es löscht nicht den Verlauf des Browsers, die Downloads oder die Liste offener Apps.',
      'Es hilft nicht gegen jemanden, der den Bildschirm schon gesehen hat oder das Gerät überwacht.',
      'Ohne Sperre kann, wer die App wieder öffnet, lesen, was da ist.',
    ],
    cannotTitle: 'Das kann es nicht',
    safer: 'Wenn jemand deine Geräte überwacht, ist eines sicherer, an das dieser Mensch nicht herankommt: bei einer Freundin, einem Freund, bei der Arbeit oder in einer Bibliothek.',
  },
};
