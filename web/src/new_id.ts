import { hex } from './vault/bytes';

/** 32 hexadecimal digits, drawn at random. */
export const newId = (): string => hex(crypto.getRandomValues(new Uint8Array(16)));
