/** An excerpt cut at what was found in it. Ranges count code points, as the core does. */
import type { TextRange } from '../../generated/core';

export type Piece = { text: string; isFound: boolean };

export function piecesOf(excerpt: string, matches: TextRange[]): Piece[] {
  const characters = [...excerpt];
  const pieces: Piece[] = [];
  let at = 0;
  const add = (end: number, isFound: boolean): void => {
    if (end > at) pieces.push({ text: characters.slice(at, end).join(''), isFound });
    at = Math.max(at, end);
  };
  for (const { begin, end } of matches) {
    add(begin, false);
    add(end, true);
  }
  add(characters.length, false);
  return pieces;
}
