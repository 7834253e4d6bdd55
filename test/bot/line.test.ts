import { expect, it, onTestFinished } from 'vitest';
import { openInbox, openWebhookDoor, startPolling } from '../../src/bot/index.ts';
import { readConfig } from '../../src/config.ts';
import { openLine } from '../../src/line.ts';
import { openLog } from '../../src/log.ts';
import { openRooms } from '../../src/rooms.ts';
import { scratchSqlite } from '../databases.ts';
import { scratchFiles } from '../media-folder.ts';
import { connected, flavours } from '../platforms/fixture.ts';
import { simulator } from '../simulator/fixture.ts';
import { type FlavourName, replies, type Simulator } from '../simulator/index.ts';
import { openStage } from '../stories/stage.ts';
import { vault } from './desk.ts';

const log = openLog('silent');

/** A line whose updates are pushed, opened as often as it takes. */
async function pushedLine(flavour: FlavourName, sim: Simulator) {
  const { database, url, dispose } = await scratchSqlite();
  const door = await openWebhookDoor(0, log);
  const settings = { [`${flavour.toUpperCase()}_BOT_TOKEN`]: sim.token, DATABASE_URL: url };
  const mode = { kind: 'webhook', url: `http://127.0.0.1:${door.port}`, port: door.port } as const;
  const around = { config: { ...readConfig(settings), mode }, database, vault, log, now: Date.now };
  const rooms = await openRooms({ ...around, ...scratchFiles(database), announce: () => {} });
  const open = async () => {
    const line = await openLine({ ...around, rooms, door }, connected(sim));
    closing.unshift(() => line.stop());
    return line;
  };
  const closing = [() => door.close(), dispose];
  onTestFinished(async () => {
    for (const close of closing) await close();
  });
  return { database, open };
}

it.each(flavours)('A webhook that %s refuses at first costs what was left no try', async (flavour) => {
  const sim = await simulator(flavour);
  const { database, open } = await pushedLine(flavour, sim);
  const ali = sim.person({ firstName: 'علی', started: true });
  const from = { id: ali.id, is_bot: false, first_name: 'علی' };
  const said = (text: string) => ({
    message_id: 1,
    date: 0,
    from,
    chat: { id: ali.id, type: 'private' },
    text,
  });
  const inbox = openInbox(flavour, database, vault, () => false, Date.now, true);
  await inbox.accept([{ update_id: 1, message: said('سلام') } as never]);

  sim.respondWith('setWebhook', replies.badGateway());
  await expect(open()).rejects.toMatchObject({ name: 'ConnectionError', passing: true });
  expect(sim.calls('sendMessage')).toEqual([]);
  expect(await database.read.select().from(database.read.tables.inbox)).toMatchObject([{ tries: 0 }]);

  const line = await open();
  await line.idle();
  expect(sim.calls('sendMessage')).toHaveLength(1);
  await ali.says('/menu');
  await sim.quiet();
  await line.idle();
  expect(sim.calls('sendMessage')).toHaveLength(2);
});

it('The bot works though its commands cannot be listed', async () => {
  const stage = await openStage({ flavour: 'telegram' });
  onTestFinished(() => stage.close());
  stage.sim.respondWith('setMyCommands', replies.refusal(400, 'Bad Request: BOT_COMMAND_INVALID'));
  await stage.restart();
  const ali = stage.person('علی');
  await ali.says('/start');
  expect(ali.sees()).not.toBe('');
});

it('An intake that has too much under way still stops at once', async () => {
  const sim = await simulator('bale');
  const { database, dispose } = await scratchSqlite();
  onTestFinished(dispose);
  const inbox = openInbox('bale', database, vault, () => false, Date.now);
  let isFull = (): void => {};
  const full = new Promise<void>((resolve) => {
    isFull = resolve;
  });
  const below = (_: number, signal?: AbortSignal) =>
    new Promise<void>((resolve) => {
      signal?.addEventListener('abort', () => resolve());
      isFull();
    });
  const intake = startPolling({ connection: connected(sim), inbox, log, accept: () => {}, below });
  await sim.person({ firstName: 'علی' }).says('سلام');
  await full;
  await intake.stop();
});
