import type { AssertParts, CoachFinding } from '../generated/core';
import { words } from '../words/words';

/** A probability in words. */
export function howSure(confidence: number): string {
  if (confidence >= 0.9) return words.speak.sure.quite;
  if (confidence >= 0.75) return words.speak.sure.fairly;
  return words.speak.sure.notVery;
}

/** The draft with the sentence of a finding replaced. Positions count code points, as the core gives them. */
export function replaced(
  text: string,
  finding: { sentence_begin: number; sentence_end: number },
  rewording: string,
): string {
  const points = [...text];
  const before = points.slice(0, finding.sentence_begin).join('');
  const after = points.slice(finding.sentence_end).join('');
  const space = (left: string, right: string) => (left === '' || right === '' || /\s$/.test(left) || /^\s/.test(right) ? '' : ' ');
  const start = before + space(before, rewording) + rewording;
  return start + space(start, after) + after;
}

type Place = { rule: string; sentence_begin: number; sentence_end: number };

/**
 * Where the sentence of a finding stands in a text that was read anew, by what was found in that: the same words, marked by the
 * same rule. Null where they are not there, or more than once.
 */
export function foundAgain(found: Place, read: string, foundNow: Place[], readNow: string): Place | null {
  const sentence = (text: string, { sentence_begin, sentence_end }: Place) => [...text].slice(sentence_begin, sentence_end).join('');
  const same = foundNow.filter((one) => one.rule === found.rule && sentence(readNow, one) === sentence(read, found));
  const [first = null] = same;
  return same.every((one) => one.sentence_begin === first?.sentence_begin) ? first : null;
}

/** The parts with what was found in a draft, where nothing is written yet; `unplaced`: what was found for one that says something else. */
export function filledIn(written: AssertParts, found: AssertParts): { parts: AssertParts; unplaced: string[] } {
  const parts = { ...written };
  const unplaced: string[] = [];
  for (const part of ['observation', 'feeling', 'need', 'request'] as const) {
    if (written[part].trim() === '') parts[part] = found[part];
    else if (found[part] !== '' && found[part] !== written[part].trim()) unplaced.push(found[part]);
  }
  return { parts, unplaced };
}

export type Piece = { text: string; mark?: CoachFinding };

/** The text cut at the borders of the findings; where findings overlap, the one that begins first keeps the words. */
export function pieces(text: string, findings: CoachFinding[]): Piece[] {
  const points = [...text];
  const out: Piece[] = [];
  let at = 0;
  for (const finding of [...findings].sort((a, b) => a.begin - b.begin)) {
    if (finding.begin < at) continue;
    if (finding.begin > at) out.push({ text: points.slice(at, finding.begin).join('') });
    out.push({ text: points.slice(finding.begin, finding.end).join(''), mark: finding });
    at = finding.end;
  }
  if (at < points.length) out.push({ text: points.slice(at).join('') });
  return out;
}
