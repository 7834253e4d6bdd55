import { Composer } from 'grammy';
import type { NazrContext } from '../../../bot/index.ts';
import { type Drive, driveById, slotsOf } from '../../drives/index.ts';
import type { Gate } from '../../staff/index.ts';
import { announceButton, announceNowButton, passOnButton } from '../buttons.ts';
import { drivePayload, type LinksTo } from '../links.ts';
import { hoursByAudience } from '../poster/hours.ts';
import { announce } from './actions.ts';
import { passOnScreen } from './message.ts';
import { audiencesOf } from './queries.ts';
import { isAnnounceable, printOf } from './rules.ts';
import { byHandScreen, closedScreen, outcomeScreen, previewScreen } from './screens.ts';

/** A drive is announced in the groups and channels of its center, or handed over as a text where there are none. */
export function announcing(gate: Gate, linksTo: LinksTo): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();

  gate.press(composer, announceButton, async (ctx, press) => {
    const drive = await driveById(ctx.read, press.drive);
    if (!drive || !isAnnounceable(drive, ctx.now)) return ctx.show(closedScreen(drive));
    const print = printOf(drive, hoursByAudience(await slotsOf(ctx.read, drive.id)));
    const audiences = await audiencesOf(ctx.read, drive, print, ctx.now);
    if (audiences.length === 0) return handOver(ctx, drive, false, linksTo);
    await ctx.show(previewScreen(drive, audiences));
  });

  gate.press(composer, announceNowButton, async (ctx, press) => {
    const outcome = await ctx.write((tx) => announce(tx, ctx, press.drive));
    const drive = await driveById(ctx.read, press.drive);
    if (!drive || outcome.kind === 'closed') return ctx.show(closedScreen(drive));
    if (outcome.kind === 'no-chats') return handOver(ctx, drive, false, linksTo);
    await ctx.show(outcomeScreen(drive, outcome));
  });

  gate.press(composer, passOnButton, async (ctx, press) => {
    const drive = await driveById(ctx.read, press.drive);
    if (!drive || !isAnnounceable(drive, ctx.now)) return ctx.show(closedScreen(drive));
    await handOver(ctx, drive, true, linksTo);
  });

  return composer;
}

async function handOver(ctx: NazrContext, drive: Drive, hasChats: boolean, linksTo: LinksTo): Promise<void> {
  const hours = hoursByAudience(await slotsOf(ctx.read, drive.id));
  await ctx.show(byHandScreen(drive, hasChats));
  await ctx.send(passOnScreen({ drive, hours, now: ctx.now }, linksTo(drivePayload(drive.id))));
}
