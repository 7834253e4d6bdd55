import {
  choice,
  type Form,
  type Kept,
  lines,
  type NazrContext,
  type Question,
  type Words,
} from '../../../bot/index.ts';
import {
  centerQuestion,
  type Drive,
  dayQuestion,
  driveById,
  endQuestion,
  startQuestion,
} from '../../drives/index.ts';
import type { Gate } from '../../staff/index.ts';
import type { ReschedulingParts } from '../links.ts';
import { type Carried, carriedHours, carriedMove, carriedPlace } from './carried.ts';
import { delayQuestion } from './delay-question.ts';
import { noDriveScreen } from './screens.ts';
import { texts } from './texts.fa.ts';

/** What needs typing; each ends in a preview. */
export interface ChangeForms {
  readonly delay: Form;
  readonly move: Form;
  readonly shorten: Form;
  readonly place: Form;
}

type Preview = (ctx: NazrContext, driveId: number, wanted: Carried) => Promise<void>;

type DelayPreview = (ctx: NazrContext, driveId: number, minutes: number) => Promise<void>;

export function changeForms(
  { gate, findCenters }: ReschedulingParts,
  preview: Preview,
  previewDelay: DelayPreview,
): ChangeForms {
  const changed = (wantedOf: (kept: Kept) => Carried) =>
    ending(gate, 'drives.change', (ctx, drive, kept) => preview(ctx, drive, wantedOf(kept)));
  const start = offering(startQuestion, (drive) => ['h', drive.startMinutes]);
  const end = offering(endQuestion, (drive) => ['e', drive.endMinutes]);
  return {
    delay: {
      name: 'delay-drive',
      questions: [delayQuestion],
      done: ending(gate, 'drives.delay', (ctx, drive, { minutes }) =>
        previewDelay(ctx, drive, Number(minutes)),
      ),
    },
    move: {
      name: 'move-drive',
      questions: [above(dayQuestion, texts.now), start],
      done: changed(({ day, start: hour }) => carriedMove(Number(day), Number(hour))),
    },
    shorten: {
      name: 'shorten-drive',
      questions: [above(start, texts.now), end],
      done: changed(({ start: from, end: to }) => carriedHours(Number(from), Number(to))),
    },
    place: {
      name: 'place-drive',
      questions: [above(centerQuestion(findCenters, gate), ({ place }) => texts.nowAt(place))],
      done: changed(({ center }) => carriedPlace(Number(center))),
    },
  };
}

/** Ends a form of a drive. Their right may have ended while they typed. */
function ending(
  gate: Gate,
  right: 'drives.change' | 'drives.delay',
  go: (ctx: NazrContext, driveId: number, kept: Kept) => Promise<void>,
): Form['done'] {
  return async (ctx, kept) => {
    const driveId = Number(kept.drive);
    const isAllowed = await gate.may(ctx, right, 'drive', driveId);
    await (isAllowed ? go(ctx, driveId, kept) : ctx.show(noDriveScreen(driveId)));
  };
}

/** A question below what is so now. */
function above(question: Question, words: (drive: Drive) => Words): Question {
  return {
    ...question,
    async ask(kept, ctx) {
      const screen = await question.ask(kept, ctx);
      const drive = await driveById(ctx.read, Number(kept.drive));
      return drive ? { ...screen, text: lines(words(drive), screen.text) } : screen;
    },
  };
}

/** A question for an hour that can stay as it is, in one press. */
function offering(question: Question, now: (drive: Drive) => [letter: string, minutes: number]): Question {
  return {
    ...question,
    async ask(kept, ctx) {
      const { buttons = [], ...screen } = await question.ask(kept, ctx);
      const drive = await driveById(ctx.read, Number(kept.drive));
      if (!drive) return { ...screen, buttons };
      const [letter, minutes] = now(drive);
      const same = { text: texts.same(minutes), data: choice.data({ value: `${letter}${minutes}` }) };
      return { ...screen, buttons: [[same], ...buttons] };
    },
  };
}
