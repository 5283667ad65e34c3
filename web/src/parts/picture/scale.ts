/** What the charts share: where a value lies, where a line is broken, how a time and a number are said. */
import { locale } from '../../words/language';
import { words } from '../../words/words';

/** A belief as the core gives it, in standard deviations of the provisional prior; 95 % interval. */
export type Shown = { mean: number; low: number; high: number; is_known: boolean; words: string };
export type SeriesPoint = { time_ms: number; mean: number; low: number; high: number };

const day_ms = 86_400_000;
/** The scale that is drawn unless the data go further: five standard deviations hold all but one in a hundred. */
export const reach = 2.5;

/** 0 at the low end of the drawn scale, 1 at its high end; what lies beyond stays at the end. */
export const share = (value: number): number => Math.max(0, Math.min(1, (value + reach) / (2 * reach)));

/** The series cut where nothing was said for longer than `gap_days`: no line may claim what nobody told. */
export function runsOf<P extends { time_ms: number }>(points: P[], gap_days: number): P[][] {
  const runs: P[][] = [];
  let last = -Infinity;
  for (const point of points) {
    if (point.time_ms - last > gap_days * day_ms) runs.push([]);
    runs.at(-1)?.push(point);
    last = point.time_ms;
  }
  return runs;
}

/** Half the height of the drawn scale: the usual reach, or as far as the intervals go, up to twice as far. */
export const reachOf = (points: SeriesPoint[]): number =>
  Math.min(2 * reach, Math.max(reach, ...points.flatMap(({ low, high }) => [Math.abs(low), Math.abs(high)])));

const tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });

/** "−0.4", with a real minus sign and never "−0.0". */
export const figure = (value: number): string => (value <= -0.05 ? '−' : '') + tenths.format(Math.abs(value));

/** "−0.4 to 1.2" */
export const between = ({ low, high }: { low: number; high: number }): string => words.picture.between(figure(low), figure(high));

/** An SVG path through places; numbers are short, because a year of them is drawn. */
export const pathOf = (places: [number, number][]): string =>
  places.map(([x, y], index) => `${index === 0 ? 'M' : 'L'}${Math.round(x * 10) / 10} ${Math.round(y * 10) / 10}`).join('');
