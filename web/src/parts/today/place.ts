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
  if (size < 0.15) return 'neither pleasant nor unpleasant';
  const how = size < 0.45 ? 'a little ' : size < 0.8 ? 'rather ' : 'very ';
  return how + (value > 0 ? 'pleasant' : 'unpleasant');
}

export function energyWords(value: number): string {
  if (value >= 0.8) return 'very high energy';
  if (value >= 0.3) return 'high energy';
  if (value > -0.3) return 'middling energy';
  return value > -0.8 ? 'low energy' : 'very low energy';
}

/** "rather pleasant, low energy" */
export const placeWords = ({ pleasantness, energy }: Place): string => `${pleasantnessWords(pleasantness)}, ${energyWords(energy)}`;
