import { locale } from '../words/language';
import { words } from '../words/words';

type Numbers = { value: number | null; low: number | null; high: number | null; unit: string };

/** Three significant digits or so, never in scientific form. */
function rounded(value: number): string {
  const magnitude = Math.abs(value);
  const digits = magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : 2;
  return value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** "12.4 min (10.1 to 15.2)", as the saved page shows it. */
export function shown({ value, low, high, unit }: Numbers): string {
  if (value === null) return words.chat.notKnown;
  const text = rounded(value) + (unit === '' ? '' : unit === '%' ? '%' : ` ${unit}`);
  return low === null || high === null ? text : words.chat.interval(text, rounded(low), rounded(high));
}
