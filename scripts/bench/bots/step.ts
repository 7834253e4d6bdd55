import { Bot } from 'grammy';
import type { Update, UserFromGetMe } from 'grammy/types';
import { type Dispatch, openDispatch, openInbox } from '../../../src/bot/index.ts';
import { readConfig } from '../../../src/config.ts';
import { openDatabase } from '../../../src/database/index.ts';
import { openVault } from '../../../src/lib/vault.ts';
import { openLog } from '../../../src/log.ts';
import { openMediaStore, openShelf } from '../../../src/media/index.ts';
import { connect } from '../../../src/platforms/index.ts';
import { openRooms } from '../../../src/rooms.ts';
import { message, press, stubbedFetch } from './updates.ts';

// Both contestants in one process, the API stubbed: the whole bot, and grammY alone answering with two calls.

const STEPS = 3000;
/** What somebody answers who has nothing to report. */
const QUIET = ['none', 'enough', '18to60', 'never', 'man'];
const [databaseUrl = '', rounds = '5'] = process.argv.slice(2);
const token = '4242:simulated-token';
const me = { id: 4242, is_bot: true, first_name: 'نذر', username: 'nazr_bot' } as UserFromGetMe;
let screen = '';
const fetch = stubbedFetch((method, body) => {
  if (method === 'editMessageText' || method === 'sendMessage') screen = body;
});

const database = await openDatabase(databaseUrl);
const dispatch = await wholeBot();
const ours = async (update: Update): Promise<void> => {
  dispatch.accept([{ update, outcomes: [], tries: 0, receivedAt: Date.now() }]);
  await dispatch.below(1);
};
const alone = grammyAlone();
const plain = await walk(() => QUIET);
const any = await walk((turn) => [String(turn)]);
const measured: Record<'ours' | 'baseline' | 'anyWay', number[]> = { ours: [], baseline: [], anyWay: [] };
for (let round = 0; round <= Number(rounds); round++) {
  const ofPlain = await cost(ours, plain);
  const ofBaseline = await cost((update) => alone.handleUpdate(update), plain);
  const ofAny = await cost(ours, any);
  if (round === 0) continue;
  measured.ours.push(ofPlain);
  measured.baseline.push(ofBaseline);
  measured.anyWay.push(ofAny);
}
await database.close();
console.log(JSON.stringify(measured));

async function wholeBot(): Promise<Dispatch> {
  const config = readConfig({ TELEGRAM_BOT_TOKEN: `${token}-0123`, DATABASE_URL: databaseUrl });
  const [platform] = config.platforms;
  if (!platform) throw new Error('No platform');
  const connected = connect(platform);
  const connection = { ...connected, client: { ...connected.client, fetch: fetch as never } };
  const media = openMediaStore(config.mediaDir);
  const own = { vault: openVault('0'.repeat(64)), log: openLog('error'), now: Date.now };
  const parts = { config, database, media, shelf: openShelf(database, media), ...own };
  const rooms = await openRooms({ ...parts, announce: () => {} });
  const inbox = openInbox('telegram', database, parts.vault, rooms.isFleeting, Date.now);
  const { composer, onSetAside } = rooms;
  return openDispatch({
    ...parts,
    connection,
    me,
    inbox,
    composer,
    onSetAside: (id, tx) => onSetAside(tx, 'telegram', id),
  });
}

function grammyAlone(): Bot {
  const bot = new Bot(token, { botInfo: me, client: { fetch: fetch as never } });
  bot.on('callback_query:data', async (ctx) => {
    const reply_markup = { inline_keyboard: [[{ text: 'دوباره', callback_data: ctx.callbackQuery.data }]] };
    await Promise.all([ctx.answerCallbackQuery(), ctx.editMessageText('پرسش بعدی', { reply_markup })]);
  });
  return bot;
}

/**
 * Goes through the questions many times, answering with the first of the wished answers that is offered, else
 * any; answers all presses that led to another question, each as often as it was pressed.
 */
async function walk(wished: (turn: number) => readonly string[]): Promise<string[]> {
  const pressed: string[] = [];
  for (let turn = 0; turn < 40; turn++) {
    await ours(message('/check'));
    for (let i = 0, data = choose(wished(turn), turn); data && i < 30; i++) {
      await ours(press(data));
      const next = choose(wished(turn), turn >> (i % 6));
      if (next) pressed.push(data);
      data = next;
    }
  }
  if (pressed.length === 0) throw new Error(`No questions: ${screen}`);
  return pressed;
}

function choose(wished: readonly string[], turn: number): string | undefined {
  const offered = [...screen.matchAll(/"callback_data":"(e:[^"]+)"/g)].flatMap(([, data]) => data ?? []);
  const liked = wished.flatMap((answer) => offered.find((data) => data.endsWith(`:${answer}`)) ?? []);
  return liked[0] ?? offered[turn % offered.length];
}

/** Processor time of one step, in µs. */
async function cost(handle: (update: Update) => Promise<void>, presses: readonly string[]): Promise<number> {
  const updates = Array.from({ length: STEPS }, (_, i) => press(presses[i % presses.length] ?? ''));
  const before = process.cpuUsage();
  for (const update of updates) await handle(update);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / STEPS;
}
