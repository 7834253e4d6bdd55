import { and, eq, exists, gt, inArray, isNull, or, type SQL, sql } from 'drizzle-orm';
import type { EpochDay } from '../../../calendar/index.ts';
import type { Queries } from '../../../database/index.ts';
import type { Giving } from '../links.ts';
import { type Audience, bounds } from './audience.ts';

/** As of when, and by which figures, people are looked at. */
export interface Lookout {
  readonly today: EpochDay;
  readonly now: number;
  readonly giving: Giving;
}

/** Whom the audience names, as a condition on persons joined with their own accounts. */
export function namedBy(q: Queries, audience: Audience, look: Lookout): SQL | undefined {
  const { persons, accounts } = q.tables;
  const { groups, sex, platform } = audience;
  return and(
    livesIn(q, audience),
    groups?.length ? inArray(persons.bloodGroup, [...groups]) : undefined,
    sex && eq(persons.sex, sex),
    platform && eq(accounts.platform, platform),
    gave(q, audience, look),
    isTagged(q, audience),
    hasVowed(q, audience),
    hasRole(q, audience, look),
  );
}

function livesIn(q: Queries, { counties, centers: chosen }: Audience): SQL | undefined {
  const { persons, centers, towns } = q.tables;
  const there = q
    .select({ id: centers.id })
    .from(centers)
    .innerJoin(towns, eq(towns.id, centers.townId))
    .where(inArray(towns.countyId, [...(counties ?? [])]));
  return and(
    counties?.length ? inArray(persons.centerId, there) : undefined,
    chosen?.length ? inArray(persons.centerId, [...chosen]) : undefined,
  );
}

function gave(q: Queries, { given, isDueAgain }: Audience, look: Lookout): SQL | undefined {
  const last = lastDonation(q);
  const within = given && bounds(given, look.today);
  const age =
    within === 'never'
      ? sql`${last} is null`
      : within &&
        and(within.from && sql`${last} > ${within.from}`, within.to && sql`${last} <= ${within.to}`);
  return and(age, isDueAgain && sql`${dueAgainOn(q, look.giving)} <= ${look.today}`);
}

/** The day of the last donation that is known, of whatever kind. */
const lastDonation = ({ tables: { donations, persons } }: Queries): SQL =>
  sql`(select max(${donations.day}) from ${donations} where ${donations.personId} = ${persons.id})`;

/** The day from which the time between two donations is over; null where none is known. */
export function dueAgainOn(q: Queries, { intervalDays }: Giving): SQL {
  const { sex } = q.tables.persons;
  const days = sql.raw(`${intervalDays('female')} else ${intervalDays(undefined)}`);
  return sql`${lastDonation(q)} + case when ${sex} = 'female' then ${days} end`;
}

function isTagged(q: Queries, { tags: chosen }: Audience): SQL | undefined {
  const { tags, persons } = q.tables;
  if (!chosen?.length) return undefined;
  const theirs = and(inArray(tags.tag, [...chosen]), eq(tags.personId, persons.id));
  return exists(q.select({ tag: tags.tag }).from(tags).where(theirs));
}

function hasVowed(q: Queries, { vowed }: Audience): SQL | undefined {
  const { vows, persons } = q.tables;
  if (vowed === undefined) return undefined;
  // Written out, not bound: only then do planners use the partial index on what is open.
  const open = and(eq(vows.personId, persons.id), sql`${vows.state} = 'open'`);
  const any = exists(q.select({ id: vows.id }).from(vows).where(open));
  return vowed ? any : sql`not ${any}`;
}

function hasRole(q: Queries, { role }: Audience, { now }: Lookout): SQL | undefined {
  const { roles, accounts } = q.tables;
  if (role === undefined) return undefined;
  const lasts = or(isNull(roles.endsAt), gt(roles.endsAt, now));
  const theirs = and(eq(roles.accountId, accounts.id), eq(roles.role, role), lasts);
  return exists(q.select({ id: roles.id }).from(roles).where(theirs));
}
