/** What opens a backup file, told from its first bytes. Nothing else is needed for it, so a page may ask. */

/** How many bytes tell it. */
export const kind_bytes = 10;

/** 'passphrase' also for what is no backup: reading it says so. */
export const opensWith = (front: Uint8Array): 'passphrase' | 'words' => (front[8] === 1 && front[9] === 2 ? 'words' : 'passphrase');
