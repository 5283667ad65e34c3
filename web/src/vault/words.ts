/** What each way of keeping the diary protects from, for the screens that offer it. */

export const no_passphrase_protects =
  'Without a passphrase your entries stay on this device and go nowhere. But whoever can open this browser, or has the disk of this device, can read them.';

export const passphrase_protects =
  'With a passphrase the entries are locked whenever the app is closed or locked. Someone who finds or borrows this device cannot read them without it. ' +
  'It does not help against someone who knows it, who looks while the diary is open, or who has put a program on this device that watches.';

export const passphrase_is_the_only_key =
  'Nobody can find a forgotten passphrase for you. Without it, and without a backup file whose passphrase you know, the entries cannot be read again.';

export const first_passphrase_limits =
  'From now on everything new is locked. What you wrote before was not locked on this disk, and special tools may still find old traces of it.';

export const deletion_limits =
  'Deleted here. Backup files you made before still hold it. A disk examined with special tools, together with your passphrase, may still show it.';

export const backup_protects =
  'A backup is one file that only its passphrase opens. Keep it somewhere other than this device. Without a backup, losing the device or clearing the browser loses the entries.';
