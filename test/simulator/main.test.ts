import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { run } from '@grammyjs/runner';
import { Bot } from 'grammy';
import { expect, it, onTestFinished } from 'vitest';
import type { LoadReport } from './load.ts';

type Results = Record<string, { id?: number } & Partial<LoadReport>>;

/** The simulator as a process of its own, ended with the test. */
async function simulatorProcess() {
  const path = new URL('./main.ts', import.meta.url).pathname;
  const child = spawn(process.execPath, ['--import', 'tsx', path, '--flavour', 'telegram'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(async () => {
    child.kill('SIGTERM');
    if (child.exitCode === null) await once(child, 'exit');
  });
  const [line] = await once(createInterface(child.stdout), 'line');
  return JSON.parse(line) as { apiRoot: string; token: string; control: string };
}

async function command(control: string, asked: object): Promise<Results> {
  const response = await fetch(control, { method: 'POST', body: JSON.stringify(asked) });
  return (await response.json()) as Results;
}

it('runs by itself, takes commands and measures a load', async () => {
  const { apiRoot, token, control } = await simulatorProcess();
  const bot = new Bot(token, { client: { apiRoot } });
  bot.on('message', (ctx) => ctx.reply('سلام'));
  bot.on('callback_query:data', async (ctx) => {
    await ctx.answerCallbackQuery();
    await ctx.editMessageText(ctx.callbackQuery.data);
  });
  await bot.init();
  const runner = run(bot);
  onTestFinished(() => runner.stop());

  const { person } = await command(control, { person: { firstName: 'علی' } });
  const said = await command(control, [
    { say: { id: person?.id, text: 'سلام' } },
    { quiet: true },
    { sees: person?.id },
  ]);
  expect(said).toEqual([{ say: true }, { quiet: true }, { sees: 'سلام' }]);

  const { load } = await command(control, {
    load: { people: 20, updates: 400, kind: 'press', inFlight: 20 },
  });
  expect(load).toMatchObject({ orderKept: true, refused: 0 });
  expect(load?.perSecond).toBeGreaterThan(0);
  const text = await command(control, { load: { people: 5, updates: 50, kind: 'text', inFlight: 5 } });
  expect(text.load?.orderKept).toBe(true);
  expect(await command(control, { dance: 1 })).toMatchObject({
    error: expect.stringContaining('No command dance'),
  });
});
