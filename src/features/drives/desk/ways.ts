import type { StaffWay } from '../../staff/index.ts';
import type { Drive } from '../drive.ts';
import { isToCome } from '../rules/states.ts';
import { venueWay } from '../venues/buttons.ts';
import { desk } from './buttons.ts';
import { texts } from './texts.fa.ts';

/** Where one can go from a drive, the most used first; `later` are ways of rooms that come after this one. */
export function waysOf(drive: Drive, later: readonly StaffWay[]): StaffWay[] {
  const { id, state, centerId } = drive;
  const hours = way(texts.hoursOf, desk.hours, { drive: id, page: 0 });
  const repeat = way(texts.repeat, desk.repeat, { drive: id });
  const venue = centerId === null ? [] : [venueWay(centerId, id)];
  if (state === 'draft') {
    const publish = way(texts.publish, desk.publish, { drive: id });
    const edit = way(texts.edit, desk.edit, { drive: id });
    return [publish, edit, hours, repeat, ...venue, way(texts.discard, desk.discard, { drive: id })];
  }
  const waits = way(texts.waits, desk.waits, { drive: id });
  return [...later, ...(isToCome(state) ? [hours, waits] : []), repeat, ...venue];
}

function way<Press>(
  text: string,
  { data, permission }: { data: (press: Press) => string; permission: StaffWay['permission'] },
  press: Press,
): StaffWay {
  return { text, data: data(press), permission };
}
