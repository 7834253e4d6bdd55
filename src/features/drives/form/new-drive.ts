import { type Form, type Kept, lines, type NazrContext, type Question } from '../../../bot/index.ts';
import { today } from '../../../calendar/index.ts';
import type { Writes } from '../../../database/index.ts';
import { type Center, centerById } from '../../places/index.ts';
import { type Gate, record } from '../../staff/index.ts';
import { draftDrive, type Redrafting, redraftDrive } from '../actions.ts';
import type { FindCenters } from '../center.ts';
import { type Desk, openDesk } from '../desk/desk.ts';
import { texts as deskTexts } from '../desk/texts.fa.ts';
import type { DrivePlan } from '../drive.ts';
import type { DeskLinks } from '../links.ts';
import { seatsAt } from '../queries/seats.ts';
import { type RepeatForms, repeatForms } from '../repeating/forms.ts';
import { waitingRoomForm } from '../venues/waiting-room-form.ts';
import { planOf } from './answers.ts';
import { audienceQuestion, reservedQuestion } from './audience-questions.ts';
import { centerQuestion } from './center-question.ts';
import { dayQuestion } from './day-question.ts';
import { endQuestion, startQuestion } from './hour-questions.ts';
import { notesQuestion } from './notes-question.ts';
import { chairsQuestion, slotQuestion } from './size-questions.ts';
import { summaryOf, warningOf } from './summary.ts';
import { teamQuestion } from './team-question.ts';

/** The forms of this room; all end in drafts, which are looked at before they are published. */
export interface DriveForms {
  /** `/newdrive`: ten short questions. */
  readonly plan: Form;
  /** Asks some of them again for a draft; apart, so that neither goes on from the other's answers. */
  readonly change: Form;
  readonly repeat: RepeatForms;
  readonly waitingRoom: Form;
  /** All of them, to be opened. */
  readonly all: readonly Form[];
}

export interface DriveFormParts {
  readonly findCenters: FindCenters;
  readonly gate: Gate;
  readonly links: DeskLinks;
}

export function driveForms({ findCenters, gate, links }: DriveFormParts): DriveForms {
  const desk = openDesk(gate, links);
  const questions = [
    centerQuestion(findCenters, gate),
    dayQuestion,
    startQuestion,
    endQuestion,
    slotQuestion,
    chairsQuestion,
    audienceQuestion,
    reservedQuestion,
    teamQuestion,
    notesQuestion,
  ].map(reminding);
  const done: Form['done'] = (ctx, kept) => write(ctx, kept, { gate, links, desk });
  const plan = { name: 'new-drive', questions, done };
  const change = { name: 'change-drive', questions, done };
  const repeat = repeatForms(gate, links, desk);
  const waitingRoom = waitingRoomForm(gate);
  return { plan, change, repeat, waitingRoom, all: [plan, change, repeat.copy, repeat.weekly, waitingRoom] };
}

async function write(
  ctx: NazrContext,
  kept: Kept,
  { gate, links, desk }: { readonly gate: Gate; readonly links: DeskLinks; readonly desk: Desk },
): Promise<void> {
  const center = await centerById(ctx.read, Number(kept.center));
  const replaces = kept.draft === undefined ? undefined : Number(kept.draft);
  if (!center || !(await mayPlan(ctx, gate, center, replaces)))
    return desk.list(ctx, 0, 0, deskTexts.note.gone);
  const seats = await seatsAt(ctx.read, center.id, links);
  const became = await draft(ctx, planOf(kept, center, seats), replaces);
  const id = became.kind === 'no-draft' ? (replaces ?? 0) : became.id;
  await desk.show(ctx, id, became.kind === 'drafted' ? undefined : deskTexts.note[became.kind]);
}

function draft(ctx: NazrContext, plan: DrivePlan, replaces: number | undefined): Promise<Redrafting> {
  return ctx.write(async (tx) => {
    const became =
      replaces === undefined ? await draftDrive(tx, plan, ctx.now) : await redraftDrive(tx, replaces, plan);
    if (became.kind === 'drafted')
      await recordDraft(tx, ctx, became, { plan, isNew: replaces === undefined });
    return became;
  });
}

async function recordDraft(
  tx: Writes,
  ctx: NazrContext,
  { id: driveId, newTeam: team }: { readonly id: number; readonly newTeam?: number },
  { plan: { centerId }, isNew }: { readonly plan: DrivePlan; readonly isNew: boolean },
): Promise<void> {
  if (team !== undefined) await record(tx, ctx, { act: 'team.made', driveId, centerId, more: { team } });
  await record(tx, ctx, { act: isNew ? 'drive.drafted' : 'drive.redrafted', driveId, centerId });
}

// A right may end while a form is open, and a draft may be taken away.
async function mayPlan(ctx: NazrContext, gate: Gate, center: Center, draftId: number | undefined) {
  if (!(await gate.may(ctx, 'drives.plan', 'center', center.id))) return false;
  return draftId === undefined || gate.may(ctx, 'drives.plan', 'drive', draftId);
}

/** A form goes on from what was answered days ago: each question says what stands already. */
function reminding(question: Question): Question {
  return {
    ...question,
    async ask(kept, ctx: NazrContext) {
      const screen = await question.ask(kept, ctx);
      const center = await centerById(ctx.read, Number(kept.center ?? 0));
      const summary = summaryOf(kept, center?.mosque, today(ctx.now));
      return { ...screen, text: lines(summary, warningOf(kept), screen.text) };
    },
  };
}
