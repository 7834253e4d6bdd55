import fc from 'fast-check';
import { addMonths, addYears, type EpochDay, epochDay } from '../../../src/calendar/index.ts';
import type { Audience } from '../../../src/features/broadcasts/audience/audience.ts';
import type { Lookout } from '../../../src/features/broadcasts/audience/conditions.ts';
import type { Counted } from '../../../src/features/broadcasts/audience/counting.ts';
import { type Reason, reasons } from '../../../src/features/broadcasts/audience/left-out.ts';
import type { BroadcastKind } from '../../../src/features/broadcasts/broadcast.ts';

/** All that is known of somebody, as the model sees it. */
export interface Life {
  readonly person: {
    readonly sex: 'male' | 'female' | null;
    readonly birthDay: number | null;
    readonly centerId: number | null;
    readonly bloodGroup: string | null;
  };
  readonly accounts: readonly {
    readonly platform: 'bale' | 'telegram';
    readonly state: 'active' | 'resting';
    readonly stopped: boolean;
    readonly muted: string;
    readonly weeklyLimit: number;
    readonly awayUntil: number | null;
  }[];
  /** The day of the last donation; there was one five months before. */
  readonly gave: number | null;
  readonly deferredUntil: number | null;
  readonly screened: {
    readonly outcome: 'eligible' | 'deferred' | 'permanent';
    readonly until: number | null;
  } | null;
  readonly vowed: 'open' | 'kept' | null;
  readonly tags: readonly string[];
  /** Of the first account. */
  readonly role: { readonly role: 'manager' | 'staff'; readonly endsAt: number | null } | null;
}

const maybe = <T>(values: readonly T[]) => fc.constantFrom(null, ...values);

/** Lives whose days lie on and beside every bound. */
export function livesOf(today: EpochDay): fc.Arbitrary<Life> {
  const bounds = [3, 6, 12, 24].map((months) => addMonths(today, -months));
  const about = [...bounds, today - 84, today - 112].flatMap((day) => [day - 1, day, day + 1]);
  const birth = addYears(today, -18);
  return fc.record({
    person: fc.record({
      sex: maybe(['male', 'female'] as const),
      birthDay: maybe([birth - 5000, birth, birth + 1]),
      centerId: maybe([1, 2, 3, 4]),
      bloodGroup: maybe(['A+', 'O-', 'B+']),
    }),
    accounts: fc.array(account(today), { maxLength: 2 }),
    gave: maybe(about),
    deferredUntil: maybe([today, today + 1]),
    screened: maybe([
      { outcome: 'eligible' as const, until: null },
      { outcome: 'deferred' as const, until: today + 1 },
      { outcome: 'deferred' as const, until: today },
      { outcome: 'permanent' as const, until: null },
    ]),
    vowed: maybe(['open', 'kept'] as const),
    tags: fc.uniqueArray(fc.constantFrom('محرم', 'رمضان')),
    role: maybe([
      { role: 'manager' as const, endsAt: null },
      { role: 'staff' as const, endsAt: 1 },
    ]),
  });
}

const account = (today: EpochDay) =>
  fc.record({
    platform: fc.constantFrom('bale' as const, 'telegram' as const),
    state: fc.constantFrom('active' as const, 'active' as const, 'active' as const, 'resting' as const),
    stopped: fc.constantFrom(false, false, false, true),
    muted: fc.constantFrom('', '', 'education', 'vow,appeal'),
    weeklyLimit: fc.constantFrom(2, 2, 2, 0),
    awayUntil: maybe([today, today + 1]),
  });

/** Whom a broadcast reaches, by position, and who is left out. */
export function modelOf(
  lives: readonly Life[],
  audience: Audience,
  kind: BroadcastKind,
  look: Lookout,
): { counted: Counted; reached: number[] } {
  const reached: number[] = [];
  const leftOut: Partial<Record<Reason, number>> = {};
  let total = 0;
  lives.forEach((life, i) => {
    const accounts = life.accounts.filter((each, at) => isOnes(life, each, at, audience));
    const asks = audience.platform !== undefined || audience.role !== undefined;
    if (!isNamed(life, audience, look) || (asks && accounts.length === 0)) return;
    total++;
    const barriers = (accounts.length > 0 ? accounts : [undefined]).map((each) =>
      barrierOf(life, each, kind, look),
    );
    const least = Math.min(...barriers);
    const reason = reasons[least];
    if (reason === undefined) reached.push(i);
    else leftOut[reason] = (leftOut[reason] ?? 0) + 1;
  });
  return { counted: { total, leftOut }, reached };
}

type Held = Life['accounts'][number];

function isOnes({ role }: Life, account: Held, at: number, { platform, role: asked }: Audience): boolean {
  const holds = at === 0 && role?.role === asked && role?.endsAt === null;
  return (platform === undefined || account.platform === platform) && (asked === undefined || holds);
}

function isNamed({ person, gave, vowed, tags }: Life, audience: Audience, look: Lookout): boolean {
  const county = person.centerId === null ? null : Math.ceil(person.centerId / 2);
  const among = (values: readonly unknown[] | undefined, value: unknown) =>
    !values?.length || values.includes(value);
  return (
    among(audience.counties, county) &&
    among(audience.centers, person.centerId) &&
    among(audience.groups, person.bloodGroup) &&
    (!audience.tags?.length || audience.tags.some((tag) => tags.includes(tag))) &&
    (audience.sex === undefined || audience.sex === person.sex) &&
    (audience.vowed === undefined || audience.vowed === (vowed === 'open')) &&
    gaveWithin(gave, audience, look.today) &&
    (!audience.isDueAgain || (gave !== null && dueAgain(gave, person.sex) <= look.today))
  );
}

function gaveWithin(gave: number | null, { given }: Audience, today: EpochDay): boolean {
  if (given === undefined) return true;
  if (given === 'never' || gave === null) return given === 'never' && gave === null;
  if (given === 'within-6') return gave > addMonths(today, -6);
  return epochDay(gave) <= addMonths(today, -Number(given.split('-')[1]));
}

const dueAgain = (gave: number, sex: Life['person']['sex']): number => gave + (sex === 'female' ? 112 : 84);

function barrierOf(
  { person, gave, deferredUntil, screened }: Life,
  account: Held | undefined,
  kind: BroadcastKind,
  { today }: Lookout,
): number {
  const asks = kind === 'appeal' || kind === 'invitation';
  const isPermanent = screened?.outcome === 'permanent';
  const byDate =
    (gave !== null && dueAgain(gave, person.sex) > today) ||
    (deferredUntil ?? 0) > today ||
    (screened?.until ?? 0) > today;
  const holds: Record<Reason, boolean | undefined> = {
    minor: asks && (person.birthDay ?? 0) > addYears(today, -18),
    'not-now': (asks && isPermanent) || (kind === 'appeal' && byDate),
    'no-account': account === undefined,
    resting: account?.state === 'resting',
    stopped: account?.stopped,
    away: (account?.awayUntil ?? 0) > today,
    muted: account?.muted.split(',').includes(kind),
    limit: kind !== 'service' && account?.weeklyLimit === 0,
  };
  return reasons.findIndex((reason) => holds[reason]);
}
