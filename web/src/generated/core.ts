// Written by the build from core/api/operations.hpp. Never edited.

export type ErrorReply = {
  code: string;
  where: string;
  message: string;
};

export type Nothing = {
};

export type About = {
  version: string;
  marks: string[];
  formats: string[];
};

export type CoachRequest = {
  text: string;
  previous: string | null;
};

export type CoachFinding = {
  mark: string;
  title: string;
  is_helpful: boolean;
  begin: number;
  end: number;
  sentence_begin: number;
  sentence_end: number;
  confidence: number;
  pattern: string;
  why: string;
  rewordings: string[];
};

export type CoachHint = {
  begin: number;
  end: number;
  sentence_begin: number;
  sentence_end: number;
  pattern: string;
  why: string;
  rewordings: string[];
};

export type CoachReply = {
  language: string;
  findings: CoachFinding[];
  hints: CoachHint[];
};

export type ZoneChange = {
  utc_ms: number;
  utc_offset_minutes: number;
};

export type ChatOpenRequest = {
  size: number;
  zone: ZoneChange[];
};

export type FileRange = {
  offset: number;
  size: number;
};

export type ChatProgress = {
  wants: FileRange | null;
  progress: number;
  messages: number;
  format_title: string;
};

export type ChatParticipant = {
  name: string;
  messages: number;
};

export type ChatConversation = {
  name: string;
  is_group: boolean;
  messages: number;
  participants: ChatParticipant[];
};

export type ChatContents = {
  format_title: string;
  conversations: ChatConversation[];
  notices: string[];
};

export type ChatReportRequest = {
  conversation: string | null;
  me: string | null;
  is_masked: boolean;
};

export type Member = {
  name: string;
  is_me: boolean;
  messages: number;
  words: number;
};

export type Estimate = {
  who: string;
  label: string;
  value: number | null;
  low: number | null;
  high: number | null;
  n: number;
  unit: string;
};

export type Point = {
  x: string;
  value: number | null;
  low: number | null;
  high: number | null;
};

export type Series = {
  name: string;
  points: Point[];
};

export type Chart = {
  kind: 'bars' | 'lines';
  title: string;
  x_title: string;
  y_title: string;
  series: Series[];
};

export type Measure = {
  id: string;
  title: string;
  is_known: boolean;
  sentence: string;
  method: string;
  estimates: Estimate[];
  chart: Chart | null;
};

export type Section = {
  id: string;
  title: string;
  measures: Measure[];
};

export type Report = {
  format: string;
  format_title: string;
  conversation: string;
  first_at: string;
  last_at: string;
  messages: number;
  system_messages: number;
  left_out: number;
  unread: number;
  summary: string;
  notices: string[];
  members: Member[];
  sections: Section[];
};

export type ChartRequest = {
  measure: string;
  width: number;
};

export type ChartReply = {
  svg: string;
};

export type PageReply = {
  html: string;
};

export type LogOpenRequest = {
  snapshot: string | null;
  zone: ZoneChange[];
};

export type UnknownKind = {
  kind: string;
  events: number;
};

export type LogState = {
  entries: number;
  unknown: UnknownKind[];
};

export type LogEvent = {
  event_id: string;
  time_ms: number;
  body: string | null;
};

export type LogAddRequest = {
  events: LogEvent[];
};

export type LogSnapshot = {
  snapshot: string;
};

export type LogEntryRequest = {
  event_id: string;
};

export type LogEntry = {
  event_id: string;
  time_ms: number;
  is_corrected: boolean;
  body: string;
};

export type DailyAnswer = {
  question: string;
  category: number | null;
  text: string | null;
};

export type ItemAnswer = {
  item: string;
  category: number;
};

export type CheckedIn = {
  pleasantness: number | null;
  energy: number | null;
  feelings: string[];
  topics: string[];
  needs: string[];
  daily: DailyAnswer[];
  answers: ItemAnswer[];
  line: string | null;
};

export type Answered = {
  answers: ItemAnswer[];
};

export type PracticeNote = {
  screen: number;
  text: string;
};

export type StepTaken = {
  step: string;
  practice: string;
  is_finished: boolean;
  notes: PracticeNote[];
};

export type StepPassed = {
  step: string;
  wish: string;
};

export type WordAdded = {
  list: string;
  word: string;
  pleasantness: number | null;
  energy: number | null;
};

export type SettingChanged = {
  setting: string;
  value: string;
};

export type QuestionnaireAdded = {
  title: string;
  questionnaire: string;
  scoring: string | null;
};

export type QuestionnaireAnswered = {
  of: string;
  response: string;
};

export type Corrected = {
  of: string;
  body: string;
};

export type TakenBack = {
  of: string;
};

export type ErasedEvent = {
  event_id: string;
};

export type Erased = {
  events: ErasedEvent[];
};

/** What a log can hold; docs/events.md says what each field means. */
export type EventBody =
  | ({ kind: 'checked_in' } & CheckedIn)
  | ({ kind: 'answered' } & Answered)
  | ({ kind: 'step_taken' } & StepTaken)
  | ({ kind: 'step_passed' } & StepPassed)
  | ({ kind: 'word_added' } & WordAdded)
  | ({ kind: 'setting_changed' } & SettingChanged)
  | ({ kind: 'questionnaire_added' } & QuestionnaireAdded)
  | ({ kind: 'questionnaire_answered' } & QuestionnaireAnswered)
  | ({ kind: 'corrected' } & Corrected)
  | ({ kind: 'taken_back' } & TakenBack)
  | ({ kind: 'erased' } & Erased);

/** Every operation of the core, with what it takes and what it gives. */
export type Operations = {
  'about': { request: Nothing; reply: About };
  'coach.check': { request: CoachRequest; reply: CoachReply };
  'chat.open': { request: ChatOpenRequest; reply: ChatProgress };
  'chat.feed': { request: Uint8Array; reply: ChatProgress };
  'chat.contents': { request: Nothing; reply: ChatContents };
  'chat.report': { request: ChatReportRequest; reply: Report };
  'chat.chart': { request: ChartRequest; reply: ChartReply };
  'chat.page': { request: Nothing; reply: PageReply };
  'chat.close': { request: Nothing; reply: Nothing };
  'log.open': { request: LogOpenRequest; reply: LogState };
  'log.add': { request: LogAddRequest; reply: LogState };
  'log.snapshot': { request: Nothing; reply: LogSnapshot };
  'log.entry': { request: LogEntryRequest; reply: LogEntry };
  'log.close': { request: Nothing; reply: Nothing };
};
