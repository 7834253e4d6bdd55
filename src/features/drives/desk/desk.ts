import type { NazrContext, Words } from '../../../bot/index.ts';
import { today } from '../../../calendar/index.ts';
import type { Gate } from '../../staff/index.ts';
import type { Publishing } from '../actions.ts';
import type { Drive } from '../drive.ts';
import type { DeskLinks } from '../links.ts';
import { driveById, whereaboutsOf } from '../queries/drives.ts';
import { shelfPage, shelves } from '../queries/shelves.ts';
import { slotsOf } from '../queries/slots.ts';
import { venueOf } from '../queries/venues.ts';
import { texts as words } from '../texts.fa.ts';
import { driveScreen, listScreen, PAGE } from './screens.ts';
import { texts } from './texts.fa.ts';
import { waysOf } from './ways.ts';

/** Where drives are looked at; everybody sees what lies within their rights. */
export interface Desk {
  /** Shows a drive, or the list where it is there no more or beyond their rights; `page` turns its ways. */
  show(ctx: NazrContext, driveId: number, note?: Words, page?: number): Promise<void>;
  /** Shows what is coming, or drafts, by the position of the shelf. */
  list(ctx: NazrContext, shelf: number, page: number, note?: Words): Promise<void>;
}

export function openDesk(gate: Gate, links: DeskLinks): Desk {
  const list: Desk['list'] = async (ctx, shelf, page, note) => {
    const reach = await gate.reach(ctx, 'drives.see');
    if (!reach) return;
    const part = { now: ctx.now, offset: page * PAGE, limit: PAGE };
    const found = await shelfPage(ctx.read, shelves[shelf] ?? 'coming', reach, part);
    const isBeyond = page > 0 && found.drives.length === 0;
    if (isBeyond) return list(ctx, shelf, 0, note);
    await ctx.show(listScreen(shelf, found, today(ctx.now), page, note));
  };
  return {
    list,
    async show(ctx, driveId, note, page) {
      const drive = await driveById(ctx.read, driveId);
      if (!drive) return list(ctx, 0, 0, texts.note.gone);
      if (!(await gate.may(ctx, 'drives.see', 'drive', driveId)))
        return list(ctx, 0, 0, note ?? texts.note.gone);
      const { read, now } = ctx;
      const seen = { drive, now, note, page: page ?? 0, slots: await slotsOf(read, driveId) };
      const premises = drive.centerId === null ? undefined : await venueOf(read, drive.centerId);
      const [ways, waiting] = [
        await openWays(ctx, gate, links, drive),
        await lineOf(ctx, gate, links, drive),
      ];
      await ctx.show(driveScreen({ ...seen, premises, ways, waiting }));
    },
  };
}

async function openWays(ctx: NazrContext, gate: Gate, links: DeskLinks, drive: Drive) {
  const there = await whereaboutsOf(ctx.read, drive.id);
  return there ? gate.open(ctx, waysOf(drive, links.ways(drive)), there) : [];
}

async function lineOf(ctx: NazrContext, gate: Gate, { waiting }: DeskLinks, { id, state }: Drive) {
  if (state === 'draft' || !(await gate.may(ctx, 'waits.see', 'drive', id))) return undefined;
  const hours = await waiting(ctx.read, id);
  const sum = (of: 'waits' | 'offers') => hours.reduce((total, hour) => total + hour[of], 0);
  return hours.length === 0 ? undefined : { waits: sum('waits'), offers: sum('offers') };
}

/** What is said about a try to publish a drive at `now` (ms). */
export function noteOf(outcome: Publishing, drive: Drive | undefined, now: number): Words {
  if (outcome.kind === 'published' && drive)
    return drive.opensAt <= now ? texts.note.openNow : texts.note.openLater;
  const [fault] = outcome.kind === 'faulty' ? outcome.faults : [];
  return fault ? words.fault(fault, today(now)) : texts.note.gone;
}
