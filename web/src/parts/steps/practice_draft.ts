/** What is half written in a practice: there again when it is opened anew, gone once it is kept or left. */
import { draftNamed } from '../../draft';
import type { PracticeNote } from '../../generated/core';

const areNotes = (found: unknown): found is PracticeNote[] =>
  Array.isArray(found) && found.every((note) => typeof note?.screen === 'number' && typeof note.text === 'string');

export const practiceDraft = (practice: string) => draftNamed(`practice ${practice}`, areNotes);
