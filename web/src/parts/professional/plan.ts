/** What a person decided about the page for a professional. It outlives the page as a draft. */
import type { ProfessionalView } from '../../generated/core';

export const periods = ['weeks4', 'months3', 'months6', 'year', 'all', 'day'] as const;
export type Period = (typeof periods)[number];

export type Plan = {
  heading: string;
  matter: string;
  wish: string;
  tried: string;
  /** Ids of the offered questions. */
  asked: string[];
  /** Own questions, one a line. */
  questions: string;
  period: Period;
  /** Of "day": as 2026-11-23. */
  day: string;
  /** "tried", "answers", and the ids of the tables. */
  parts: string[];
  /** Questionnaires, by the event that added them. */
  forms: string[];
  withSafety: boolean;
  safety: string;
};

/** Closeness and the talks stay out until they are ticked: they say more than a first page needs. */
export const emptyPlan = (): Plan => ({
  heading: '', matter: '', wish: '', tried: '', asked: [], questions: '', period: 'months3', day: '',
  parts: ['tried', 'components', 'facets'], forms: [], withSafety: false, safety: '',
});

export const isPlan = (found: unknown): found is Plan => {
  const plan = (found ?? {}) as Plan;
  const texts = [plan.heading, plan.matter, plan.wish, plan.tried, plan.questions, plan.day, plan.safety];
  return (
    texts.every((text) => typeof text === 'string') && [plan.asked, plan.parts, plan.forms].every(Array.isArray) &&
    periods.includes(plan.period) && typeof plan.withSafety === 'boolean'
  );
};

const days = { weeks4: 28, months3: 91, months6: 182, year: 365 };

/** The earlier moment. A day that is no day, or not over yet, counts as the last four weeks. */
export function sinceOf(plan: Plan, now: number): number {
  if (plan.period === 'all') return 0;
  // The end of the day before: what was answered on the chosen day is within the time.
  const day = plan.period === 'day' ? new Date(`${plan.day}T00:00:00`).getTime() - 1 : NaN;
  if (day < now) return Math.max(day, 0);
  return now - days[plan.period === 'day' ? 'weeks4' : plan.period] * 86_400_000;
}

export const linesOf = (text: string): string[] => text.split('\n').map((line) => line.trim()).filter(Boolean);

/** Which of the ticked parts go into the data file, and whether anything is in them. */
export function fileParts(plan: Plan, view: ProfessionalView): { parts: string[]; forms: string[]; isEmpty: boolean } {
  const isKnown = (id: string): boolean => view.measures.some((table) => table.id === id && table.lines.some(({ earlier, now }) => earlier.is_known || now.is_known));
  const parts = plan.parts.filter((id) => (id === 'answers' ? view.answers > 0 : isKnown(id)));
  const forms = plan.forms.filter((id) => view.forms.some(({ event_id }) => event_id === id));
  return { parts, forms, isEmpty: parts.length + forms.length === 0 };
}

/** A file's name out of the page's title: what any system takes. */
export const fileName = (heading: string): string => heading.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/^-|-$/g, '').slice(0, 60).toLowerCase() || 'notes';
