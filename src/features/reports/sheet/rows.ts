import { type Attendee, isAwaited } from '../../attendance/index.ts';
import { calledName } from '../../donors/index.ts';
import type { Audience, Slot } from '../../drives/index.ts';

/** A person on the sheet: nothing about health, and no more of the name than is called out. */
export interface SheetRow {
  /** When they are expected (ms); null for who came without a booking. */
  readonly startsAt: number | null;
  /** For whom this hour is. */
  readonly audience: Audience;
  readonly code: string | null;
  /** «علی ر.»; null where nobody knows. */
  readonly name: string | null;
  readonly sex: Attendee['sex'];
  /** Walk-ins are counted from 1; 0 for who has a booking, or had one. */
  readonly walkIn: number;
  readonly isConfirmed: boolean;
  readonly hasCome: boolean;
  /** What became of them is recorded: nothing is left to tick. */
  readonly isSettled: boolean;
}

/** Everybody of a drive as they stand on paper: by hour, then by code; who came without a booking last. */
export function sheetRows(attendees: readonly Attendee[], slots: readonly Slot[]): SheetRow[] {
  const audiences = new Map(slots.map(({ startsAt, audience }) => [startsAt, audience]));
  return attendees
    .filter(isAwaited)
    .map((each) => rowOf(each, audiences.get(each.startsAt ?? 0) ?? 'all'))
    .sort((a, b) => hourOf(a) - hourOf(b) || a.walkIn - b.walkIn || compared(a.code ?? '', b.code ?? ''));
}

function rowOf(each: Attendee, audience: Audience): SheetRow {
  const { startsAt, code, sex, walkIn, confirmedAt, visitId, outcome } = each;
  return {
    ...{ startsAt, audience, code, sex, walkIn, name: calledName(each) },
    isConfirmed: confirmedAt !== null,
    hasCome: visitId !== null,
    isSettled: outcome !== null,
  };
}

const hourOf = ({ startsAt }: SheetRow): number => startsAt ?? Number.MAX_SAFE_INTEGER;

const compared = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
