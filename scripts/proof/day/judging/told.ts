import type { DriveReport } from '../../../../src/features/reports/index.ts';
import { toPersian } from '../../../../src/lib/digits.ts';
import type { SimPerson } from '../../../../test/simulator/index.ts';
import { clockOf } from '../ledger.ts';

/** The lines with figures in the report that somebody got. */
export function toldFigures(admin: SimPerson): string[] {
  const report = admin.messages().filter(({ file, text }) => file && text.includes('گزارش خون‌گیری'));
  return report.flatMap(({ text }) =>
    text.split(/\r?\n/).filter((line) => /^[^،–]+: |^ساعت .* نوبت/.test(line)),
  );
}

/** The same as they must read. */
export function trueFigures(truth: DriveReport): string[] {
  const { booked, came, walkIns, given, deferred, left, missed, cancelled, firstTimers, waiting, hours } =
    truth;
  const people = (count: number) => `${toPersian(count)} نفر`;
  return [
    `نوبت داشتند: ${people(booked)}`,
    `آمدند: ${people(came)}، ${people(walkIns)} از آنان بی‌نوبت`,
    `اهدا کردند: ${people(given)}`,
    `معاف شدند: ${people(deferred)}`,
    `بدون اهدا رفتند: ${people(left)}`,
    `نیامدند: ${people(missed)}`,
    `بار نخستشان بود: ${people(firstTimers)}`,
    `از پیش لغو کردند: ${people(cancelled)}`,
    ...(waiting ? [waited(waiting.median, waiting.ninetieth)] : []),
    ...hours.map(
      (hour) =>
        `ساعت ${clockOf(hour.startsAt)} – نوبت ${toPersian(hour.booked)}، آمده ${toPersian(hour.came)}، اهدا ${toPersian(hour.given)}`,
    ),
    ...(truth.hourless > 0 ? [`بدون ساعت: ${people(truth.hourless)}`] : []),
  ];
}

const waited = (median: number, ninetieth: number): string =>
  median === ninetieth
    ? `از پذیرش تا نتیجه: تا ${toPersian(median)} دقیقه`
    : `از پذیرش تا نتیجه: نیمی تا ${toPersian(median)} دقیقه، از هر ده نفر نه نفر تا ${toPersian(ninetieth)} دقیقه`;
