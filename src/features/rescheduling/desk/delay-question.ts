import { choice, homeButton, type Question, rows } from '../../../bot/index.ts';
import { driveDeskWay, readCount } from '../../drives/index.ts';
import { texts } from './texts.fa.ts';

/** How late a drive may be in one change, in minutes. */
export const delayRange = { from: 5, to: 360 } as const;

const USUAL = [15, 30, 45, 60];

/** Keeps the minutes by which a drive is late: one of four in one press, or any typed. */
export const delayQuestion: Question = {
  id: 'minutes',
  ask: ({ drive }) => ({
    text: texts.howLate,
    buttons: [
      ...rows(USUAL.map((n) => ({ text: texts.minutes(n), data: choice.data({ value: String(n) }) }))),
      [{ text: texts.drive, data: driveDeskWay(Number(drive)) }, homeButton],
    ],
  }),
  read(answer) {
    const minutes = readCount(answer, delayRange);
    return minutes === undefined
      ? { again: texts.noDelay(delayRange.from, delayRange.to) }
      : { value: String(minutes) };
  },
};
