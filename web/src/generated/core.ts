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
  reads: string[];
  speaks: ('en' | 'de')[];
};

export type LanguageRequest = {
  language: 'en' | 'de';
};

export type CoachRequest = {
  text: string;
  previous: string | null;
  is_brief: boolean | null;
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
  layer: string;
  rule: string;
  pattern: string;
  why: string;
  rewordings: string[];
};

export type CoachHint = {
  begin: number;
  end: number;
  sentence_begin: number;
  sentence_end: number;
  rule: string;
  pattern: string;
  why: string;
  rewordings: string[];
};

export type CoachSureness = {
  mark: string;
  confidence: number;
  threshold: number;
};

export type CoachReply = {
  language: string;
  findings: CoachFinding[];
  hints: CoachHint[];
  sureness: CoachSureness[];
  care: string;
  is_unsure: boolean;
};

export type CoachPattern = {
  rule: string;
  name: string;
};

export type CoachPatterns = {
  patterns: CoachPattern[];
};

export type AssertParts = {
  observation: string;
  feeling: string;
  need: string;
  request: string;
};

export type AssertFinding = {
  kind: string;
  title: string;
  is_thought: boolean;
  begin: number;
  end: number;
  why: string;
  suggestion: string;
};

export type AssertPart = {
  part: string;
  is_ready: boolean;
  findings: AssertFinding[];
  words: string[];
};

export type AssertCheckReply = {
  parts: AssertPart[];
  care: string;
};

export type AssertComposeRequest = {
  parts: AssertParts;
  draft: string | null;
};

export type AssertVersion = {
  manner: string;
  name: string;
  text: string;
};

export type AssertComposeReply = {
  versions: AssertVersion[];
};

export type AssertDraftRequest = {
  text: string;
};

export type AssertDraftReply = {
  parts: AssertParts;
  left_out: string[];
  care: string;
};

export type ListenDepth = {
  id: string;
  name: string;
  task: string;
};

export type ListenText = {
  id: string;
  depth: string;
  text: string;
  example: string;
};

export type ListenLibraryReply = {
  depths: ListenDepth[];
  messages: ListenText[];
};

export type ListenCheckRequest = {
  reply: string;
  message_id: string | null;
  message: string | null;
};

export type ListenCheckNote = {
  id: string;
  name: string;
  is_there: boolean;
  begin: number;
  end: number;
  note: string;
};

export type ListenCheckReply = {
  notes: ListenCheckNote[];
  summary: string;
  care: string;
};

export type DoubtAsk = {
  text: string;
  kind: string | null;
  is_message: boolean;
  gate_closed: boolean;
};

export type DoubtKindName = {
  id: string;
  title: string;
};

export type DoubtReply = {
  state: string;
  intro: string;
  kind: string;
  title: string;
  readings: string[];
  question: string;
  note: string;
  kinds: DoubtKindName[];
};

export type SupportHintRequest = {
  text: string;
};

export type SupportHint = {
  is_offered: boolean;
};

export type ModelState = {
  trained: string;
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

export type MarkReader = {
  mark: string;
  hits: number;
  misses: number;
  false_alarms: number;
  correct_silence: number;
  bursts: number;
};

export type MarkCheck = {
  mark: string;
  fair: number;
  unfair: number;
  unsure: number;
};

export type ChatSide = {
  turns: number;
  marked: number[];
  complaints: number | null;
  shut_down: number | null;
};

export type ChatMonth = {
  month: string;
  written: ChatSide;
  reached: ChatSide;
};

export type ChatMeasured = {
  reader: string;
  readers: MarkReader[];
  checks: MarkCheck[];
  months: ChatMonth[];
};

export type ChatMarkWords = {
  id: string;
  name: string;
  meaning: string;
};

export type ChatKeepReply = {
  measured: ChatMeasured | null;
  why_not: string;
  marks: ChatMarkWords[];
};

export type ChatSamplesRequest = {
  mark: string;
};

export type ChatSample = {
  text: string;
  is_mine: boolean;
};

export type ChatSamplesReply = {
  samples: ChatSample[];
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

export type OpeningQuestion = {
  id: string;
  text: string;
  is_line: boolean;
};

export type ItemQuestion = {
  item: string;
  text: string;
};

export type EntryQuestions = {
  lead_in: string;
  opening: OpeningQuestion[];
  items: ItemQuestion[];
  answers: string[];
};

export type LogEntry = {
  event_id: string;
  time_ms: number;
  corrections: string[];
  parts: string[];
  about: string[];
  title: string;
  asked: string[];
  questions: EntryQuestions;
  is_whole: boolean;
  body: string;
};

export type TodayRequest = {
  now_ms: number;
  seed: number;
};

export type EntryLine = {
  event_id: string;
  time_ms: number;
  kind: string;
  title: string;
  words: string;
  is_corrected: boolean;
};

export type Suggestion = {
  step: string;
  name: string;
  reason: string;
  practice: string;
  title: string;
  minutes: number;
  evidence: string;
};

export type TodayView = {
  opening: OpeningQuestion[];
  lead_in: string;
  items: ItemQuestion[];
  more: ItemQuestion[];
  answers: string[];
  today: EntryLine[];
  suggestions: Suggestion[];
  ask_first: ItemQuestion | null;
  soothing: Suggestion | null;
  note: string;
  is_first: boolean;
  has_partner: boolean | null;
  is_check_due: boolean;
};

export type PictureRequest = {
  now_ms: number;
};

export type Shown = {
  mean: number;
  low: number;
  high: number;
  is_known: boolean;
  words: string;
};

export type SeriesPoint = {
  time_ms: number;
  mean: number;
  low: number;
  high: number;
};

export type ComponentView = {
  id: string;
  name: string;
  meaning: string;
  now: Shown;
  series: SeriesPoint[];
  sentence: string;
};

export type SignView = {
  facet: string;
  name: string;
  meaning: string;
  now: Shown;
};

export type AttachmentView = {
  about: string;
  name: string;
  anxiety: Shown;
  avoidance: Shown;
};

export type FactorView = {
  mark: string;
  name: string;
  experienced: Shown;
  own: Shown;
};

export type StepDone = {
  step: string;
  name: string;
  times: number;
};

export type PictureView = {
  components: ComponentView[];
  signs: SignView[];
  further: SignView[];
  attachment: AttachmentView[];
  attachment_note: string;
  factors: FactorView[];
  steadiness: string[];
  changed: string[];
  not_known: string[];
  steps: StepDone[];
  check_ins: number;
  provisional: string;
};

export type ChatsRequest = {
  now_ms: number;
};

export type KeptReadingView = {
  event_id: string;
  corrections: string[];
  time_ms: number;
  first: string;
  last: string;
  turns: number;
  reader: string;
};

export type ChatPoint = {
  month: string;
  turns: number;
  value: number | null;
  low: number | null;
  high: number | null;
  level: number | null;
  answer: string;
};

export type ChatSideView = {
  side: string;
  name: string;
  is_known: boolean;
  words: string;
  points: ChatPoint[];
  own: Shown | null;
  own_name: string | null;
  timing: string;
};

export type ChatMarkView = {
  mark: string;
  name: string;
  meaning: string;
  is_helpful: boolean;
  sides: ChatSideView[];
};

export type ChatsView = {
  readings: KeptReadingView[];
  marks: ChatMarkView[];
  note: string;
  weight: string;
  range: string;
};

export type TimelineRequest = {
  before_ms: number | null;
  before_id: string | null;
  count: number;
};

export type TimelineView = {
  entries: EntryLine[];
  has_more: boolean;
};

export type ProfessionalRequest = {
  now_ms: number;
  since_ms: number;
};

export type TriedPractice = {
  title: string;
  times: number;
};

export type TriedStep = {
  name: string;
  times: number;
  practices: TriedPractice[];
};

export type Counted = {
  name: string;
  times: number;
};

export type MeasureLine = {
  code: string;
  name: string;
  earlier: Shown;
  now: Shown;
  change: string;
  change_words: string;
};

export type MeasureTable = {
  id: string;
  name: string;
  note: string;
  lines: MeasureLine[];
};

export type HandedScore = {
  id: string;
  title: string;
  value: number | null;
  low: number | null;
  high: number | null;
  band: string;
  earlier: number | null;
  change: string;
  change_words: string;
};

export type HandedForm = {
  event_id: string;
  title: string;
  times: number;
  latest_event: string;
  latest_ms: number;
  earlier_event: string | null;
  earlier_ms: number | null;
  scores: HandedScore[];
};

export type WordOf = {
  id: string;
  text: string;
};

export type ProfessionalView = {
  since_ms: number;
  now_ms: number;
  first_ms: number;
  answers: number;
  tried: TriedStep[];
  counts: Counted[];
  measures: MeasureTable[];
  forms: HandedForm[];
  questions: WordOf[];
  own_report: string;
  provisional: string;
  scale: string;
  change_rule: string;
  form_rule: string;
};

export type BundleRequest = {
  now_ms: number;
  since_ms: number;
  parts: string[];
  forms: string[];
};

export type BundleReply = {
  bundle: string;
};

export type AddedWord = {
  list: string;
  word: string;
  event_ids: string[];
};

export type AddedWordsView = {
  words: AddedWord[];
};

export type SharedLine = {
  event_id: string;
  time_ms: number;
  what: string;
};

export type SharedView = {
  lines: SharedLine[];
};

export type SettingChanged = {
  setting: string;
  value: string;
};

export type SafetyView = {
  state: 'unasked' | 'open' | 'closed' | 'unsaid';
  events: string[];
  is_quiet: boolean;
  before_wiping: SettingChanged[];
};

export type NowRequest = {
  now_ms: number;
};

export type Tending = {
  event_id: string;
  time_ms: number;
  how: string;
  minutes: number | null;
  text: string | null;
};

export type Kept = {
  event_id: string;
  time_ms: number;
  list: string;
  text: string;
  detail: string | null;
  day: string | null;
  state: string;
  tended: Tending[];
};

export type TimeGiven = {
  times: number;
  minutes: number;
};

export type OutsideThing = {
  thing: Kept;
  lately: TimeGiven;
  rests: boolean;
};

export type OutsideWeek = {
  from_day: string;
  to_day: string;
  people: TimeGiven;
  pursuits: TimeGiven;
  places: TimeGiven;
};

export type OutsideView = {
  people: OutsideThing[];
  pursuits: OutsideThing[];
  places: OutsideThing[];
  weeks: OutsideWeek[];
};

export type Soothing = {
  practice: string;
  title: string;
  minutes: number;
};

export type WorthView = {
  acts: Kept[];
  wishes: Kept[];
  soothing: Soothing[];
};

export type ListRequest = {
  list: string;
};

export type ListView = {
  open: Kept[];
  put_aside: Kept[];
  may_be_said: boolean;
};

export type JournalQuery = {
  search: string | null;
  before_ms: number | null;
  before_id: string | null;
  now_ms: number;
  count: number;
};

export type TextRange = {
  begin: number;
  end: number;
};

export type JournalPage = {
  event_id: string;
  time_ms: number;
  kind: string;
  title: string;
  prompt: string | null;
  excerpt: string;
  matches: TextRange[];
  is_whole: boolean;
  is_corrected: boolean;
};

export type JournalView = {
  pages: JournalPage[];
  has_more: boolean;
  is_on_this_day: boolean;
  on_this_day: JournalPage[];
};

export type Turn = {
  title: string;
  text: string;
  later: string;
  outside: string;
  practice: string;
  practice_title: string;
  minutes: number;
};

export type AnotherViewTimes = {
  last_ms: number | null;
  next_ms: number | null;
  is_due: boolean;
};

export type PracticeDone = {
  practice: string;
  last_ms: number;
};

export type ReflectView = {
  turn: Turn | null;
  another_view: AnotherViewTimes;
  done: PracticeDone[];
};

export type Announcement = {
  id: string;
  text: string;
};

export type RepairGroup = {
  id: string;
  name: string;
};

export type RepairSentence = {
  id: string;
  group: string;
  text: string;
};

export type HardTalk = {
  announcements: Announcement[];
  groups: RepairGroup[];
  repairs: RepairSentence[];
  tested: string;
  custom: string;
  not_for: string;
};

export type PreparedTalk = {
  event_id: string;
  time_ms: number;
  matter: string;
  feeling: string | null;
  need: string | null;
  start: string | null;
};

export type TalkPause = {
  event_id: string;
  time_ms: number;
  back_at_ms: number;
  words: string | null;
  is_running: boolean;
};

export type TalkView = {
  is_offered: boolean;
  kit: HardTalk | null;
  prepared: PreparedTalk | null;
  pause: TalkPause | null;
  earlier: EntryLine[];
};

export type WordGroup = {
  id: string;
  name: string;
};

export type FeelingWord = {
  id: string;
  word: string;
  definition: string;
  pleasantness: number;
  energy: number;
  group: string;
  near: string[];
};

export type Feelings = {
  groups: WordGroup[];
  feelings: FeelingWord[];
};

export type NeedWord = {
  id: string;
  word: string;
  meaning: string;
  group: string;
};

export type Needs = {
  groups: WordGroup[];
  needs: NeedWord[];
};

export type Topic = {
  id: string;
  word: string;
  is_about_partner: boolean;
};

export type Topics = {
  topics: Topic[];
};

export type Vocabulary = {
  feelings: Feelings;
  needs: Needs;
  topics: Topics;
};

export type Evidence = {
  designed_after: string;
  study: string;
  size: string;
  figure: string;
  caveat: string;
};

export type FeelingRange = {
  pleasantness_min: number | null;
  pleasantness_max: number | null;
  energy_min: number | null;
  energy_max: number | null;
  rank: number;
};

export type Breath = {
  in_seconds: number;
  hold_seconds: number;
  out_seconds: number;
  rounds: number;
};

export type Screen = {
  kind: 'read' | 'write' | 'choose' | 'breathe' | 'timer' | 'done';
  title: string;
  text: string;
  prompt: string | null;
  choices: string[];
  seconds: number | null;
  breath: Breath | null;
};

export type Practice = {
  id: string;
  step: string;
  title: string;
  minutes: number;
  why: string;
  evidence: Evidence;
  safe_under_gate: boolean;
  is_about_partner: boolean;
  when: FeelingRange[];
  screens: Screen[];
};

export type GuideStep = {
  id: string;
  name: string;
  meaning: string;
  practices: Practice[];
};

export type GuideSteps = {
  steps: GuideStep[];
  about_figures: string;
};

export type JournalPrompt = {
  id: string;
  text: string;
};

export type TurnWords = {
  title: string;
  text: string;
  later: string;
  outside: string;
  calming: string[];
};

export type Closing = {
  id: string;
  name: string;
  text: string;
  closed: string;
};

export type ReflectRoom = {
  id: string;
  practices: Practice[];
};

export type Reflect = {
  prompts: JournalPrompt[];
  turn: TurnWords;
  closings: Closing[];
  rooms: ReflectRoom[];
};

export type GuideReflect = {
  reflect: Reflect;
  about_figures: string;
};

export type HelplineText = {
  id: string;
  text: string;
};

export type EmergencyNumber = {
  number: string;
  to: string;
};

export type Helpline = {
  id: string;
  kinds: string[];
  name: string;
  number: string;
  sms: string | null;
  sms_word: string | null;
  whatsapp: string | null;
  hours: string;
  who: string;
  languages: string[];
  has_interpreters: boolean;
  site: string;
  source: string;
  checked: string | null;
};

export type CountryLines = {
  id: string;
  emergency: EmergencyNumber[];
  lines: Helpline[];
};

export type Helplines = {
  kinds: HelplineText[];
  hours: HelplineText[];
  who: HelplineText[];
  emergency: HelplineText[];
  countries: CountryLines[];
};

export type SupportText = {
  id: string;
  title: string;
  text: string;
};

export type SupportList = {
  title: string;
  text: string;
  items: string[];
};

export type SupportWhen = {
  title: string;
  text: string;
  cases: string[];
  evidence: string;
  now: string;
};

export type SupportWords = {
  not_watched: string;
  kinds: SupportText[];
  find: SupportList;
  ask: SupportList;
  fit: SupportList;
  when: SupportWhen;
};

export type RoomGroup = {
  id: string;
  name: string;
};

export type Room = {
  id: string;
  group: string;
  place: string;
  name: string;
  text: string;
  safe_under_gate: boolean;
  is_about_partner: boolean;
};

export type OfferedRooms = {
  groups: RoomGroup[];
  rooms: Room[];
  resting: string[];
};

export type SafetyOffer = {
  title: string;
  text: string;
  go: string;
  later: string;
};

export type SafetyBefore = {
  title: string;
  text: string;
  go: string;
  leave: string;
};

export type SafetyText = {
  id: string;
  text: string;
};

export type SafetyTitled = {
  title: string;
  text: string;
};

export type SafetyClosed = {
  title: string;
  text: string;
  steps: SafetyTitled[];
};

export type SafetyWipe = {
  go: string;
  text: string;
};

export type QuietSetting = {
  title: string;
  all: string;
  quiet: string;
  text: string;
};

export type SafetyWords = {
  offer: SafetyOffer;
  before: SafetyBefore;
  lead_in: string;
  questions: SafetyText[];
  answers: SafetyText[];
  about: string;
  open: SafetyTitled;
  closed: SafetyClosed;
  unsaid: SafetyTitled;
  wipe: SafetyWipe;
  quiet: QuietSetting;
  resting: SafetyTitled;
};

export type GuideSection = {
  title: string;
  text: string;
  safe_under_gate: boolean;
};

export type SmallAct = {
  text: string;
  practice: string;
  safe_text: string;
  safe_practice: string;
};

export type Lesson = {
  id: string;
  question: string;
  sections: GuideSection[];
  picture: 'components' | 'factors' | 'signs' | 'attachment' | 'steps' | 'change';
  act: SmallAct;
};

export type Lessons = {
  lessons: Lesson[];
};

export type FormRequest = {
  questionnaire: string;
  scoring: string | null;
  response: string | null;
};

export type Value = {
  type: 'boolean' | 'decimal' | 'integer' | 'date' | 'date_time' | 'time' | 'string' | 'url' | 'coding' | 'quantity';
  text: string;
  system: string;
  display: string;
  unit_code: string;
};

export type Limits = {
  min_value: Value | null;
  max_value: Value | null;
  min_length: number | null;
  max_decimals: number | null;
  min_answers: number | null;
  max_answers: number | null;
};

export type Option = {
  value: Value;
  label: string;
  ordinal: number | null;
  preselected: boolean;
  is_exclusive: boolean;
};

export type Condition = {
  question: string;
  op: 'exists' | 'equal' | 'not_equal' | 'greater' | 'less' | 'greater_or_equal' | 'less_or_equal';
  answer: Value;
};

export type Item = {
  link_id: string;
  level: number;
  parent: number;
  text: string;
  prefix: string;
  type: 'group' | 'display' | 'boolean' | 'decimal' | 'integer' | 'date' | 'date_time' | 'time' | 'string' | 'text' | 'url' | 'choice' | 'open_choice' | 'quantity' | 'attachment' | 'reference' | 'unknown';
  required: boolean;
  repeats: boolean;
  read_only: boolean;
  hidden: boolean;
  max_length: number | null;
  limits: Limits;
  options: Option[];
  units: Value[];
  enable_when: Condition[];
  enable_behavior: 'all' | 'any';
  initial: Value[];
  cannot_fill: string;
};

export type Notice = {
  where: string;
  link_id: string;
  message: string;
};

export type Questionnaire = {
  id: string;
  url: string;
  version: string;
  name: string;
  title: string;
  status: string;
  description: string;
  copyright: string;
  items: Item[];
  notices: Notice[];
};

export type Answer = {
  link_id: string;
  option: number | null;
  value: string;
};

export type FormReply = {
  form: Questionnaire;
  initial: Answer[];
};

export type FormCheckRequest = {
  questionnaire: string;
  answers: Answer[];
};

export type Problem = {
  link_id: string;
  message: string;
};

export type FormCheckReply = {
  shown: string[];
  problems: Problem[];
};

export type FormResponseRequest = {
  questionnaire: string;
  answers: Answer[];
  is_complete: boolean;
  authored: string;
};

export type FormResponse = {
  response: string;
};

export type FormBank = {
  questionnaire: string;
  scoring: string;
};

export type FormScoreRequest = {
  questionnaire: string;
  scoring: string;
  response: string;
  previous: string | null;
};

export type ScoreResult = {
  id: string;
  title: string;
  value: number | null;
  answered: number;
  missing: number;
  band: string;
  words: string;
};

export type Change = {
  kind: 'higher' | 'lower' | 'within_error' | 'unknown';
  difference: number;
  standard_error_of_measurement: number | null;
  reliable_change_index: number | null;
  needed: number | null;
  words: string;
};

export type FormScore = {
  result: ScoreResult;
  change: Change | null;
};

export type FormScoreReply = {
  scores: FormScore[];
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

export type InParts = {
  text_id: string;
  parts: number;
};

export type QuestionnaireAdded = {
  title: string;
  questionnaire: string;
  scoring: string | null;
  questionnaire_in_parts: InParts | null;
  scoring_in_parts: InParts | null;
};

export type QuestionnaireAnswered = {
  of: string;
  response: string;
  response_in_parts: InParts | null;
};

export type TextPart = {
  of: string;
  text_id: string;
  order: number;
  text: string;
};

export type SafetyAnswer = {
  question: string;
  answer: string;
};

export type SafetyChecked = {
  answers: SafetyAnswer[];
};

export type Wrote = {
  text: string;
  prompt: string | null;
  text_in_parts: InParts | null;
};

export type Noted = {
  list: string;
  text: string;
  detail: string | null;
  day: string | null;
};

export type Tended = {
  of: string;
  how: string;
  minutes: number | null;
  text: string | null;
};

export type TalkPrepared = {
  matter: string;
  feeling: string | null;
  need: string | null;
  start: string | null;
};

export type Paused = {
  back_at_ms: number;
  of: string | null;
  words: string | null;
};

export type TalkClosed = {
  of: string | null;
  heard: string | null;
  own: string | null;
  next: string | null;
};

export type HandedOut = {
  what: string;
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
  | ({ kind: 'text_part' } & TextPart)
  | ({ kind: 'safety_checked' } & SafetyChecked)
  | ({ kind: 'wrote' } & Wrote)
  | ({ kind: 'noted' } & Noted)
  | ({ kind: 'tended' } & Tended)
  | ({ kind: 'talk_prepared' } & TalkPrepared)
  | ({ kind: 'paused' } & Paused)
  | ({ kind: 'talk_closed' } & TalkClosed)
  | ({ kind: 'handed_out' } & HandedOut)
  | ({ kind: 'chat_measured' } & ChatMeasured)
  | ({ kind: 'corrected' } & Corrected)
  | ({ kind: 'taken_back' } & TakenBack)
  | ({ kind: 'erased' } & Erased);

/** Every operation of the core, with what it takes and what it gives. */
export type Operations = {
  'about': { request: Nothing; reply: About };
  'language.set': { request: LanguageRequest; reply: Nothing };
  'coach.check': { request: CoachRequest; reply: CoachReply };
  'coach.patterns': { request: Nothing; reply: CoachPatterns };
  'coach.assert_check': { request: AssertParts; reply: AssertCheckReply };
  'coach.assert_compose': { request: AssertComposeRequest; reply: AssertComposeReply };
  'coach.assert_from_draft': { request: AssertDraftRequest; reply: AssertDraftReply };
  'coach.listen_library': { request: Nothing; reply: ListenLibraryReply };
  'coach.listen_check': { request: ListenCheckRequest; reply: ListenCheckReply };
  'coach.doubt': { request: DoubtAsk; reply: DoubtReply };
  'support.hint': { request: SupportHintRequest; reply: SupportHint };
  'model.load': { request: Uint8Array; reply: ModelState };
  'chat.open': { request: ChatOpenRequest; reply: ChatProgress };
  'chat.feed': { request: Uint8Array; reply: ChatProgress };
  'chat.contents': { request: Nothing; reply: ChatContents };
  'chat.report': { request: ChatReportRequest; reply: Report };
  'chat.chart': { request: ChartRequest; reply: ChartReply };
  'chat.page': { request: Nothing; reply: PageReply };
  'chat.keep': { request: Nothing; reply: ChatKeepReply };
  'chat.samples': { request: ChatSamplesRequest; reply: ChatSamplesReply };
  'chat.close': { request: Nothing; reply: Nothing };
  'log.open': { request: LogOpenRequest; reply: LogState };
  'log.add': { request: LogAddRequest; reply: LogState };
  'log.snapshot': { request: Nothing; reply: LogSnapshot };
  'log.entry': { request: LogEntryRequest; reply: LogEntry };
  'log.close': { request: Nothing; reply: Nothing };
  'view.today': { request: TodayRequest; reply: TodayView };
  'view.picture': { request: PictureRequest; reply: PictureView };
  'view.chats': { request: ChatsRequest; reply: ChatsView };
  'view.timeline': { request: TimelineRequest; reply: TimelineView };
  'view.professional': { request: ProfessionalRequest; reply: ProfessionalView };
  'fhir.bundle': { request: BundleRequest; reply: BundleReply };
  'view.added_words': { request: Nothing; reply: AddedWordsView };
  'view.shared': { request: Nothing; reply: SharedView };
  'view.safety': { request: Nothing; reply: SafetyView };
  'view.outside': { request: NowRequest; reply: OutsideView };
  'view.worth': { request: Nothing; reply: WorthView };
  'view.lists': { request: ListRequest; reply: ListView };
  'view.journal': { request: JournalQuery; reply: JournalView };
  'view.reflect': { request: NowRequest; reply: ReflectView };
  'view.talk': { request: NowRequest; reply: TalkView };
  'view.questionnaires': { request: Nothing; reply: TimelineView };
  'guide.vocabulary': { request: Nothing; reply: Vocabulary };
  'guide.steps': { request: Nothing; reply: GuideSteps };
  'guide.reflect': { request: Nothing; reply: GuideReflect };
  'guide.helplines': { request: Nothing; reply: Helplines };
  'guide.support': { request: Nothing; reply: SupportWords };
  'guide.rooms': { request: Nothing; reply: OfferedRooms };
  'guide.safety': { request: Nothing; reply: SafetyWords };
  'guide.lessons': { request: Nothing; reply: Lessons };
  'form.open': { request: FormRequest; reply: FormReply };
  'form.check': { request: FormCheckRequest; reply: FormCheckReply };
  'form.respond': { request: FormResponseRequest; reply: FormResponse };
  'form.bank': { request: Nothing; reply: FormBank };
  'form.score': { request: FormScoreRequest; reply: FormScoreReply };
};
