/** What a list of words is made of: feelings, needs, topics. */
export type Word = { id: string; word: string; definition: string; group: string };

/** Without case, accents and outer spaces, so that "Ängste " is found as "angste". */
export const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').trim().toLowerCase();

/** The words that begin with the query, then those that hold it, then those whose definition holds it. */
export function searched<W extends Word>(words: W[], query: string): W[] {
  const wanted = plain(query);
  const rank = ({ word, definition }: W): number => {
    const at = plain(word).indexOf(wanted);
    if (at >= 0) return at === 0 ? 0 : 1;
    return plain(definition).includes(wanted) ? 2 : 3;
  };
  return words.map((word) => ({ word, rank: rank(word) })).filter((one) => one.rank < 3).sort((a, b) => a.rank - b.rank).map((one) => one.word);
}
