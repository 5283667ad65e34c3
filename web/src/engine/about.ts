import { call } from './client';

let asked: ReturnType<typeof call<'about'>> | undefined;

/** What the core says of itself: which exports and languages it reads, and in which languages it speaks. Asked once. */
export const about = (): ReturnType<typeof call<'about'>> => (asked ??= call('about', {}));
