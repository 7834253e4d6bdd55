import { eq, sql } from 'drizzle-orm';
import { Composer } from 'grammy';
import { button, guard, int, type NazrContext, say } from '../../../src/bot/index.ts';
import { readConfig } from '../../../src/config.ts';
import { openDatabase, type Writes } from '../../../src/database/index.ts';
import { openVault } from '../../../src/lib/vault.ts';
import { openLine } from '../../../src/line.ts';
import { openLog } from '../../../src/log.ts';
import { connect } from '../../../src/platforms/index.ts';

// The kernel as the bot runs it: inbox, lanes, guard, one write and one screen for each press.

const [apiRoot = '', token = '', databaseUrl = ''] = process.argv.slice(2);
const config = readConfig({
  TELEGRAM_BOT_TOKEN: token,
  TELEGRAM_API_ROOT: apiRoot,
  DATABASE_URL: databaseUrl,
});
const database = await openDatabase(databaseUrl);
const press = button('p', { n: int });
const composer = new Composer<NazrContext>();
composer.use(guard(database));
composer.callbackQuery(press.pattern, async (ctx) => {
  const { data } = ctx.callbackQuery;
  await ctx.write((tx) => count(tx, ctx.account.id));
  await ctx.show({
    text: say`این ${{ bold: data }} بود`,
    buttons: [[{ text: 'دوباره', data: press.data({ n: 0 }) }]],
  });
});
const rooms = {
  composer,
  compose: {},
  chores: [],
  isFleeting: () => false,
  greet: async () => {},
  onSetAside: async () => {},
};
const log = openLog('error');
const vault = openVault('0'.repeat(64));
const parts = { config, database, vault, log, now: Date.now, rooms, door: undefined };
const [platform] = config.platforms;
if (!platform) throw new Error('No platform');
const line = await openLine(parts, connect(platform));
process.once('SIGTERM', () => void line.stop().then(database.close));
console.log('ready');

// A small change of a row that is there: what most presses that write come to.
async function count(tx: Writes, id: number): Promise<void> {
  const query = tx.prepared('bench.count', (door) => {
    const { accounts } = door.tables;
    return door
      .update(accounts)
      .set({ createdAt: sql`${accounts.createdAt} + 1` })
      .where(eq(accounts.id, sql.placeholder('id')));
  });
  await query.execute({ id });
}
