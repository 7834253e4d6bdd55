import type { Composer } from 'grammy';
import type { Form, NazrContext } from '../../../bot/index.ts';
import { today } from '../../../calendar/index.ts';
import { type Change, driveById } from '../../drives/index.ts';
import { change } from '../actions/change.ts';
import { desk } from '../buttons.ts';
import type { ReschedulingParts } from '../links.ts';
import { lastChangeId } from '../queries/changes.ts';
import { foresee } from '../queries/foresee.ts';
import { type Carried, carried, carriedEnd } from './carried.ts';
import { delayRange } from './delay-question.ts';
import { type ChangeForms, changeForms } from './forms.ts';
import * as screens from './screens.ts';
import { changeWays } from './ways.ts';

/** A change somebody wants, and the button that confirms it on what they saw. */
interface Wanted {
  readonly change: Change | undefined;
  readonly confirm: (after: number) => string;
}

/** «تغییر»: what, its preview, and one confirmation. Answers the forms of what needs typing. */
export function answerDesk(composer: Composer<NazrContext>, parts: ReschedulingParts): ChangeForms {
  const { gate } = parts;
  const previewCarried = async (ctx: NazrContext, drive: number, wanted: Carried) =>
    preview(ctx, parts, drive, await wantedBy(ctx, parts, drive, wanted));
  const forms = changeForms(parts, previewCarried, (ctx, drive, minutes) =>
    preview(ctx, parts, drive, delayBy(drive, minutes)),
  );
  gate.press(composer, desk.menu, (ctx, { drive }) => showMenu(ctx, parts, drive));
  gate.press(composer, desk.confirmDelay, (ctx, { drive, minutes, after }) =>
    confirm(ctx, parts, drive, delayBy(drive, minutes), after),
  );
  const fill =
    (form: Form) =>
    async (ctx: NazrContext, { drive }: { drive: number }) => {
      if (!(await driveById(ctx.read, drive))) return ctx.show(screens.noDriveScreen(drive));
      // Each time anew: what was left half said is no answer to what is so now.
      await parts.enterForm(ctx, form, { drive: String(drive), at: String(ctx.now) });
    };
  gate.press(composer, desk.delays, fill(forms.delay));
  gate.press(composer, desk.move, fill(forms.move));
  gate.press(composer, desk.shorten, fill(forms.shorten));
  gate.press(composer, desk.place, fill(forms.place));
  gate.press(composer, desk.end, (ctx, { drive }) => previewCarried(ctx, drive, carriedEnd));
  gate.press(composer, desk.confirm, async (ctx, { drive, after, ...wanted }) =>
    confirm(ctx, parts, drive, await wantedBy(ctx, parts, drive, wanted), after),
  );
  return forms;
}

async function showMenu(ctx: NazrContext, { gate }: ReschedulingParts, driveId: number): Promise<void> {
  const drive = await driveById(ctx.read, driveId);
  if (drive?.state !== 'open' && drive?.state !== 'closed') return ctx.show(screens.noDriveScreen(driveId));
  const may = await Promise.all(
    changeWays(driveId).map(async (way) =>
      (await gate.may(ctx, way.permission, 'drive', driveId)) ? [way] : [],
    ),
  );
  await ctx.show(screens.menuScreen(drive, may.flat()));
}

const isDelay = (minutes: number): boolean => minutes >= delayRange.from && minutes <= delayRange.to;

const delayBy = (drive: number, minutes: number): Wanted => ({
  // Other delays are on no button of ours.
  change: isDelay(minutes) ? { kind: 'delayed', minutes } : undefined,
  confirm: (after) => desk.confirmDelay.data({ drive, minutes, after }),
});

async function wantedBy(
  ctx: NazrContext,
  { gate }: ReschedulingParts,
  drive: number,
  wanted: Carried,
): Promise<Wanted> {
  const asked = await carried(ctx.read, wanted);
  const to = asked?.kind === 'placed' ? asked.venue.centerId : null;
  // Nobody takes a drive out of where their own right ends.
  const isTheirs = to === null || (await gate.may(ctx, 'drives.change', 'center', to));
  return {
    change: isTheirs ? asked : undefined,
    confirm: (after) => desk.confirm.data({ drive, ...wanted, after }),
  };
}

async function preview(
  ctx: NazrContext,
  { terms }: ReschedulingParts,
  driveId: number,
  wanted: Wanted,
  isStale = false,
): Promise<void> {
  if (!wanted.change) return ctx.show(screens.noDriveScreen(driveId));
  const confirmed = wanted.confirm(await lastChangeId(ctx.read, driveId));
  const seen = await foresee(ctx.read, driveId, wanted.change, terms(ctx.now));
  if (seen.kind === 'no-drive') return ctx.show(screens.noDriveScreen(driveId));
  if (seen.kind === 'faulty') return ctx.show(screens.faultyScreen(driveId, seen.faults, today(ctx.now)));
  await ctx.show(screens.previewScreen({ ...seen, change: wanted.change, confirm: confirmed, isStale }));
}

/** Decided again under the locks. */
async function confirm(
  ctx: NazrContext,
  parts: ReschedulingParts,
  driveId: number,
  wanted: Wanted,
  after: number,
): Promise<void> {
  const { change: what } = wanted;
  if (!what) return ctx.show(screens.noDriveScreen(driveId));
  const outcome = await ctx.write((tx) => change(tx, ctx, driveId, what, parts.terms(ctx.now), after));
  if (outcome.kind === 'stale') return preview(ctx, parts, driveId, wanted, true);
  if (outcome.kind === 'no-drive') return ctx.show(screens.noDriveScreen(driveId));
  if (outcome.kind === 'faulty')
    return ctx.show(screens.faultyScreen(driveId, outcome.faults, today(ctx.now)));
  await ctx.show(screens.doneScreen(driveId, outcome.again ? 'again' : outcome.concerned));
}
