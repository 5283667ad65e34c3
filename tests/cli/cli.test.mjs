// The command line as people and programs use it.
import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));
const securebase = process.env.SECUREBASE_BINARY ?? `${root}build/release/cli/securebase`;
const folder = mkdtempSync(join(tmpdir(), 'securebase-cli-'));
after(() => rmSync(folder, { recursive: true, force: true }));

function run(args, { input = '', env = {} } = {}) {
  const done = spawnSync(securebase, args, { input, env: { ...process.env, TZ: 'UTC', ...env }, maxBuffer: 1 << 28 });
  return { status: done.status, out: done.stdout.toString(), err: done.stderr.toString() };
}
const file = (name, content) => {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
};

const chat = file(
  'chat.txt',
  '13/02/2024, 09:00 - Messages and calls are end-to-end encrypted.\n' +
    '13/02/2024, 09:01 - Sam: good morning\nhow did you sleep?\n' +
    '13/02/2024, 09:03 - Robin: like a stone 😴\n',
);

function longChat() {
  const lines = [];
  for (let i = 0; i < 1500; ++i) {
    const at = new Date(Date.UTC(2024, 0, 1, 8) + i * 97 * 60_000).toISOString();
    const [year, month, day] = at.slice(0, 10).split('-');
    const text = ['good morning', 'thank you for making dinner', 'can you pick up milk?', 'you never listen to me', 'ok'][i % 5];
    lines.push(`${day}/${month}/${year}, ${at.slice(11, 16)} - ${i % 3 ? 'Sam' : 'Robin'}: ${text}`);
  }
  return file('long.txt', lines.join('\n') + '\n');
}

test('convert writes one message a line', () => {
  const { status, out } = run(['convert', chat]);
  assert.equal(status, 0);
  const messages = out.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.deepEqual(messages.map((message) => [message.sent_at, message.sender, message.text, message.system]), [
    ['2024-02-13T09:00:00Z', '', 'Messages and calls are end-to-end encrypted.', true],
    ['2024-02-13T09:01:00Z', 'Sam', 'good morning\nhow did you sleep?', false],
    ['2024-02-13T09:03:00Z', 'Robin', 'like a stone 😴', false],
  ]);
});

test('convert reads back what it wrote, from standard input too', () => {
  const first = run(['convert', chat]).out;
  assert.equal(run(['convert', '-'], { input: first }).out, first);
});

test('a zip of the phone is read, in the program that also serves', () => {
  const { status, out, err } = run(['convert', `${root}core/chat/testdata/whatsapp_ios_archive_with_a_photo.zip`]);
  assert.equal(status, 0, err);
  assert.equal(out.trimEnd().split('\n').length, 22);
});

test('a chat without offsets is read by the zone of the machine, or by the one that is given', () => {
  assert.match(run(['convert', chat], { env: { TZ: 'Europe/Berlin' } }).out, /2024-02-13T09:01:00\+01:00/);
  assert.match(run(['convert', '--zone', '-03:30', chat]).out, /2024-02-13T09:01:00-03:30/);
  assert.equal(run(['convert', '--zone', 'noon', chat]).status, 1);
});

test('convert writes to a file, and leaves what was there when it fails', () => {
  const target = join(folder, 'out.jsonl');
  assert.equal(run(['convert', chat, '-o', target]).status, 0);
  const before = readFileSync(target, 'utf8');
  assert.equal(run(['convert', file('picture.png', Buffer.from('89504e470d0a1a0a', 'hex')), '-o', target]).status, 1);
  assert.equal(readFileSync(target, 'utf8'), before);
  assert.ok(!existsSync(`${target}.part`));
});

test('read says plain sentences first, as JSON, as a table and as a page', () => {
  const path = longChat();
  const text = run(['read', '--me', 'Sam', path]);
  assert.equal(text.status, 0);
  assert.match(text.out, /^Robin and Sam\n1500 messages from WhatsApp/);
  assert.match(text.out, /You write \d+ % of the messages and Robin \d+ %/);
  assert.ok(!text.out.includes('\x1b['), 'no colour where nobody looks');

  const report = JSON.parse(run(['read', '--json', path]).out);
  assert.equal(report.messages, 1500);
  assert.deepEqual(report.members.map((member) => [member.name, member.messages]), [['Robin', 500], ['Sam', 1000]]);

  const table = run(['read', '--csv', path]).out.trimEnd().split('\r\n');
  assert.equal(table[0], 'measure,is_known,who,label,x,value,low,high,n,unit');
  assert.ok(table.length > 50);

  const page = join(folder, 'report.html');
  assert.equal(run(['read', '--html', page, path]).status, 0);
  const html = readFileSync(page, 'utf8');
  assert.match(html, /<svg/);
  assert.ok(!/(src|href)="?https?:/.test(html), 'the page needs nothing else');
});

test('a reader that has seen enough is no failure', () => {
  const done = spawnSync('bash', ['-c', `set -o pipefail; "${securebase}" read "${longChat()}" | head -n 1`], { env: { ...process.env, TZ: 'UTC' } });
  assert.equal(done.stderr.toString(), '');
  assert.equal(done.stdout.toString(), 'Robin and Sam\n');
});

test('masked, no name is shown anywhere', () => {
  for (const form of [[], ['--json'], ['--csv']]) assert.ok(!/Sam|Robin/.test(run(['read', '--mask', ...form, longChat()]).out));
});

test('an export of several chats asks for one of them', () => {
  const lines = ['Robin', 'Ada'].flatMap((name) =>
    ['Me', name].map((sender) => JSON.stringify({ sent_at: '2024-01-01T10:00:00Z', sender, text: 'hello', conversation: name })),
  );
  const path = file('two.jsonl', lines.join('\n'));
  const asked = run(['read', path]);
  assert.equal(asked.status, 1);
  assert.match(asked.err, /choose one of "Robin", "Ada"/);
  assert.equal(run(['read', '--chat', 'Ada', path]).status, 0);
});

test('what cannot be read gets a sentence and status 1', () => {
  const cases = {
    'empty.txt': '',
    'picture.jpg': Buffer.from('ffd8ffe000104a464946', 'hex'),
    'cut.json': '{"name":"Robin","type":"personal_chat","id":1,"messages":[{"id":1,"ty',
    'notes.txt': 'milk\nbread\n',
    'wide.json': '['.repeat(100_000),
    'fake.zip': 'PK\x03\x04 and then nothing',
  };
  for (const [name, content] of Object.entries(cases)) {
    const { status, out, err } = run(['convert', file(name, content)]);
    if (name === 'cut.json') assert.equal(out, '');
    else assert.equal(status, 1, `${name}: ${err}`);
    assert.match(err, /^securebase: .{10,}/, name);
  }
  assert.match(run(['read', join(folder, 'no-such-file')]).err, /cannot be read/);
  assert.equal(run(['read', folder]).status, 1);
});

test('coach names the words and another way to say it', () => {
  const { status, out } = run(['coach', 'You never listen to me']);
  assert.equal(status, 0);
  assert.match(out, /^Criticism/);
  assert.match(out, /You could say:/);
  assert.match(run(['coach'], { input: 'see you at seven\n' }).out, /Nothing here stood out as hurtful/);
  assert.equal(run(['coach'], { input: '\n' }).status, 1);
});

test('coach --json counts code points', () => {
  const text = '😀 you never listen to me';
  const { findings } = JSON.parse(run(['coach', '--json', text]).out);
  assert.ok([...text].slice(findings[0].begin, findings[0].end).join('').startsWith('you never'));
});

test('coach --jsonl answers every line in order and goes on after a broken one', () => {
  const input = [
    JSON.stringify({ id: 'a', text: 'you never listen to me' }),
    'not json',
    '',
    JSON.stringify({ id: 7, text: 'see you at seven', previous: 'when?' }),
    JSON.stringify({ id: null, text: 'well maybe if you had told me', previous: 'you forgot my birthday' }),
  ].join('\n');
  const { status, out, err } = run(['coach', '--jsonl'], { input });
  const lines = out.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.equal(status, 1);
  assert.match(err, /line 2/);
  assert.deepEqual(lines.map((line) => line.id), ['a', null, 7, null]);
  assert.ok(lines[0].marks.some((mark) => mark.mark === 'criticism'));
  assert.deepEqual(Object.keys(lines[0].marks[0]), ['mark', 'begin', 'end', 'confidence', 'layer', 'why', 'rewordings']);
  assert.deepEqual(lines[2].marks, []);
});

test('coach --jsonl says where force is told of, and where it is not sure', () => {
  const lines = [{ text: "you always hit me when you're drunk" }, { text: 'leave me alone', previous: "I'll hit you if you don't answer me" }, { text: 'home at six' }];
  const { out } = run(['coach', '--jsonl'], { input: lines.map((line) => JSON.stringify(line)).join('\n') });
  const [told, answered, ordinary] = out.trimEnd().split('\n').map((line) => JSON.parse(line));
  for (const { care, marks, is_unsure } of [told, answered]) {
    assert.match(care, /fear, force or control/);
    assert.deepEqual(marks, []);
    assert.equal(is_unsure, false);
  }
  assert.equal(ordinary.care, '');
  assert.equal(ordinary.is_unsure, false);
});

test('coach --jsonl --brief gives the same marks without reasons to say it otherwise', () => {
  const input = ['you never listen to me', 'thank you for making dinner, you are so kind', 'see you at seven'].map((text, id) => JSON.stringify({ id, text })).join('\n');
  const marksOf = (args) => run(['coach', '--jsonl', ...args], { input }).out.trimEnd().split('\n').map((line) => JSON.parse(line).marks);
  const brief = marksOf(['--brief']);
  assert.deepEqual(brief.map((marks) => marks.map(({ mark }) => mark)), marksOf([]).map((marks) => marks.map(({ mark }) => mark)));
  assert.ok(brief.flat().every(({ rewordings }) => rewordings.length === 0));
});

test('coach --explain says which layer saw what and how sure it is', () => {
  const { status, out } = run(['coach', '--explain', 'you never listen to me']);
  assert.equal(status, 0);
  assert.match(out, /How it was read/);
  assert.match(out, /Criticism: "you never listen to me"\. Seen by a rule.*\d+ %/s);
});

test('coach --jsonl says always what --explain says, and refuses it', () => {
  const { status, err } = run(['coach', '--jsonl', '--explain'], { input: '{"text":"ok"}\n' });
  assert.equal(status, 2);
  assert.match(err, /--explain/);
});

test('coach --jsonl gives the same in many processes at once', async () => {
  const texts = ['you never listen to me', 'thank you for making dinner', 'whatever. do what you want', 'how was it for you?', 'ok'];
  const input = Array.from({ length: 400 }, (_, id) => JSON.stringify({ id, text: `${texts[id % texts.length]} ${id}`, previous: texts[id % 3] })).join('\n');
  const one = () =>
    new Promise((resolve) => {
      const child = spawn(securebase, ['coach', '--jsonl', '--brief'], { stdio: ['pipe', 'pipe', 'inherit'] });
      const parts = [];
      child.stdout.on('data', (part) => parts.push(part));
      child.on('close', (status) => resolve({ status, out: Buffer.concat(parts).toString() }));
      child.stdin.end(input);
    });
  const alone = await one();
  assert.equal(alone.status, 0);
  assert.equal(alone.out.trimEnd().split('\n').length, 400);
  for (const each of await Promise.all(Array.from({ length: 8 }, one))) assert.deepEqual(each, alone);
});

test('what cannot be written is an error, in every form', () => {
  const forms = [
    ['coach', 'you never listen to me'],
    ['coach', '--json', 'you never listen to me'],
    ['coach', '--assert', '--feeling', 'sad'],
    ['coach', '--listen', '--message', 'train', 'You missed the train'],
    ['coach', '--listen', '--messages'],
    ['coach', '--doubt', 'She forgot my birthday'],
    ['coach', '--jsonl'],
    ['call', 'about'],
    ['--help'],
  ];
  for (const args of forms) {
    for (const to of ['>/dev/full', '>&-']) {
      const { status, stderr } = spawnSync('bash', ['-c', `"$0" "$@" ${to}`, securebase, ...args], { input: '{"id":1,"text":"hi"}\n' });
      assert.equal(status, 1, `${args.join(' ')} ${to}`);
      assert.match(stderr.toString(), /^securebase: standard output: could not be written to the end: .{5,}\n$/, args.join(' '));
    }
  }
});

const answers = (lines) => {
  const { status, out, err } = run(['coach', '--jsonl', '--brief'], { input: Buffer.concat(lines.map((line) => Buffer.concat([Buffer.from(line), Buffer.from('\n')]))) });
  return { status, err, replies: out.trimEnd().split('\n') };
};

test('coach --jsonl gives the id back, or says that it cannot', () => {
  const kept = ['"a \\u0007"', '-7', '18446744073709551615', '1.50', '0.1', '[1,{"b":"},"}]', 'null'];
  const { status, replies } = answers(kept.map((id) => `{"text":"ok", "id" : ${id} }`));
  assert.equal(status, 0);
  assert.deepEqual(replies.map((reply) => JSON.parse(reply).id), kept.map((id) => JSON.parse(id)));
  assert.ok(replies[2].startsWith('{"id":18446744073709551615,'), 'to the last digit');
  const lost = answers(['1e400', '-1e400', '18446744073709551616', '[1,123456789012345678901234567890]'].map((id) => `{"id":${id},"text":"ok"}`));
  assert.equal(lost.status, 1);
  for (const [i, reply] of lost.replies.entries()) {
    const { id, line, error } = JSON.parse(reply);
    assert.deepEqual([id, line], [null, i + 1]);
    assert.match(error, /id.*64 bits.*text/);
  }
});

test('coach --jsonl says of a bad line which one it is and what is wrong, and keeps its id', () => {
  const { status, err, replies } = answers([
    '{"id":1}',
    '{"id":"b","text":7}',
    `{"id":3,"text":"${'a'.repeat(20_001)}"}`,
    Buffer.from('{"id":4,"text":"\xff"}', 'latin1'),
    '{"id":5,"text":"\\ud83d"}',
    '{"id":6,"text":"\\ude00 x \\ud83d\\ude00"}',
    '[]',
  ]);
  const read = replies.map((reply) => JSON.parse(reply));
  assert.equal(status, 1);
  assert.deepEqual(read.map(({ id }) => id), [1, 'b', 3, null, null, null, null]);
  assert.deepEqual(read.map(({ line }) => line), [1, 2, 3, 4, 5, 6, 7]);
  for (const [i, expected] of [/text.*missing/, /text.*a text/, /20,000 bytes/, /not UTF-8/, /surrogate/, /surrogate/, /a JSON object/].entries()) {
    assert.match(read[i].error, expected);
    assert.match(err.split('\n')[i], new RegExp(`line ${i + 1}\\b.*`));
  }
});

test('coach --jsonl reads a line without its byte order mark', () => {
  const { status, replies } = answers(['\uFEFF{"id":1,"text":"ok"}', '\uFEFF', '\uFEFF{"id":2,"text":"ok"}']);
  assert.equal(status, 0);
  assert.deepEqual(replies.map((reply) => JSON.parse(reply).id), [1, 2]);
});

test('nothing that came in reaches a terminal as a command to it', () => {
  const escape = '\x1b[2J\x07\x7f\u009b31m you never listen to me';
  for (const args of [[escape], ['--explain', escape], ['--json', escape], ['--doubt', '--was-written', escape], ['--doubt', '--was-written', '--json', escape], ['--assert', '--feeling', escape], ['--assert', '--json', '--feeling', escape]]) {
    const { out, err } = run(['coach', ...args]);
    assert.doesNotMatch(out + err, /[\0-\x08\x0b-\x1f\x7f-\x9f]/, args.slice(0, -1).join(' '));
  }
  assert.match(run(['coach', '--doubt', '--was-written', escape]).out, /"\uFFFD\[2J/);
  for (const args of [['read', '\x1b[2J'], ['coach', '--\x1b[2J'], ['coach', '--doubt', '--kind', '\x1b[2J', 'x']]) {
    const { status, err } = run(args);
    assert.notEqual(status, 0);
    assert.doesNotMatch(err, /\x1b/);
  }
});

test('bytes that are not UTF-8 become U+FFFD, and the words are still quoted rightly', () => {
  const coachBytes = (flags) => spawnSync('bash', ['-c', `"$0" coach ${flags} $'\\xff\\xfe\\x80 you never listen'`, securebase]).stdout;
  assert.match(coachBytes('').toString(), /"you never listen"/);
  for (const flags of ['--json', '--assert --json', '--doubt --was-written --json']) JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(coachBytes(flags)));
  const { findings } = JSON.parse(coachBytes('--json').toString());
  assert.deepEqual([findings[0].begin, findings[0].end], [4, 20]);
});

test('coach says on a terminal that it waits for the message', () => {
  for (const flags of ['', '--assert -', '--jsonl']) {
    const said = join(folder, 'said.txt');
    spawnSync('script', ['-qec', `"${securebase}" coach ${flags} 2>"${said}"`, '/dev/null'], { input: '\n\x04', timeout: 10_000 });
    assert.match(readFileSync(said, 'utf8'), /Ctrl-D/, flags);
  }
});

test('coach answers words of ending or hurting oneself first with where people are', () => {
  const first = /^You are not alone with this\. .*call your\s+emergency number/;
  const own = 'I want to kill myself';
  const forms = [[own], ['--explain', own], ['--assert', own], ['--assert', '--feeling', own], ['--listen', '--message', 'train', own], ['--doubt', own]];
  for (const args of forms) assert.match(run(['coach', ...args]).out, first, args.join(' '));
  const others = [['this queue is killing me'], ['--doubt', '--was-written', own], ['--listen', '--message', own, 'You are in such pain. What is it like?']];
  for (const args of others) assert.doesNotMatch(run(['coach', ...args]).out, /not alone/, args.join(' '));
});

test('coach refuses what does not go together', () => {
  for (const mode of ['--assert', '--listen', '--doubt']) {
    for (const other of ['--jsonl', '--explain']) {
      const { status, out } = run(['coach', other, mode], { input: '{"id":1,"text":"you never listen"}\n' });
      assert.deepEqual([status, out], [2, ''], `${other} ${mode}`);
    }
  }
  assert.equal(run(['coach', '--brief', 'x']).status, 2);
  assert.equal(run(['coach', '--jsonl', 'x']).status, 2);
});

test('a command given wrongly says how it is given, with status 2', () => {
  for (const args of [[], ['read'], ['reed', 'x'], ['read', '--json', '--csv', chat]]) {
    const { status, err } = run(args);
    assert.equal(status, 2, args.join(' '));
    assert.ok(err.length > 10);
  }
  for (const args of [['--help'], ['read', '--help'], ['--version']]) assert.equal(run(args).status, 0);
});
