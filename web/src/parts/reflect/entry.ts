/** The entries of the lists and of the hard talk: which of their parts are words of the person, to be read and corrected. */
import type { EventBody } from '../../generated/core';
import { words } from '../../words/words';

type Kind = 'noted' | 'tended' | 'talk_prepared' | 'paused' | 'talk_closed';
export type RoomBody = Extract<EventBody, { kind: Kind }>;

type Label = keyof typeof words.kept.fields;
export type Field = { key: string; label: Label; form: 'text' | 'day' | 'minutes' };

const text = (key: string, label: Label = key as Label): Field => ({ key, label, form: 'text' });

const fields: Record<Kind, Field[]> = {
  noted: [text('text'), text('detail'), { key: 'day', label: 'day', form: 'day' }],
  tended: [{ key: 'minutes', label: 'minutes', form: 'minutes' }, text('text', 'line')],
  talk_prepared: [text('matter'), text('feeling'), text('need'), text('start')],
  paused: [text('words')],
  talk_closed: [text('heard'), text('own'), text('next')],
};

export const isRoomBody = (body: EventBody): body is RoomBody => Object.hasOwn(fields, body.kind);

/** Only goals have a day, and only time given has minutes. */
export const fieldsOf = (body: RoomBody): Field[] =>
  fields[body.kind].filter(({ form }) => (form === 'day' ? body.kind === 'noted' && body.list === 'goals' : form !== 'minutes' || (body.kind === 'tended' && body.how === 'time')));

export const valueOf = (body: RoomBody, key: string): string => String((body as unknown as Record<string, unknown>)[key] ?? '');

/** The body with what was written in its fields; what was left empty is gone from it. */
export function corrected(body: RoomBody, values: Record<string, string>): RoomBody {
  const changed: Record<string, unknown> = { ...body };
  for (const { key, form } of fieldsOf(body)) {
    const value = (values[key] ?? '').trim();
    const isRequired = (body.kind === 'noted' && key === 'text') || (body.kind === 'talk_prepared' && key === 'matter');
    if (value === '') changed[key] = isRequired ? valueOf(body, key) : null;
    else changed[key] = form === 'minutes' ? Math.max(0, Math.round(Number(value)) || 0) : value;
  }
  return changed as unknown as RoomBody;
}
