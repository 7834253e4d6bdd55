import { openApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { openLog } from '../../../src/log.ts';
import { answerBench } from './answers.ts';

// The whole bot, with a clock that stands `ahead` of the real one and moves on when it is told to.

const [apiRoot = '', token = '', databaseUrl = '', ahead = '0'] = process.argv.slice(2);
let aheadMs = Number(ahead);
const config = readConfig({
  TELEGRAM_API_ROOT: apiRoot,
  TELEGRAM_BOT_TOKEN: token,
  DATABASE_URL: databaseUrl,
  SECRET_KEY: '0'.repeat(64),
});
const app = await openApp(
  config,
  openLog('error'),
  () => Date.now() + aheadMs,
  () => {},
);
answerBench(async (ms) => {
  aheadMs += ms;
  await app.deliverDue();
});
process.once('SIGTERM', () => void app.stop().then(() => process.exit()));
