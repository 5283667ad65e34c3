/** What a person would call an entry: something they said or did, and not a setting, a word for a list or a note of the app. */
const noEntries = new Set([
  'setting_changed', 'step_passed', 'word_added', 'handed_out', 'safety_checked', 'text_part', 'corrected', 'taken_back',
]);

/** As the app writes them, bodies begin with their kind; so few of a long log have to be parsed. */
const kindFirst = /^\{"kind":"([a-z_]+)"/;

/** Whether this body counts where entries are counted for a person. Kinds of a newer version do. */
export function isCounted(body: string): boolean {
  const kind = kindFirst.exec(body)?.[1] ?? (JSON.parse(body) as { kind?: unknown }).kind;
  return typeof kind === 'string' && !noEntries.has(kind);
}
