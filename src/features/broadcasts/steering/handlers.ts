import { Composer } from 'grammy';
import type { NazrContext } from '../../../bot/index.ts';
import { sends } from '../buttons.ts';
import type { Desk } from '../desk.ts';
import type { BroadcastParts } from '../links.ts';
import { figuresOf } from '../progress/figures.ts';
import { speedScreen, stopScreen } from '../progress/screens.ts';
import { broadcastById } from '../queries.ts';
import { texts } from '../texts.fa.ts';
import { pause, resume, type Speed, type Steered, setSpeed, speeds, stop } from './steering.ts';

/** `/broadcasts`, a broadcast's page, and what can be done while it goes out. */
export function steering({ gate }: BroadcastParts, desk: Desk): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  gate.command(composer, 'broadcasts', 'broadcasts.send', (ctx) => desk.list(ctx, 0));
  gate.press(composer, sends.list, (ctx, { page }) => desk.list(ctx, page));
  gate.press(composer, sends.page, (ctx, { broadcast }) => desk.show(ctx, broadcast));

  const told = (ctx: NazrContext, broadcast: number, steered: Steered) =>
    desk.show(ctx, broadcast, steered === 'unfit' ? texts.gone : undefined);
  gate.press(composer, sends.pause, async (ctx, { broadcast }) =>
    told(ctx, broadcast, await ctx.write((tx) => pause(tx, ctx, broadcast))),
  );
  gate.press(composer, sends.resume, async (ctx, { broadcast }) =>
    told(ctx, broadcast, await ctx.write((tx) => resume(tx, ctx, broadcast))),
  );
  gate.press(composer, sends.stopNow, async (ctx, { broadcast }) =>
    told(ctx, broadcast, await ctx.write((tx) => stop(tx, ctx, broadcast))),
  );
  gate.press(composer, sends.speed, async (ctx, { broadcast, perMinute }) => {
    const speed: Speed = speeds.find((each) => (each ?? 0) === perMinute) ?? null;
    await told(ctx, broadcast, await ctx.write((tx) => setSpeed(tx, ctx, broadcast, speed)));
  });

  gate.press(composer, sends.stop, async (ctx, { broadcast: id }) => {
    const broadcast = await broadcastById(ctx.read, id);
    if (!broadcast) return desk.show(ctx, id);
    const { remaining } = await figuresOf(ctx.read, broadcast);
    await ctx.show(stopScreen(id, remaining));
  });
  gate.press(composer, sends.speeds, async (ctx, { broadcast: id }) => {
    const broadcast = await broadcastById(ctx.read, id);
    await (broadcast ? ctx.show(speedScreen(id, broadcast.perMinute)) : desk.show(ctx, id));
  });
  return composer;
}
