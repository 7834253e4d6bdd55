import { eq } from 'drizzle-orm';
import type { Finding } from '../../proof.ts';
import type { Came, Guest, Ledger } from '../ledger.ts';
import { DRIVE } from '../plan.ts';
import type { Stage } from '../stage.ts';

/** Visits, outcomes, donations and deferrals, person by person. */
export async function judgeVisits(stage: Stage, { guests, strangers }: Ledger): Promise<Finding[]> {
  const { visits, donations, deferrals, bookings } = await rowsOf(stage);
  const nobodys = visits.filter(({ personId }) => personId === null);
  const wrong = guests.filter((guest) => !isRight(ofPerson(visits, guest), guest.came));
  const wrongStrangers = strangers.filter(
    (came) =>
      !isRight(
        nobodys.filter(({ walkIn }) => walkIn === came.walkIn),
        came,
      ),
  );
  const isOff = (rows: readonly Theirs[], kind: string) => (guest: Guest) =>
    ofPerson(rows, guest).length !== Number(guest.came?.outcome.kind === kind);
  const givers = guests.filter(({ came }) => came?.outcome.kind === 'given').length;
  return [
    zero(`visits not as in truth${wrong.map(({ called }) => ` ${called}`)}`, wrong.length),
    zero('visits of walk-ins not as in truth', wrongStrangers.length),
    { what: 'visits of walk-ins', found: nobodys.length, asked: strangers.length },
    zero('people whose donation is not as in truth', guests.filter(isOff(donations, 'given')).length),
    { what: 'donations recorded', found: donations.length, asked: givers },
    zero('people whose deferral is not as in truth', guests.filter(isOff(deferrals, 'deferred')).length),
    zero('bookings still open', bookings.filter(({ state }) => state === 'active').length),
  ];
}

const zero = (what: string, found: number): Finding => ({ what, found, asked: 0 });

interface Theirs {
  readonly personId: number | null;
}

const ofPerson = <T extends Theirs>(rows: readonly T[], { personId }: Guest): T[] =>
  rows.filter((row) => row.personId === personId);

async function rowsOf({ database: { read } }: Stage) {
  const { visits, donations, deferrals, bookings } = read.tables;
  return {
    visits: await read.select().from(visits).where(eq(visits.driveId, DRIVE)),
    donations: await read.select().from(donations).where(eq(donations.driveId, DRIVE)),
    deferrals: await read.select().from(deferrals),
    bookings: await read.select().from(bookings).where(eq(bookings.driveId, DRIVE)),
  };
}

type VisitRow = Awaited<ReturnType<typeof rowsOf>>['visits'][number];

/** One visit and no other, with what became of it and when that was written down; or none. */
function isRight([visit, ...others]: readonly VisitRow[], came: Came | undefined): boolean {
  if (others.length > 0 || (visit === undefined) !== (came === undefined)) return false;
  if (!visit || !came) return true;
  const { outcome, arrivedAt, outcomeAt, walkIn } = came;
  const until = outcome.kind === 'deferred' ? outcome.until : null;
  const bag = outcome.kind === 'given' ? outcome.bag : null;
  const isSame = visit.outcome === outcome.kind && visit.until === until && visit.donationNumber === bag;
  const isTimed = visit.arrivedAt === arrivedAt && visit.outcomeAt === outcomeAt;
  return isSame && isTimed && visit.walkIn === walkIn;
}
