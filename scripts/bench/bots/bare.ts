import { run, sequentialize } from '@grammyjs/runner';
import { Bot } from 'grammy';

// The baseline: grammY and its runner, one person's updates in order, the same two calls, nothing kept.

const [apiRoot = '', token = ''] = process.argv.slice(2);
const bot = new Bot(token, { client: { apiRoot } });
bot.use(sequentialize((ctx) => String(ctx.chat?.id)));
bot.on('callback_query:data', async (ctx) => {
  const reply_markup = { inline_keyboard: [[{ text: 'دوباره', callback_data: 'p:0' }]] };
  const text = `این <b>${ctx.callbackQuery.data}</b> بود`;
  await Promise.all([
    ctx.answerCallbackQuery(),
    ctx.editMessageText(text, { parse_mode: 'HTML', reply_markup }),
  ]);
});
bot.on('message', (ctx) => ctx.reply('سلام'));
await bot.init();
const runner = run(bot);
process.once('SIGTERM', () => void runner.stop());
console.log('ready');
