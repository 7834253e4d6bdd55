import type { Queries } from '../../../database/index.ts';
import { filePartOf } from '../../donors/index.ts';
import { type Drive, driveById } from '../../drives/index.ts';
import { type Attendee, expected } from '../queries/attendees.ts';
import { visitById } from '../queries/visits.ts';
import { undoable } from '../rules.ts';
import type { Step } from '../visit.ts';

/** By what somebody at a drive is found: the visit where there is one, else the booking; 0 for none. */
export interface Who {
  readonly drive: number;
  readonly visit: number;
  readonly booking: number;
}

/** Somebody at a drive, with what can still be done about them. */
export interface Present {
  readonly drive: Drive;
  readonly attendee: Attendee;
  /** The step that can be taken back. */
  readonly undo: Step | undefined;
  /** Nobody told their blood group yet; false where nobody knows who they are. */
  readonly lacksGroup: boolean;
}

/**
 * Somebody of this drive; undefined where they are not on its list. A booking that was moved or given back since
 * lives on in its visit.
 */
export async function presentAt(q: Queries, who: Who, now: number): Promise<Present | undefined> {
  const drive = await driveById(q, who.drive);
  const all = drive ? await expected(q, drive.id) : [];
  const attendee =
    all.find((each) => isMeant(each, who)) ?? all.find((each) => isMeant(each, { ...who, booking: 0 }));
  if (!drive || !attendee) return undefined;
  const visit = attendee.visitId === null ? undefined : await visitById(q, attendee.visitId);
  const undo = visit && undoable(visit, now);
  return { drive, attendee, undo, lacksGroup: await isGroupUnknown(q, attendee.personId) };
}

/** How buttons name somebody. */
export const whoIs = (
  driveId: number,
  { visitId, bookingId }: Pick<Attendee, 'visitId' | 'bookingId'>,
): Who => ({
  drive: driveId,
  visit: visitId ?? 0,
  booking: bookingId ?? 0,
});

// A booking stays the same person when its visit is undone, and made anew.
function isMeant({ visitId, bookingId }: Attendee, { visit, booking }: Who): boolean {
  return booking > 0 ? bookingId === booking : visit > 0 && visitId === visit;
}

async function isGroupUnknown(q: Queries, personId: number | null): Promise<boolean> {
  return personId !== null && (await filePartOf(q, personId))?.bloodGroup === null;
}
