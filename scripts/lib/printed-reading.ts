import {
  clockText,
  type DateReading,
  instant,
  isoDay,
  type ReadDay,
  slashed,
} from '../../src/calendar/index.ts';

/** A reading as `read-date` prints it: days in both calendars, `time` as HH:MM, `instant` in UTC, the lunar date where one was typed. */
export function printedReading(reading: DateReading): Record<string, unknown> {
  switch (reading.status) {
    case 'ok':
      return { status: 'ok', ...printedDay(reading), ...printedInstant(reading) };
    case 'confirm': {
      const alternatives = reading.alternatives.map(printedDay);
      const { status, reason } = reading;
      return { status, ...printedDay(reading), ...printedInstant(reading), alternatives, reason };
    }
    case 'ambiguous':
      return { status: 'ambiguous', candidates: reading.candidates.map(printedDay), reason: reading.reason };
    case 'partial':
      return { ...reading, from: slashed(reading.from), to: slashed(reading.to) };
    case 'reject':
      return { ...reading };
  }
}

function printedDay({ day, minutes, part, hijri }: ReadDay): Record<string, unknown> {
  return {
    jalali: slashed(day),
    gregorian: isoDay(day),
    ...(minutes === undefined ? {} : { time: clockText(minutes) }),
    ...(part === undefined ? {} : { part }),
    ...(hijri === undefined ? {} : { hijri: [hijri.year, pad(hijri.month), pad(hijri.day)].join('/') }),
  };
}

function printedInstant({ day, minutes }: ReadDay): Record<string, unknown> {
  if (minutes === undefined) return {};
  return { instant: new Date(instant(day, minutes)).toISOString().replace('.000Z', 'Z') };
}

function pad(n: number): string {
  return String(n).padStart(2, '0');
}
