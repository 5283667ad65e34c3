import { locale } from '../../words/language';

const format = new Intl.DateTimeFormat(locale, { month: 'short', year: 'numeric', timeZone: 'UTC' });

/** "2024-05" as people write it. */
export const monthName = (month: string): string => format.format(Date.parse(`${month}-15T12:00:00Z`));
