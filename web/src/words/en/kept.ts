/** What is kept on a list or of a hard talk, as its entry shows it. */
export const kept = {
  fields: {
    text: 'In your words',
    detail: 'More about it',
    day: 'The day it is meant for',
    minutes: 'Minutes',
    line: 'A line about it',
    matter: 'What it is about',
    feeling: 'What you feel',
    need: 'What you need',
    start: 'How you would begin',
    words: 'How the pause was announced',
    heard: 'What I heard',
    own: 'What I own',
    next: 'What comes next',
  },
  correct: 'Correct it',
  save: 'Save',
  cancel: 'Leave it as it was',
};
