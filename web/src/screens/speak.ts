import type { CoachFinding } from '../generated/core';
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
