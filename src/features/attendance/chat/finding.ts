import { Composer } from 'grammy';
import type { Form, Kept, NazrContext, Question } from '../../../bot/index.ts';
import { boardOfAccount } from '../board/standing.ts';
import type { Attendee } from '../queries/attendees.ts';
import { findByName } from '../queries/finding.ts';
import { codeIn, looksLikeCode, showCode } from './codes.ts';
import { showPerson } from './entering.ts';
import { whoIs } from './facts.ts';
import { driveHere } from './here.ts';
import type { ChatParts } from './parts.ts';
import { namesakesScreen } from './screens/lists.ts';
import { saidScreen } from './screens/person.ts';
import { texts } from './texts.fa.ts';

const LONGEST = 40;

/** Asks for a code or a name at a drive, `drive` of what is known. */
export function findForm({ gate }: Pick<ChatParts, 'gate'>): Form {
  return {
    name: 'attendance.find',
    questions: [whom],
    async done(ctx, kept) {
      const drive = driveOf(kept);
      const [over, may] = [
        await gate.reach(ctx, 'visits.record'),
        await gate.may(ctx, 'visits.record', 'drive', drive),
      ];
      if (!over || !may) return ctx.show(saidScreen(texts.refused.gone, undefined));
      const typed = kept.whom ?? '';
      const code = codeIn(ctx, typed);
      if (code !== undefined) return showCode(ctx, { gate }, over, code);
      await showNamed(ctx, drive, typed, await findByName(ctx.read, drive, typed));
    },
  };
}

const driveOf = (kept: Kept): number => Number(kept.drive ?? 0);

/** Keeps what was typed, where somebody was found by it. */
const whom: Question = {
  id: 'whom',
  ask: (kept) => saidScreen(texts.ask, driveOf(kept)),
  async read(answer, kept, ctx) {
    const typed = answer.trim().slice(0, LONGEST);
    if (codeIn(ctx, typed) !== undefined) return { value: typed };
    const found = await findByName(ctx.read, driveOf(kept), typed);
    if (found.length > 0) return { value: typed };
    // A name may be written in Latin letters too.
    const { misread, noName } = texts.looking;
    return { again: looksLikeCode(typed) ? misread(typed) : noName(typed) };
  },
};

/** A name that staff type where no form asks for one; who is nobody's at their drive passes on. */
export function answerNames({ gate }: Pick<ChatParts, 'gate'>): Composer<NazrContext> {
  const composer = new Composer<NazrContext>();
  composer.on('message:text', async (ctx, next) => {
    const typed = ctx.message.text.trim().slice(0, LONGEST);
    const board = await boardOfAccount(ctx.read, ctx.account.id);
    const over = board && (await gate.reach(ctx, 'visits.record'));
    const drive = over && (await driveHere(ctx, gate, over));
    const found = drive === undefined ? [] : await findByName(ctx.read, drive, typed);
    await (drive === undefined || found.length === 0 ? next() : showNamed(ctx, drive, typed, found));
  });
  return composer;
}

async function showNamed(
  ctx: NazrContext,
  drive: number,
  typed: string,
  found: readonly Attendee[],
): Promise<void> {
  const [only, ...others] = found;
  if (only && others.length === 0) return showPerson(ctx, whoIs(drive, only));
  await ctx.show(namesakesScreen(drive, texts.looking.many(typed), found));
}
