import type { CheckedIn, FeelingWord } from '../generated/core';

export const empty = (): CheckedIn => ({
  pleasantness: null, energy: null, feelings: [], topics: [], needs: [], daily: [], answers: [], line: null,
});

/** The words that lie nearest to a place on the grid first; in their own order where no place was chosen. */
export function byNearness(words: FeelingWord[], pleasantness: number | null, energy: number | null): FeelingWord[] {
  if (pleasantness === null || energy === null) return words;
  const distance = (word: FeelingWord): number => (word.pleasantness - pleasantness) ** 2 + (word.energy - energy) ** 2;
  return [...words].sort((a, b) => distance(a) - distance(b));
}
