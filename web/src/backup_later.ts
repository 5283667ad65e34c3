/** "Not now" to the reminder of a backup: until when it stays away. A time and nothing else, on this device alone. */
const place = 'securebase.backup_later';
const rest_ms = 28 * 86_400_000;

export function mayRemind(now: number): boolean {
  try {
    const until = Number(localStorage.getItem(place) ?? 0);
    // A clock that was set back must not silence it for years.
    return !(until > now && until <= now + rest_ms);
  } catch {
    return true;
  }
}

export function remindLater(now: number): void {
  try {
    localStorage.setItem(place, String(now + rest_ms));
  } catch {
    // A device that keeps nothing reminds again the next time.
  }
}

export function forgetReminder(): void {
  try {
    localStorage.removeItem(place);
  } catch {
    // Nothing is kept here.
  }
}
