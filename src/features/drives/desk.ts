import type { NazrContext } from '../../bot/index.ts';
import { today } from '../../calendar/index.ts';
import type { Publishing } from './actions.ts';
import { driveScreen, listScreen, type Note } from './desk-screens.ts';
import { driveById, upcomingDrives } from './queries/drives.ts';
import { slotsOf } from './queries/slots.ts';
import { texts } from './texts.fa.ts';

/** Shows a drive to an owner; the list where it is there no more. */
export async function showDrive(ctx: NazrContext, id: number, note?: Note): Promise<void> {
  const drive = await driveById(ctx.read, id);
  if (!drive) return showList(ctx, 0, 'gone');
  await ctx.show(driveScreen(drive, await slotsOf(ctx.read, id), today(ctx.now), note));
}

/** Shows what is coming. */
export async function showList(ctx: NazrContext, page: number, note?: Note): Promise<void> {
  const coming = await upcomingDrives(ctx.read, ctx.now);
  await ctx.show(listScreen(coming, today(ctx.now), Math.max(0, page), note));
}

/** What is said about a try to publish at `now` (ms). */
export function noteOf(outcome: Publishing, now: number): Note {
  if (outcome.kind === 'published') return 'published';
  const [fault] = outcome.kind === 'faulty' ? outcome.faults : [];
  return fault ? { fault: texts.fault(fault, today(now)) } : 'gone';
}
