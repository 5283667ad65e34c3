import { words } from '../../words/words';

/** Slow breathing as the guide gives it; seconds of each part, and how often. */
export type Breath = { in_seconds: number; hold_seconds: number; out_seconds: number; rounds: number };

export type Pace = {
  phase: 'in' | 'hold' | 'out' | 'done';
  /** The breath that is being taken, from 1. */
  round: number;
  /** Counts the seconds of this part, from 1. */
  count: number;
  /** How full the lungs are, 0 to 1. */
  fullness: number;
};

/** Smooth at both ends, as a breath is. */
const eased = (part: number): number => (1 - Math.cos(Math.PI * part)) / 2;

/** Where in the breathing one is after so many seconds. */
export function paceAt(breath: Breath, seconds: number): Pace {
  const { in_seconds, hold_seconds, out_seconds, rounds } = breath;
  const length = in_seconds + hold_seconds + out_seconds;
  if (length <= 0 || seconds >= length * rounds) return { phase: 'done', round: rounds, count: 0, fullness: 0 };
  const round = Math.floor(seconds / length) + 1;
  const at = seconds - (round - 1) * length;
  if (at < in_seconds) return { phase: 'in', round, count: Math.floor(at) + 1, fullness: eased(at / in_seconds) };
  if (at < in_seconds + hold_seconds) return { phase: 'hold', round, count: Math.floor(at - in_seconds) + 1, fullness: 1 };
  const out = at - in_seconds - hold_seconds;
  return { phase: 'out', round, count: Math.floor(out) + 1, fullness: 1 - eased(out / out_seconds) };
}

/** What is left of a time, in words that change seldom: nobody should have to watch a clock. */
export function leftWords(seconds: number): string {
  const said = words.steps.timer;
  if (seconds <= 0) return said.over;
  if (seconds > 105) return said.minutesLeft(Math.round(seconds / 60));
  if (seconds > 75) return said.minuteAndHalfLeft;
  if (seconds > 40) return said.minuteLeft;
  if (seconds > 15) return said.halfLeft;
  return said.breathsLeft;
}
