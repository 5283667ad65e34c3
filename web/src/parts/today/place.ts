import { words } from '../../words/words';

/** A place on the grid of feelings. Both from -1 to 1: unpleasant to pleasant, low to high energy. */
export type Place = { pleasantness: number; energy: number };

const inside = (value: number): number => Math.round(Math.max(-1, Math.min(1, value)) * 100) / 100;

/** The place under a pointer, from where it is in the field: 0 to 1 from the left and from the top. */
export const placeAt = (left: number, top: number): Place => ({ pleasantness: inside(left * 2 - 1), energy: inside(1 - top * 2) });

/** Where an arrow key takes the dot: a twentieth of the field, a fifth with Shift. No place yet begins in the middle. */
export function moved(from: Place | null, key: string, isFar: boolean): Place | null {
  const step = isFar ? 0.4 : 0.1;
  const ways: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, 1], ArrowDown: [0, -1] };
  const way = ways[key];
  if (!way) return null;
  const { pleasantness, energy } = from ?? { pleasantness: 0, energy: 0 };
  return { pleasantness: inside(pleasantness + way[0] * step), energy: inside(energy + way[1] * step) };
}

export function pleasantnessWords(value: number): string {
  const size = Math.abs(value);
  if (size < 0.15) return words.today.grid.neither;
  const { little, rather, very } = value > 0 ? words.today.grid.pleasant : words.today.grid.unpleasant;
  return size < 0.45 ? little : size < 0.8 ? rather : very;
}

export function energyWords(value: number): string {
  const { veryHigh, high, middling, low, veryLow } = words.today.grid.energies;
  if (value >= 0.8) return veryHigh;
  if (value >= 0.3) return high;
  if (value > -0.3) return middling;
  return value > -0.8 ? low : veryLow;
}

/** "rather pleasant, low energy" */
export const placeWords = ({ pleasantness, energy }: Place): string => `${pleasantnessWords(pleasantness)}, ${energyWords(energy)}`;
