import {
  commonTexts,
  homeButton,
  lines,
  rows,
  type Screen,
  type ScreenButton,
  type Words,
} from '../../../bot/index.ts';
import type { EpochDay } from '../../../calendar/index.ts';
import {
  type Change,
  driveDeskWay,
  driveTitle,
  faultWords,
  type PlanFault,
  type Shape,
} from '../../drives/index.ts';
import type { StaffWay } from '../../staff/index.ts';
import { desk } from '../buttons.ts';
import { toldApart } from '../place-names.ts';
import type { Reach } from '../rules/telling.ts';
import { texts } from './texts.fa.ts';
import { callsWay } from './ways.ts';

/** «تغییر»: what can be changed, as far as it is open to who looks. */
export const menuScreen = (drive: Shape['drive'], ways: readonly StaffWay[]): Screen => ({
  text: lines(driveTitle(drive), texts.what),
  buttons: [...rows(ways.map(({ text, data }) => ({ text, data }))), [driveWay(drive.id), homeButton]],
});

/** A change as it is looked at before it is confirmed. */
export interface Preview extends Reach {
  readonly change: Change;
  readonly before: Shape;
  readonly after: Shape;
  /** Data of the button that confirms it. */
  readonly confirm: string;
  /** The drive was changed since it was looked at. */
  readonly isStale: boolean;
}

/** What a change comes to for whom. One confirmation does it. */
export function previewScreen(preview: Preview): Screen {
  const { before, concerned, homeless, waiting, confirm, isStale } = preview;
  return {
    text: lines(
      isStale && texts.stale,
      wantedWords(preview),
      texts.concerned(concerned),
      homeless > 0 && texts.homeless(homeless),
      waiting > 0 && texts.waiting(waiting),
    ),
    buttons: [[{ text: texts.confirm, data: confirm }], [back(before.drive.id), homeButton]],
  };
}

/** Why it cannot be, with the way to try again. */
export function faultyScreen(drive: number, faults: readonly PlanFault[], today: EpochDay): Screen {
  const [first] = faults;
  const words = first?.kind === 'hours-outside' ? texts.outside : first && faultWords(first, today);
  return { text: words ?? texts.noDrive, buttons: [[back(drive), homeButton]] };
}

/** There is nothing to change. */
export const noDriveScreen = (drive: number): Screen => ({
  text: texts.noDrive,
  buttons: [[driveWay(drive), homeButton]],
});

/** It is done; who has to be called follows. */
export function doneScreen(drive: number, told: number | 'again'): Screen {
  const { text, data } = callsWay({ id: drive });
  return {
    text: told === 'again' ? texts.doneAlready : texts.done(told),
    buttons: [[{ text, data }], [driveWay(drive), homeButton]],
  };
}

function wantedWords({ change, before, after }: Preview): Words {
  const [was, is] = [before.drive, after.drive];
  switch (change.kind) {
    case 'moved':
      return texts.moved(was, is);
    case 'delayed':
      return texts.delayed(change.minutes, was.place);
    case 'shortened':
      return texts.shortened(was, is);
    case 'placed':
      return placedWords(was, is);
    case 'cancelled':
      return texts.cancelled(was);
  }
}

function placedWords(was: Shape['drive'], is: Shape['drive']): Words {
  const { from, to } = toldApart(was, is);
  return texts.placed(from, to);
}

const driveWay = (drive: number): ScreenButton => ({ text: texts.drive, data: driveDeskWay(drive) });
const back = (drive: number): ScreenButton => ({ text: commonTexts.back, data: desk.menu.data({ drive }) });
