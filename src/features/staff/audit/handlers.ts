import { Composer } from 'grammy';
import type { NazrContext, ScreenButton } from '../../../bot/index.ts';
import { addDays, epochDay, instant, today } from '../../../calendar/index.ts';
import { named } from '../appointing/naming.ts';
import { buttons } from '../buttons.ts';
import type { StaffLinks } from '../links.ts';
import type { Gate } from '../rights/gate.ts';
import type { Reach } from '../rights/reach.ts';
import { daysDone, doers, drivesDone, entries, type Filter } from './entries.ts';
import { auditScreen, choiceScreen, type View } from './screens.ts';
import { texts } from './texts.fa.ts';
import { chosenIn, lineOf } from './wording.ts';

/** How many stand on a page. */
export const LINES = 3;
export const CHOICES = 4;
const all: View = { who: 0, what: 0, day: 0, page: 0 };

/** `/audit`: what staff did, by whom, to which drive, on which day. A county's admins see that of their county. */
export function auditing(gate: Gate, links: StaffLinks): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  const within = async (ctx: NazrContext, go: (over: Reach) => Promise<void>) => {
    const over = await gate.reach(ctx, 'audit.see');
    if (over) await go(over);
  };
  gate.command(composer, 'audit', 'audit.see', (ctx) => within(ctx, (over) => show(ctx, links, over, all)));
  gate.press(composer, buttons.audit, (ctx, view) => within(ctx, (over) => show(ctx, links, over, view)));
  gate.press(composer, buttons.byWhom, (ctx, view) =>
    within(ctx, (over) => chooseWho(ctx, links, over, view)),
  );
  gate.press(composer, buttons.byDrive, (ctx, view) =>
    within(ctx, (over) => chooseDrive(ctx, links, over, view)),
  );
  gate.press(composer, buttons.byDay, (ctx, view) => within(ctx, (over) => chooseDay(ctx, over, view)));
  return composer;
}

async function show(ctx: NazrContext, links: StaffLinks, over: Reach, asked: View): Promise<void> {
  const view = { ...asked, ...(await withinReach(ctx, over, asked)) };
  const found = await entries(ctx.read, over, view, { offset: view.page * LINES, limit: LINES + 1 });
  const shown = await Promise.all(found.slice(0, LINES).map((entry) => lineOf(ctx.read, links, entry)));
  const chosen = await chosenIn(ctx.read, links, view);
  await ctx.show(auditScreen(view, shown, found.length > LINES, chosen));
}

/** A filter as far as it may be set: by it nobody learns a name, or of a drive, that lies elsewhere. */
async function withinReach(
  { read, now }: NazrContext,
  over: Reach,
  { who, what, day }: Filter,
): Promise<Filter> {
  return {
    who: who > 0 && (await doers(read, over)).includes(who) ? who : 0,
    what: what > 0 && (await drivesDone(read, over)).includes(what) ? what : 0,
    day: Math.min(day, today(now)),
  };
}

async function chooseWho(ctx: NazrContext, links: StaffLinks, over: Reach, view: View): Promise<void> {
  const { shown, more } = paged(await doers(ctx.read, over), view.page, (page) =>
    buttons.byWhom.data({ ...view, page }),
  );
  const options = shown.map(async (value) => ({ value, text: await named(ctx.read, links, value) }));
  await ctx.show(choiceScreen('who', view, await Promise.all(options), more));
}

async function chooseDrive(ctx: NazrContext, links: StaffLinks, over: Reach, view: View): Promise<void> {
  const { shown, more } = paged(await drivesDone(ctx.read, over), view.page, (page) =>
    buttons.byDrive.data({ ...view, page }),
  );
  const options = shown.map(async (value) => {
    return { value, text: (await links.driveName(ctx.read, value)) ?? texts.driveGone };
  });
  await ctx.show(choiceScreen('what', view, await Promise.all(options), more));
}

/** Here a page is the day before which the days lie; 0 for the newest. */
async function chooseDay(ctx: NazrContext, over: Reach, view: View): Promise<void> {
  const last = today(ctx.now);
  const before = view.page === 0 ? addDays(last, 1) : epochDay(Math.min(view.page, last));
  const days = await daysDone(ctx.read, over, instant(before, 0), CHOICES + 1);
  const shown = days.slice(0, CHOICES);
  const oldest = shown.at(-1);
  const more =
    days.length > CHOICES && oldest !== undefined
      ? { text: texts.older, data: buttons.byDay.data({ ...view, page: oldest }) }
      : undefined;
  const options = shown.map((day) => ({ value: day, text: texts.shortDay(day) }));
  await ctx.show(choiceScreen('day', view, options, more));
}

function paged(
  ids: readonly number[],
  page: number,
  turn: (page: number) => string,
): { shown: readonly number[]; more: ScreenButton | undefined } {
  const isMore = ids.length > (page + 1) * CHOICES;
  const shown = ids.slice(page * CHOICES, (page + 1) * CHOICES);
  return { shown, more: isMore ? { text: texts.older, data: turn(page + 1) } : undefined };
}
