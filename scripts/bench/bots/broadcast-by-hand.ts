import Sqlite from 'better-sqlite3';
import { readConfig } from '../../../src/config.ts';
import { openDatabase } from '../../../src/database/index.ts';
import { connect } from '../../../src/platforms/index.ts';
import { fillOutbox, sinceNoon, words } from './outbox.ts';

// A send loop with the same writes and nothing else: claimed in pieces, noted as on its way, noted as sent. What is to
// be noted at one time goes into one commit, as in the bot.

const AT_ONCE = 100;
const [apiRoot = '', token = '', databaseUrl = '', given = ''] = process.argv.slice(2);
const { from, count } = JSON.parse(given);
const database = await openDatabase(databaseUrl);
await fillOutbox(database, from, count);
await database.close();

const [platform] = readConfig({ TELEGRAM_BOT_TOKEN: token, TELEGRAM_API_ROOT: apiRoot }).platforms;
if (!platform) throw new Error('No platform');
const { unasked } = connect(platform);
const sqlite = new Sqlite(databaseUrl.slice('file:'.length));
sqlite.pragma('synchronous = FULL');

const claim = sqlite.prepare<[], Row>(
  `update outbox set leased_until = 1, due_at = 1 where id in
   (select id from outbox where state = 'waiting' and lane = 3 and leased_until = 0 order by due_at limit ${AT_ONCE}) returning id, account_id`,
);
const chat = sqlite.prepare<[number], { chat_id: number }>('select chat_id from accounts where id = ?');
const begin = sqlite.prepare("update outbox set state = 'sending' where id = ? and state = 'waiting'");
const end = sqlite.prepare(
  "update outbox set state = 'sent', sent_at = ?, sent_to = ?, message_id = ? where id = ? and state = 'sending'",
);

interface Row {
  readonly id: number;
  readonly account_id: number;
}

let notes: (() => void)[] = [];
const together = sqlite.transaction((all: readonly (() => void)[]) => {
  for (const note of all) note();
});

/** Notes something, with whatever else is to be noted before the next turn of the loop. */
function noted(note: () => void): Promise<void> {
  return new Promise((resolve) => {
    if (notes.length === 0)
      setImmediate(() => {
        const all = notes;
        notes = [];
        together(all);
      });
    notes.push(() => {
      note();
      setImmediate(resolve);
    });
  });
}

async function send({ id, account_id: to }: Row): Promise<void> {
  const chatId = chat.get(to)?.chat_id ?? 0;
  await noted(() => begin.run(id));
  const { message_id: messageId } = await unasked.sendMessage(chatId, words(to), {
    parse_mode: 'HTML',
    reply_markup: { inline_keyboard: [] },
  });
  await noted(() => end.run(sinceNoon(), to, messageId, id));
}

let claimed: Row[] = [];
async function sendOn(): Promise<void> {
  for (;;) {
    if (claimed.length === 0) claimed = claim.all();
    const row = claimed.pop();
    if (!row) return;
    await send(row);
  }
}

process.once('SIGTERM', () => process.exit());
console.log('ready');
await Promise.all(Array.from({ length: AT_ONCE }, sendOn));
setInterval(() => {}, 1000);
