import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { learnedPath } from '../src/platforms/index.ts';
import { type Call, command, Failure, UsageError } from './lib/command.ts';
import type { Learned, Question, Room } from './probe/question.ts';
import { samples } from './probe/samples.ts';
import { sending } from './probe/sending.ts';
import { openServer } from './probe/server.ts';
import { serving } from './probe/serving.ts';

const usage = `
npm run probe:bale -- --chat ID [--api-root URL] [--out FILE] [--poll-seconds N]

Asks a real Bale server, with the token in BALE_BOT_TOKEN (and through BALE_PROXY), what its documents leave open. Stop
the bot first. Write to the bot once from the chat ID before. One line each, in two minutes; some lines say what
to look at. What was learned is written to FILE (beside the database unless given); the bot reads it at its start.
`;
const LONGEST_MS = 50_000;

const options = {
  chat: { type: 'string' },
  'api-root': { type: 'string', default: process.env.BALE_API_ROOT || 'https://tapi.bale.ai' },
  out: { type: 'string' },
  'poll-seconds': { type: 'string', default: '35' },
} as const;

await command({ usage, options }, async (call) => {
  const room = await opened(call);
  const learned: { question: Question; learned: Learned }[] = [];
  for (const question of [...samples, ...sending, ...serving].sort(inOrder)) {
    const answer = await asked(question, room);
    console.log(`${question.number}. ${question.about}: ${answer.says}`);
    learned.push({ question, learned: answer });
  }
  const out = String(call.options.out ?? learnedPath(process.env.DATABASE_URL || 'file:data/nazr.db'));
  const abilities = Object.assign({}, ...learned.map((each) => each.learned.abilities));
  const notes = Object.fromEntries(learned.map((each) => [each.question.number, each.learned.says]));
  mkdirSync(dirname(out), { recursive: true });
  writeFileSync(out, `${JSON.stringify({ server: call.options['api-root'], abilities, notes }, null, 2)}\n`);
  console.log(`Written to ${out}`);
});

/** By number; the burst of 9 comes last, since what follows it might be refused. */
function inOrder(a: Question, b: Question): number {
  const place = ({ number }: Question) => (number === 9 ? 99 : number);
  return place(a) - place(b);
}

/** The chat to ask in. Throws when the call lacks something, or the server refuses the token. */
async function opened({ options: given }: Call): Promise<Room> {
  const token = process.env.BALE_BOT_TOKEN;
  const pollSeconds = Number(given['poll-seconds']);
  if (!token) throw new UsageError('BALE_BOT_TOKEN is not set; see --help');
  if (!/^(-?\d+|@\w+)$/.test(String(given.chat)))
    throw new UsageError('--chat takes an id or @name; see --help');
  if (!(pollSeconds >= 0 && pollSeconds <= 50))
    throw new UsageError('--poll-seconds takes 0 to 50; see --help');
  const proxies = (process.env.BALE_PROXY ?? '')
    .split(',')
    .map((url) => url.trim())
    .filter(Boolean);
  const server = openServer({ apiRoot: String(given['api-root']).replace(/\/+$/, ''), token, proxies });
  const me = await server.call('getMe').catch((error: Error) => {
    throw new Failure(`no answer from ${given['api-root']} (${error.message})`);
  });
  if (!me.ok) throw new Failure(`the server refuses the token: ${me.line}`);
  const chat = String(given.chat).startsWith('@') ? String(given.chat) : Number(given.chat);
  const hello = await server.call('sendMessage', { chat_id: chat, text: 'آزمون آغاز شد' });
  if (!hello.ok) throw new Failure(`the bot cannot write to ${chat}: ${hello.line}`);
  return { server, chat, pollSeconds };
}

/** A question that fails or hangs does not keep the others from being asked. */
function asked(question: Question, room: Room): Promise<Learned> {
  const answer = question.ask(room).catch((error: Error) => ({ says: `failed: ${error.message}` }));
  return Promise.race([answer, pause(LONGEST_MS, { says: 'no answer in time' }, { ref: false })]);
}
