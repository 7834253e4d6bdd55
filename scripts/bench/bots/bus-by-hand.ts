import { run, sequentialize } from '@grammyjs/runner';
import { Bot, type Context } from 'grammy';
import { at } from '../../../src/features/attendance/chat/buttons.ts';
import { answerBench } from './answers.ts';
import { openStatements } from './statements.ts';
import { boardFigures, changes, reads } from './visits-by-hand.ts';

// The baseline: grammY and its runner, the same rows changed by statements written by hand, the same calls. No
// inbox, no rights, no locks, no vows, nothing decided.

/** As the bot does: changes reach a board together, and what is due is looked for every second. */
const TURN_MS = 1500;
const LOOK_MS = 1000;
const [apiRoot = '', token = '', url = '', ahead = '0'] = process.argv.slice(2);
const now = (): number => Date.now() + Number(ahead);
const db = await openStatements(url);
const bot = new Bot(token, { client: { apiRoot } });
bot.use(sequentialize((ctx) => String(ctx.chat?.id)));
bot.callbackQuery(at.board.pattern, async (ctx) => {
  const { drive = 0 } = at.board.parse(ctx.callbackQuery.data) ?? {};
  const message = ctx.callbackQuery.message?.message_id ?? 0;
  await db.change([changes.putUp(await accountOf(ctx), drive, message, now())]);
  await show(ctx, await boardWords(drive), `${at.board.name}:`);
});
bot.callbackQuery(at.arrive.pattern, async (ctx) => {
  const { drive = 0, booking = 0 } = at.arrive.parse(ctx.callbackQuery.data) ?? {};
  await enter(ctx, drive, booking, 'پذیرش شد', (who, account) => [
    changes.arrived(drive, booking, who, now()),
    changes.audit(now(), account, 'visit.arrived', drive, who),
  ]);
});
bot.callbackQuery(at.conclude.pattern, async (ctx) => {
  const { drive = 0, booking = 0 } = at.conclude.parse(ctx.callbackQuery.data) ?? {};
  await enter(ctx, drive, booking, 'اهدا کرد', (who, account) => [
    changes.gave(booking, now()),
    changes.done(booking, now()),
    changes.donated(who, Math.floor(now() / 86_400_000), drive),
    changes.audit(now(), account, 'visit.given', drive, who),
  ]);
});
await bot.init();
const runner = run(bot);
const looking = setInterval(() => void followBoards(), LOOK_MS);
answerBench(async () => {});
process.once('SIGTERM', async () => {
  clearInterval(looking);
  await runner.stop();
  await db.close();
  process.exit();
});

type Made = (who: number, account: number) => Parameters<typeof db.change>[0];

async function enter(ctx: Context, drive: number, booking: number, what: string, made: Made): Promise<void> {
  const account = await accountOf(ctx);
  const [who] = await db.read(reads.person(booking));
  const due = (Math.floor(now() / TURN_MS) + 1) * TURN_MS;
  const boards = await db.read(reads.boards(drive));
  const letters = boards.map(({ id }) => changes.letter(Number(id), (due / TURN_MS) % 2, drive, due));
  await db.change([...made(Number(who?.id), account), ...letters]);
  await show(ctx, `${who?.name} ${what}`, at.undo.data({ visit: 1, step: 0 }));
}

// Whatever is pressed below a board takes its place.
async function accountOf(ctx: Context): Promise<number> {
  const [row] = await db.read(reads.account(ctx.from?.id ?? 0));
  const standing = Number(row?.message_id ?? 0);
  if (standing > 0) await db.change([changes.takeDown(Number(row?.id), standing)]);
  return Number(row?.id);
}

const show = (ctx: Context, text: string, data: string) =>
  Promise.all([
    ctx.answerCallbackQuery(),
    ctx.editMessageText(text, {
      reply_markup: { inline_keyboard: [[{ text: 'تابلو', callback_data: data }]] },
    }),
  ]);

async function boardWords(drive: number): Promise<string> {
  const [figures] = await db.read(boardFigures(drive, now()));
  return `به‌روز در ${now()}\nمنتظر: ${figures?.expected} – آمده: ${figures?.arrived} – اهدا: ${figures?.given}`;
}

async function followBoards(): Promise<void> {
  const due = await db.read(reads.due(now()));
  if (due.length === 0) return;
  await db.change(due.map(({ id }) => changes.claimed(Number(id), now() + 60_000)));
  for (const { id, chat_id: chat, message_id: message, drive_id: drive } of due) {
    if (Number(message) > 0)
      await bot.api.editMessageText(Number(chat), Number(message), await boardWords(Number(drive)));
    await db.change([changes.sent(Number(id), now())]);
  }
}
