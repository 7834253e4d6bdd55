import {
  commonTexts,
  homeButton,
  lines,
  rows,
  type Screen,
  type ScreenButton,
  type Words,
} from '../../../bot/index.ts';
import { calledName } from '../../donors/index.ts';
import { driveDeskWay } from '../../drives/index.ts';
import { desk } from '../buttons.ts';
import type { Callee } from '../queries/calls.ts';
import { texts } from './texts.fa.ts';

const PAGE = 6;

/** Who said nothing to a change, those whom nothing reached first. */
export function callsScreen(driveId: number, all: readonly Callee[], page: number): Screen {
  const shown = all.slice(page * PAGE, (page + 1) * PAGE);
  const untold = all.filter(({ isTold }) => !isTold).length;
  const entries = shown.map((callee) => ({
    text: texts.entry(nameOf(callee), callee, callee.isTold),
    data: desk.concern.data({ drive: driveId, concern: callee.concernId }),
  }));
  const turn = (text: string, to: number): ScreenButton => ({
    text,
    data: desk.calls.data({ drive: driveId, page: to }),
  });
  const turns = [
    ...(page > 0 ? [turn(texts.earlier, page - 1)] : []),
    ...(all.length > (page + 1) * PAGE ? [turn(texts.later, page + 1)] : []),
  ];
  return {
    text: all.length === 0 ? texts.nobody : texts.title(all.length, untold),
    buttons: [...rows(entries, 1), turns, [driveWay(driveId), homeButton]].filter((row) => row.length > 0),
  };
}

/** One of them, to be called. */
export function calleeScreen(driveId: number, callee: Callee): Screen {
  return calleeWith(driveId, callee, texts.one(nameOf(callee), callee, callee.isTold), [
    { text: texts.showPhone, data: desk.phone.data({ drive: driveId, concern: callee.concernId }) },
  ]);
}

/** Their number, or whom to ask. */
export function phoneScreen(
  driveId: number,
  callee: Callee,
  given: { readonly phone: string; readonly isOwn: boolean } | { readonly managers: readonly string[] },
): Screen {
  const name = nameOf(callee);
  const words =
    'phone' in given
      ? texts.phone(name, given.phone, given.isOwn)
      : lines(texts.noPhone(name), texts.askManager(given.managers));
  return calleeWith(driveId, callee, words, []);
}

function calleeWith(
  driveId: number,
  { concernId: concern }: Callee,
  text: Words,
  ways: readonly ScreenButton[],
): Screen {
  const called = { text: texts.called, data: desk.called.data({ drive: driveId, concern }) };
  const back = { text: commonTexts.back, data: desk.calls.data({ drive: driveId, page: 0 }) };
  return {
    text,
    buttons: [
      [...ways, called],
      [back, homeButton],
    ],
  };
}

const nameOf = (callee: Callee): string => calledName(callee) ?? callee.firstName;

const driveWay = (driveId: number): ScreenButton => ({ text: texts.drive, data: driveDeskWay(driveId) });
