/** Which country's lines are shown: chosen by hand and kept on this device alone, or a guess that is only a proposal. */
const key = 'securebase-country';

/** Time zones of the countries whose lines are known; a zone says more about where a device is than its language does. */
const zones: Record<string, string> = {
  'Europe/Vienna': 'AT', 'Europe/Brussels': 'BE', 'Europe/Zurich': 'CH', 'Europe/Berlin': 'DE', 'Europe/Busingen': 'DE', 'Europe/Copenhagen': 'DK',
  'Europe/Madrid': 'ES', 'Atlantic/Canary': 'ES', 'Africa/Ceuta': 'ES', 'Europe/Helsinki': 'FI', 'Europe/Mariehamn': 'FI', 'Europe/Paris': 'FR',
  'Europe/London': 'GB', 'Europe/Belfast': 'GB', 'Europe/Dublin': 'IE', 'Asia/Kolkata': 'IN', 'Asia/Calcutta': 'IN', 'Europe/Rome': 'IT',
  'Europe/Amsterdam': 'NL', 'Europe/Oslo': 'NO', 'Pacific/Auckland': 'NZ', 'Pacific/Chatham': 'NZ', 'Europe/Warsaw': 'PL', 'Europe/Lisbon': 'PT',
  'Atlantic/Madeira': 'PT', 'Atlantic/Azores': 'PT', 'Europe/Stockholm': 'SE', 'Africa/Johannesburg': 'ZA',
  'America/New_York': 'US', 'America/Chicago': 'US', 'America/Denver': 'US', 'America/Los_Angeles': 'US', 'America/Phoenix': 'US', 'America/Anchorage': 'US',
  'America/Detroit': 'US', 'America/Boise': 'US', 'Pacific/Honolulu': 'US', 'America/Toronto': 'CA', 'America/Vancouver': 'CA', 'America/Halifax': 'CA',
  'America/Winnipeg': 'CA', 'America/Edmonton': 'CA', 'America/Regina': 'CA', 'America/St_Johns': 'CA',
};

export const chosenCountry = (): string | null => localStorage.getItem(key);
export const chooseCountry = (country: string): void => localStorage.setItem(key, country);
export const forgetCountry = (): void => localStorage.removeItem(key);

/** By the device's time zone, else by the region of its language; '' where neither tells. */
export function guessCountry(zone: string, languages: readonly string[]): string {
  const [found] = Object.entries(zones).filter(([name]) => name === zone);
  if (found) return found[1];
  if (zone.startsWith('Australia/')) return 'AU';
  for (const tag of languages) {
    const region = tag.split('-').find((part) => /^[A-Z]{2}$/.test(part));
    if (region) return region;
  }
  return '';
}
