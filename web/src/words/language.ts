/** Which language the app speaks: the one chosen here, else the first of the browser's that there is, else English. */

/** Each by its own name, as a person who reads no other finds it. */
export const languages = { en: 'English', de: 'Deutsch' } as const;
export type Language = keyof typeof languages;

const key = 'securebase-language';

const isLanguage = (tag: string): tag is Language => Object.hasOwn(languages, tag);

const browsers: readonly string[] = globalThis.navigator?.languages ?? [];

/** What was chosen; a worker cannot see that, so the page that starts it gives it the language as its name. */
function kept(): string {
  return 'localStorage' in globalThis ? (localStorage.getItem(key) ?? '') : ((globalThis as { name?: string }).name ?? '');
}

export const language: Language = [kept(), ...browsers.map((tag) => tag.slice(0, 2).toLowerCase())].find(isLanguage) ?? 'en';

/** For dates and numbers: the browser's own variant of the language where it has one ("en-GB"). */
export const locale: string = browsers.find((tag) => tag.toLowerCase().startsWith(language)) ?? language;

const names = new Intl.DisplayNames([locale], { type: 'language' });

/** Languages by their names in this one: "English and German". */
export const listed = (tags: string[]): string => new Intl.ListFormat(locale).format(tags.map((tag) => names.of(tag) ?? tag));

/** Every page reads its words once, so another language begins with a fresh page. */
export function choose(wanted: Language): void {
  localStorage.setItem(key, wanted);
  location.reload();
}
