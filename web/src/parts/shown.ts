type Numbers = { value: number | null; low: number | null; high: number | null; unit: string };

/** Three significant digits or so, never in scientific form. */
function rounded(value: number): string {
  const magnitude = Math.abs(value);
  const digits = magnitude >= 100 ? 0 : magnitude >= 10 ? 1 : 2;
  return value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits });
}

/** "12.4 min (10.1 to 15.2)", as the saved page shows it. */
export function shown({ value, low, high, unit }: Numbers): string {
  if (value === null) return 'not known yet';
  const text = rounded(value) + (unit === '' ? '' : unit === '%' ? '%' : ` ${unit}`);
  return low === null || high === null ? text : `${text} (${rounded(low)} to ${rounded(high)})`;
}
