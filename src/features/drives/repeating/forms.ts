import type { Form, Kept, NazrContext } from '../../../bot/index.ts';
import { type EpochDay, epochDay, today } from '../../../calendar/index.ts';
import type { Gate } from '../../staff/index.ts';
import type { Desk } from '../desk/desk.ts';
import { texts as deskTexts } from '../desk/texts.fa.ts';
import type { Drive } from '../drive.ts';
import { dayQuestion } from '../form/day-question.ts';
import { readCount } from '../form/reading.ts';
import { option, questionScreen } from '../form/screens.ts';
import type { DeskLinks } from '../links.ts';
import { driveById } from '../queries/drives.ts';
import { seatsAt } from '../queries/seats.ts';
import { seriesOf } from '../queries/shelves.ts';
import { repeatDrive, weekly, weeks } from './repeat.ts';
import { outcomesScreen } from './screens.ts';
import { texts } from './texts.fa.ts';

const USUAL_WEEKS = [2, 4, 8, 12];

/** Forms that make drafts like a drive, which is known as `drive`. */
export interface RepeatForms {
  /** Asks for one day. */
  readonly copy: Form;
  /** Asks for how many weeks. */
  readonly weekly: Form;
}

export function repeatForms(gate: Gate, links: DeskLinks, desk: Desk): RepeatForms {
  const repeat = async (ctx: NazrContext, kept: Kept, daysOf: (drive: Drive) => readonly EpochDay[]) => {
    const driveId = Number(kept.drive);
    const drive = await driveById(ctx.read, driveId);
    // The right may have ended while the form was open.
    const isAllowed = await gate.may(ctx, 'drives.plan', 'drive', driveId);
    if (!drive || !isAllowed) return desk.list(ctx, 0, 0, deskTexts.note.gone);
    await repeatOn(ctx, links, drive, daysOf(drive));
  };
  return {
    copy: {
      name: 'copy-drive',
      questions: [
        {
          ...dayQuestion,
          ask: async (kept, ctx) => ({ ...(await dayQuestion.ask(kept, ctx)), text: texts.askDay }),
        },
      ],
      done: (ctx, kept) => repeat(ctx, kept, () => [epochDay(Number(kept.day))]),
    },
    weekly: {
      name: 'weekly-drive',
      questions: [weeksQuestion],
      done: (ctx, kept) => repeat(ctx, kept, (drive) => weekly(drive, Number(kept.weeks))),
    },
  };
}

const weeksQuestion: Form['questions'][number] = {
  id: 'weeks',
  ask: () =>
    questionScreen(
      texts.askWeeks,
      USUAL_WEEKS.map((n) => option(texts.weeks(n), String(n))),
    ),
  read(answer) {
    const count = readCount(answer, weeks);
    return count === undefined ? { again: texts.noWeeks(weeks.from, weeks.to) } : { value: String(count) };
  },
};

async function repeatOn(
  ctx: NazrContext,
  links: DeskLinks,
  drive: Drive,
  days: readonly EpochDay[],
): Promise<void> {
  const { id, centerId, capacity } = drive;
  const seats = centerId === null ? () => capacity : await seatsAt(ctx.read, centerId, links);
  const outcomes = (await ctx.write((tx) => repeatDrive(tx, ctx, id, days, seats))) ?? [];
  const made = outcomes.find(({ why }) => why === undefined)?.id ?? null;
  const first = made === null ? undefined : await driveById(ctx.read, made);
  const drafts = first ? (await seriesOf(ctx.read, first, ctx.now)).length : 0;
  const series = first && { id: first.id, drafts };
  await ctx.show(outcomesScreen('drafted', outcomes, today(ctx.now), series));
}
