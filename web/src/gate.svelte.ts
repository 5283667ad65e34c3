/**
 * The safety gate as the pages see it, in one place. The core decides which rooms are offered (core/view/gate); a page lists
 * those, and whoever opens another one by its address finds it resting.
 */
import { diary, viewOf } from './diary.svelte';
import type { OfferedRooms } from './generated/core';
import { places } from './route.svelte';

export const gate = $state({ offered: null as OfferedRooms | null });

/** To be called once, by what stands around every page. */
export function followGate(): void {
  $effect(() => {
    // Every change of the log may open or close it; locked, only what is safe for everybody is offered.
    void [diary.version, diary.state?.vault];
    void viewOf('guide.rooms', {}).then((offered) => (gate.offered = offered));
  });
}

const isWithin = (address: string, place: string): boolean => address === place || address.startsWith(`${place}/`);

/** Whether a room may rest at all: the pages of Speak after the first, and those of Reflect. */
const isRoom = (address: string): boolean => /^(speak|reflect)\/./.test(address);

export type Room = 'offered' | 'resting' | 'unknown';

/** Unknown for the moment until the core has answered: then nothing is shown yet. */
export function roomAt(address: string): Room {
  if (!isRoom(address)) return 'offered';
  if (gate.offered === null) return 'unknown';
  return gate.offered.resting.some((place) => isWithin(address, place)) ? 'resting' : 'offered';
}

/** The rooms below this place that have a page, in their groups. */
export function roomsOf(below: string): { id: string; name: string; rooms: OfferedRooms['rooms'] }[] {
  const offered = gate.offered;
  if (offered === null) return [];
  const isListed = (place: string): boolean => place.startsWith(below) && (places as readonly string[]).includes(place);
  return offered.groups
    .map(({ id, name }) => ({ id, name, rooms: offered.rooms.filter(({ group, place }) => group === id && isListed(place)) }))
    .filter(({ rooms }) => rooms.length > 0);
}
