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
import type { ReschedulingParts } from '../links.ts';
import { type Carried, carriedHours, carriedMove, carriedPlace } from './carried.ts';
import { noDriveScreen } from './screens.ts';
import { texts } from './texts.fa.ts';

/** What needs typing; each ends in a preview. */
export interface ChangeForms {
  readonly move: Form;
  readonly shorten: Form;
  readonly place: Form;
}

type Preview = (ctx: NazrContext, driveId: number, wanted: Carried) => Promise<void>;

export function changeForms({ gate, findCenters }: ReschedulingParts, preview: Preview): ChangeForms {
  const done =
    (wantedOf: (kept: Kept) => Carried): Form['done'] =>
    async (ctx, kept) => {
      const driveId = Number(kept.drive);
      // Their right may have ended while they typed.
      const isAllowed = await gate.may(ctx, 'drives.change', 'drive', driveId);
      await (isAllowed ? preview(ctx, driveId, wantedOf(kept)) : ctx.show(noDriveScreen(driveId)));
    };
  const start = offering(startQuestion, (drive) => ['h', drive.startMinutes]);
  const end = offering(endQuestion, (drive) => ['e', drive.endMinutes]);
  return {
    move: {
      name: 'move-drive',
      questions: [above(dayQuestion, texts.now), start],
      done: done(({ day, start: hour }) => carriedMove(Number(day), Number(hour))),
    },
    shorten: {
      name: 'shorten-drive',
      questions: [above(start, texts.now), end],
      done: done(({ start: from, end: to }) => carriedHours(Number(from), Number(to))),
    },
    place: {
      name: 'place-drive',
      questions: [above(centerQuestion(findCenters, gate), ({ place }) => texts.nowAt(place))],
      done: done(({ center }) => carriedPlace(Number(center))),
    },
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
