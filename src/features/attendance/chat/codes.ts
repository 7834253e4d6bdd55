import { Composer } from 'grammy';
import type { NazrContext } from '../../../bot/index.ts';
import type { Queries } from '../../../database/index.ts';
import { toLatin } from '../../../lib/digits.ts';
import { readCode } from '../../booking/index.ts';
import { calledName } from '../../donors/index.ts';
import { driveById, whereaboutsOf } from '../../drives/index.ts';
import { isWithin, type Reach } from '../../staff/index.ts';
import { type Found, findByCode } from '../queries/finding.ts';
import { entryRefusal, isClosed } from '../rules.ts';
import { showPerson } from './entering.ts';
import { driveHere } from './here.ts';
import type { ChatParts } from './parts.ts';
import { elsewhereScreen, saidScreen, whenWords } from './screens/person.ts';
import { texts } from './texts.fa.ts';

/** The code of a ticket in what was typed or read; undefined where it is none of ours. */
export const codeIn = (ctx: NazrContext, text: string): string | undefined =>
  readCode((signed, length) => ctx.vault.sign(signed, length), toLatin(text));

/** Whether a text can only have been meant as a code: about as many Latin letters and digits as one has. */
export const looksLikeCode = (text: string): boolean =>
  /^(?=.*[A-Z])[A-Z0-9]{6,10}$/i.test(toLatin(text).replace(/[\s–-]/g, ''));

/** Codes that staff type, wherever they are. Who has no right passes on; only they cost a look at rights. */
export function answerCodes(composer: Composer<NazrContext>, parts: ChatParts): void {
  composer.on('message:text', async (ctx, next) => {
    const code = codeIn(ctx, ctx.message.text);
    const over = code === undefined ? undefined : await parts.gate.reach(ctx, 'visits.record');
    if (code === undefined || !over) return next();
    await parts.forms.leave(ctx);
    await showCode(ctx, parts, over, code);
  });
}

/** A text of staff that looks like a code and is none. */
export function answerMisread({ gate }: ChatParts): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  composer.on('message:text', async (ctx, next) => {
    const { text } = ctx.message;
    const over = looksLikeCode(text) ? await gate.reach(ctx, 'visits.record') : undefined;
    if (!over) return next();
    await ctx.send(saidScreen(texts.looking.misread(text), await driveHere(ctx, gate, over)));
  });
  return composer;
}

/** Whose code it is, as they stand at the drive where staff are; else where they belong. */
export async function showCode(
  ctx: NazrContext,
  { gate }: Pick<ChatParts, 'gate'>,
  over: Reach,
  code: string,
): Promise<void> {
  const here = await driveHere(ctx, gate, over);
  const found = await findByCode(ctx.read, here ?? 0, code);
  if (!found) return ctx.show(saidScreen(texts.looking.unknown, here));
  const visited = {
    drive: here ?? 0,
    visit: found.visitId ?? 0,
    booking: found.isHere ? found.bookingId : 0,
  };
  if (found.visitId !== null || (found.isHere && found.state !== 'cancelled'))
    return showPerson(ctx, { ...visited, booking: found.state === 'cancelled' ? 0 : visited.booking });
  await showElsewhere(ctx, over, found, here);
}

async function showElsewhere(
  ctx: NazrContext,
  over: Reach,
  found: Found,
  hereId: number | undefined,
): Promise<void> {
  const { read: q, now } = ctx;
  const [drive, lies] = [await driveById(q, found.driveId), await whereaboutsOf(q, found.driveId)];
  const isMine = lies !== undefined && isWithin(over, lies);
  const refusal = entryRefusal(drive, now);
  const there = { drive: found.driveId, visit: 0, booking: found.bookingId };
  const isOpen = isMine && !refusal && found.state !== 'cancelled';
  // Nowhere else to be, and it is still entered there: late, or on another of their drives.
  if (isOpen && (hereId === undefined || (await isOver(q, hereId, now)))) return showPerson(ctx, there);
  const ways = {
    here: hereId !== undefined && isMine ? { drive: hereId, booking: found.bookingId } : undefined,
    there: isOpen ? there : undefined,
  };
  await ctx.show(elsewhereScreen(elsewhereWords(found, isMine, hereId, refusal?.name), ways, hereId));
}

// Who looked at a drive of yesterday last may well stand at the one of today.
async function isOver(q: Queries, driveId: number, now: number): Promise<boolean> {
  const drive = await driveById(q, driveId);
  return drive === undefined || isClosed(drive, now);
}

function elsewhereWords(
  found: Found,
  isMine: boolean,
  hereId: number | undefined,
  refusal: string | undefined,
) {
  const [day, hour] = whenWords(found.startsAt);
  if (!isMine) return texts.other.foreign(day, hour, found.place);
  const name = calledName(found) ?? texts.person.nobody;
  if (found.state === 'cancelled') return texts.other.cancelled(name);
  const isEarly = refusal === 'too-early' && hereId === undefined;
  return isEarly
    ? texts.other.early(name, day, hour, found.place)
    : texts.other.drive(name, day, hour, found.place);
}
