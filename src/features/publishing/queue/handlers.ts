import { Composer } from 'grammy';
import type { Form, Forms, Kept, NazrContext } from '../../../bot/index.ts';
import { instant } from '../../../calendar/index.ts';
import { afterQuiet, type QuietHours } from '../../../delivery/index.ts';
import type { Gate, Reach } from '../../staff/index.ts';
import { queue } from '../buttons.ts';
import { momentIn } from '../planning/forms.ts';
import { dayQuestion, hourQuestion } from '../planning/moment-questions.ts';
import { whenIn } from '../planning/plan.ts';
import { publicationById } from '../queries.ts';
import { words } from '../words.fa.ts';
import { cancel, moveTo, sendAgain } from './actions.ts';
import { ahead, entries, over, type PressView, viewOf } from './listing.ts';
import { cancelScreen, goneScreen, listScreen, moveScreen, PAGE, pressScreen } from './screens.ts';
import { texts } from './texts.fa.ts';

export interface QueueParts {
  readonly gate: Gate;
  readonly quietHours: QuietHours;
  readonly enterForm: Forms['enter'];
}

/** What waits and what was delivered; called off, moved to another hour, sent again. */
export function openQueue({ gate, quietHours, enterForm }: QueueParts): {
  readonly composer: Composer<NazrContext>;
  readonly forms: readonly Form[];
} {
  const composer = new Composer<NazrContext>();
  const move = moveForm(gate, quietHours);
  listing(composer, gate);
  cancelling(composer, gate);
  moving(composer, gate, (ctx, id) => enterForm(ctx, move, { publication: String(id) }));
  gate.press(composer, queue.again, async (ctx, { publication, position }) => {
    const isSent = await ctx.write((tx) => sendAgain(tx, ctx, publication, position));
    await showPress(ctx, gate, publication, 0, isSent ? texts.againDone : texts.againLate);
  });
  return { composer, forms: [move] };
}

function listing(composer: Composer<NazrContext>, gate: Gate): void {
  const show = async (ctx: NazrContext, which: 'list' | 'past', page: number): Promise<void> => {
    const reach = await reachOf(ctx, gate);
    const part = { offset: page * PAGE, limit: PAGE + 1 };
    const found = reach ? await entries(ctx.read, reach, which === 'list' ? ahead : over, part) : [];
    if (page > 0 && found.length === 0) return show(ctx, which, 0);
    const more = { page, isMore: found.length > PAGE, now: ctx.now };
    await ctx.show(listScreen(which, found.slice(0, PAGE), more));
  };
  gate.word(composer, words.queue, queue.list.permission, (ctx) => show(ctx, 'list', 0));
  gate.press(composer, queue.list, (ctx, { page }) => show(ctx, 'list', page));
  gate.press(composer, queue.past, (ctx, { page }) => show(ctx, 'past', page));
  gate.press(composer, queue.press, (ctx, { publication, page }) => showPress(ctx, gate, publication, page));
}

function cancelling(composer: Composer<NazrContext>, gate: Gate): void {
  gate.press(composer, queue.cancel, async (ctx, { publication }) => {
    const view = await viewFor(ctx, gate, publication);
    await ctx.show(view ? cancelScreen(publication, view) : goneScreen());
  });
  gate.press(composer, queue.cancelNow, async (ctx, { publication }) => {
    const reach = await reachOf(ctx, gate);
    if (!reach) return ctx.show(goneScreen());
    const ended = await ctx.write((tx) => cancel(tx, ctx, publication, reach));
    await showPress(ctx, gate, publication, 0, ended > 0 ? texts.cancelDone : texts.cancelLate);
  });
}

function moving(
  composer: Composer<NazrContext>,
  gate: Gate,
  ask: (ctx: NazrContext, id: number) => Promise<void>,
): void {
  gate.press(composer, queue.move, (ctx, { publication }) => ask(ctx, publication));
  gate.press(composer, queue.moveTo, async (ctx, { publication, when: code }) => {
    const when = whenIn(code);
    const reach = await reachOf(ctx, gate);
    if (!reach || when.kind !== 'at') return ctx.show(goneScreen());
    const at = instant(when.day, when.minutes);
    const moved = await ctx.write((tx) => moveTo(tx, ctx, publication, at, reach));
    const note = moved === 'past' ? texts.movePast : moved > 0 ? texts.moved : texts.moveLate;
    await showPress(ctx, gate, publication, 0, note);
  });
}

/** Asks for a day and an hour, and whether they are meant. */
const moveForm = (gate: Gate, quietHours: QuietHours): Form => ({
  name: 'publishing-move',
  questions: [dayQuestion, hourQuestion],
  async done(ctx: NazrContext, kept: Kept) {
    const publication = Number(kept.publication);
    // The right may have ended while the form was open.
    const isAllowed = await gate.may(ctx, queue.move.permission, 'publication', publication);
    const view = isAllowed ? await viewFor(ctx, gate, publication) : undefined;
    if (!view) return ctx.show(goneScreen());
    const { day, minutes } = momentIn(kept);
    const at = instant(day, minutes);
    const isQuiet = afterQuiet(at, quietHours) > at;
    await ctx.show(moveScreen(publication, view, { day, minutes, isQuiet }, ctx.now));
  },
});

async function showPress(
  ctx: NazrContext,
  gate: Gate,
  id: number,
  page: number,
  note?: string,
): Promise<void> {
  const view = await viewFor(ctx, gate, id);
  await ctx.show(view ? pressScreen(id, view, page, ctx.now, note) : goneScreen());
}

async function viewFor(ctx: NazrContext, gate: Gate, id: number): Promise<PressView | undefined> {
  const reach = await reachOf(ctx, gate);
  const publication = await publicationById(ctx.read, id);
  return reach && publication && viewOf(ctx.read, publication, reach);
}

const reachOf = (ctx: NazrContext, gate: Gate): Promise<Reach | undefined> =>
  gate.reach(ctx, queue.list.permission);
