import type { Drive } from '../../drives/index.ts';
import type { StaffWay } from '../../staff/index.ts';
import { desk } from '../buttons.ts';
import { texts as calls } from '../calls/texts.fa.ts';
import { texts } from './texts.fa.ts';

/** «تغییر» of a published drive; who may only delay it finds no more behind it. */
export const changeWay = ({ id }: Pick<Drive, 'id'>): StaffWay =>
  wayTo(texts.change, desk.menu, desk.menu.data({ drive: id }));

/** «فهرست تماس»: who said nothing to a change. */
export const callsWay = ({ id }: Pick<Drive, 'id'>): StaffWay =>
  wayTo(calls.calls, desk.calls, desk.calls.data({ drive: id, page: 0 }));

/** The ways of this room from a drive. */
export function concernedWays(drive: Pick<Drive, 'id' | 'state'>): StaffWay[] {
  const { state } = drive;
  if (state === 'cancelled') return [callsWay(drive)];
  return state === 'open' || state === 'closed' ? [changeWay(drive), callsWay(drive)] : [];
}

/** What can be changed of a drive. */
export function changeWays(drive: number): StaffWay[] {
  const { ways } = texts;
  return [
    wayTo(ways.delay, desk.delays, desk.delays.data({ drive })),
    wayTo(ways.move, desk.move, desk.move.data({ drive })),
    wayTo(ways.shorten, desk.shorten, desk.shorten.data({ drive })),
    wayTo(ways.place, desk.place, desk.place.data({ drive })),
    wayTo(ways.cancel, desk.end, desk.end.data({ drive })),
  ];
}

const wayTo = (text: string, { permission }: Pick<StaffWay, 'permission'>, data: string): StaffWay => ({
  text,
  data,
  permission,
});
