import type { CheckedIn, FeelingWord } from '../generated/core';

export const empty = (): CheckedIn => ({
  pleasantness: null, energy: null, feelings: [], topics: [], needs: [], daily: [], answers: [], line: null,
});

export const isCheckIn = (found: unknown): found is CheckedIn => {
  const { feelings, topics, needs, daily, answers } = (found ?? {}) as Partial<CheckedIn>;
  return [feelings, topics, needs, daily, answers].every(Array.isArray);
};

export const isEmpty = (entry: CheckedIn): boolean =>
  [entry.feelings, entry.topics, entry.needs, entry.daily, entry.answers].every(({ length }) => length === 0) &&
  entry.pleasantness === null && entry.energy === null && !entry.line?.trim();

/** A check-in that was begun earlier, without the answers to questions that are not asked now: nobody would see them. */
export const begunEarlier = (entry: CheckedIn, questions: string[], items: string[]): CheckedIn => ({
  ...entry,
  daily: entry.daily.filter(({ question }) => questions.includes(question)),
  answers: entry.answers.filter(({ item }) => items.includes(item)),
});

/** The words that lie nearest to a place on the grid first; in their own order where no place was chosen. */
export function byNearness(words: FeelingWord[], pleasantness: number | null, energy: number | null): FeelingWord[] {
  if (pleasantness === null || energy === null) return words;
  const distance = (word: FeelingWord): number => (word.pleasantness - pleasantness) ** 2 + (word.energy - energy) ** 2;
  return [...words].sort((a, b) => distance(a) - distance(b));
}
