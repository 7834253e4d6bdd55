import type { Composer } from 'grammy';
import type { NazrContext } from '../../../bot/index.ts';
import { phoneOfPerson } from '../../donors/index.ts';
import { driveById } from '../../drives/index.ts';
import { record } from '../../staff/index.ts';
import { noteCall } from '../actions/answer.ts';
import { desk } from '../buttons.ts';
import type { ReschedulingParts } from '../links.ts';
import { type Callee, callees } from '../queries/calls.ts';
import { calleeScreen, callsScreen, phoneScreen } from './screens.ts';

/** Who said nothing to a change: the list, one of it, their number, and that they were called. */
export function answerCalls(composer: Composer<NazrContext>, parts: ReschedulingParts): void {
  const { gate } = parts;
  gate.press(composer, desk.calls, (ctx, { drive, page }) => showCalls(ctx, drive, page));
  gate.press(composer, desk.concern, (ctx, { drive, concern }) =>
    withCallee(ctx, drive, concern, (callee) => ctx.show(calleeScreen(drive, callee))),
  );
  gate.press(composer, desk.phone, (ctx, { drive, concern }) =>
    withCallee(ctx, drive, concern, (callee) => showPhone(ctx, parts, drive, callee)),
  );
  gate.press(composer, desk.called, async (ctx, { drive, concern }) => {
    await ctx.write((tx) => noteCall(tx, ctx, drive, concern));
    await showCalls(ctx, drive, 0);
  });
}

async function showCalls(ctx: NazrContext, driveId: number, page: number): Promise<void> {
  await ctx.show(callsScreen(driveId, await callees(ctx.read, driveId), page));
}

// Who answered meanwhile is on the list no more: it is shown as it is now.
async function withCallee(
  ctx: NazrContext,
  driveId: number,
  concernId: number,
  go: (callee: Callee) => Promise<void>,
): Promise<void> {
  const callee = (await callees(ctx.read, driveId)).find((each) => each.concernId === concernId);
  await (callee ? go(callee) : showCalls(ctx, driveId, 0));
}

async function showPhone(
  ctx: NazrContext,
  { managers }: ReschedulingParts,
  driveId: number,
  callee: Callee,
): Promise<void> {
  const { personId } = callee;
  const given = await phoneOfPerson(ctx.read, ctx.vault, personId);
  if (given) {
    await ctx.write((tx) => record(tx, ctx, { act: 'phone.shown', driveId, personId }));
    return ctx.show(phoneScreen(driveId, callee, given));
  }
  const centerId = callee.centerId ?? (await driveById(ctx.read, driveId))?.centerId ?? null;
  const names = centerId === null ? [] : await managers(ctx.read, centerId, ctx.now);
  await ctx.show(phoneScreen(driveId, callee, { managers: names }));
}
