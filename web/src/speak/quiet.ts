/**
 * What this device has learned from "Keep mine": the ids of patterns and how often each was put away, never a word that
 * was written. A pattern put away twice is no longer shown, until it is asked for again.
 */
const place = 'securebase.kept';
const quiet_from = 2;

export type Kept = Record<string, number>;
/** What a finding is counted by: the id of its pattern, which is the same in every language. */
type Marked = { rule: string };

/** What the device holds; nothing where it holds nothing that can be read. */
export function readKept(): Kept {
  try {
    const read: unknown = JSON.parse(localStorage.getItem(place) ?? '{}');
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return {};
    return Object.fromEntries(Object.entries(read).filter((row): row is [string, number] => Number.isInteger(row[1])));
  } catch {
    return {};
  }
}

function write(kept: Kept): Kept {
  try {
    if (Object.keys(kept).length === 0) localStorage.removeItem(place);
    else localStorage.setItem(place, JSON.stringify(kept));
  } catch {
    // A device that keeps nothing learns nothing; the page works all the same.
  }
  return kept;
}

/** One more time that the finding was put away. */
export const keptOnce = (kept: Kept, finding: Marked): Kept => write({ ...kept, [finding.rule]: (kept[finding.rule] ?? 0) + 1 });

export const isQuiet = (kept: Kept, finding: Marked): boolean => (kept[finding.rule] ?? 0) >= quiet_from;

/** The ids of the patterns that are no longer shown. */
export const quietOnes = (kept: Kept): string[] => Object.keys(kept).filter((rule) => (kept[rule] ?? 0) >= quiet_from).sort();

/** It is shown again. */
export const heardAgain = (kept: Kept, rule: string): Kept => write(Object.fromEntries(Object.entries(kept).filter(([one]) => one !== rule)));

export const forgetKept = (): Kept => write({});
