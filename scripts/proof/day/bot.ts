import { openApp } from '../../../src/app.ts';
import { readConfig } from '../../../src/config.ts';
import { openLog } from '../../../src/log.ts';

// The whole bot in a process of its own, by a clock that the proof moves: it can be stopped, and killed.

/** What a bot is told: the time from now on (ms), and what to do before it answers. */
export interface Order {
  readonly id: number;
  readonly now: number;
  readonly act: 'answer' | 'deliver' | 'stop';
}

const clock = { at: Number(process.env.NOW) };
const config = readConfig(process.env);
const app = await openApp(
  config,
  openLog(config.logLevel),
  () => clock.at,
  () => {},
);
process.on('disconnect', () => process.exit(1));
process.on('message', (order: Order) => {
  obey(order)
    .then(() => process.send?.(order.id))
    .catch((error: unknown) => {
      console.error(error);
      process.exit(1);
    });
});
process.send?.(0);

async function obey({ now, act }: Order): Promise<void> {
  clock.at = now;
  if (act === 'stop') return app.stop();
  if (act === 'deliver') await app.deliverDue();
  await app.idle();
}
