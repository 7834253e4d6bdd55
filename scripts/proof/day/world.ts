import { addDays, today } from '../../../src/calendar/index.ts';
import type { Writes } from '../../../src/database/index.ts';
import { book, newCode } from '../../../src/features/booking/index.ts';
import { announceDrive, slotsOf } from '../../../src/features/drives/index.ts';
import { importPlaces, readPlaces } from '../../../src/features/places/index.ts';
import { required } from '../../../src/lib/assert.ts';
import { openVault } from '../../../src/lib/vault.ts';
import type { FlavourName, SimPerson } from '../../../test/simulator/index.ts';
import type { SeededRandom } from '../../lib/seeded-random.ts';
import { type Character, drawCharacters } from './characters.ts';
import type { Guest } from './ledger.ts';
import { DAY, places, plan } from './plan.ts';
import { SECRET, type Stage } from './stage.ts';

const terms = (now: number) => ({
  now,
  quiet: { from: 22 * 60, to: 8 * 60 },
  standing: async () => ({ kind: 'clear', seePhysician: false }) as const,
});

/** Makes the mosque, the drive and one three days later to go to instead, and sixty people who booked. */
export async function makeGuests(stage: Stage, chance: SeededRandom): Promise<Guest[]> {
  const { database, now } = stage;
  const drive = await database.write(async (tx) => {
    await importPlaces(tx, readPlaces(places));
    const announced = await announceDrive(tx, plan, now());
    await announceDrive(tx, { ...plan, day: addDays(DAY, 3), team: 'اکیپ دو' }, now());
    return announced;
  });
  if (drive.kind !== 'announced') throw new Error(`The drive is ${drive.kind}`);
  const hours = (await slotsOf(database.read, drive.id)).filter(({ closed }) => !closed);
  const sign = openVault(SECRET).sign;
  const draw = (below: number) => Math.floor(chance.next() * below);
  const guests: Guest[] = [];
  for (const [i, character] of drawCharacters(chance).entries()) {
    const slot = required(hours[i % hours.length], 'an hour');
    const accounts = character.on.map((on) => makeAccount(stage, on, character, 1000 + i));
    const made = await database.write(async (tx) => {
      const known = await makePerson(tx, character, 1000 + i, now());
      const manner = { slotId: slot.id, plan: null, newCode: () => newCode(sign, draw) };
      return { ...known, outcome: await book(tx, { ...known, ...manner }, terms(now())) };
    });
    if (made.outcome.kind !== 'booked') throw new Error(`${character.called} is ${made.outcome.kind}`);
    const { bookingId } = made.outcome;
    const code = await codeOf(stage, bookingId);
    const { birthDay: _, hasGiven: __, ...traits } = character;
    const state = { hour: slot.startsAt, fate: 'booked', came: undefined } as const;
    guests.push({ ...traits, personId: made.personId, accounts, bookingId, code, ...state });
  }
  return guests;
}

function makeAccount({ sims }: Stage, on: FlavourName, { firstName }: Character, id: number): SimPerson {
  return sims[on].person({ id, firstName, started: true });
}

async function makePerson(tx: Writes, character: Character, userId: number, now: number) {
  const { persons, holders, screenings, donations, accounts } = tx.tables;
  const { firstName, lastName, sex, birthDay, hasGiven, on } = character;
  const row = { firstName, lastName, sex, birthDay, centerId: 1, createdAt: now };
  const [person] = await tx.insert(persons).values(row).returning();
  const personId = required(person, 'a person').id;
  const rows = on.map((platform) => ({ platform, userId, chatId: userId, createdAt: now }));
  const made = await tx.insert(accounts).values(rows).returning();
  await tx
    .insert(holders)
    .values(made.map(({ id }) => ({ accountId: id, personId, relation: 'self' as const })));
  const clear = { outcome: 'eligible', until: null, physicianToo: false, rules: 'proof' } as const;
  await tx.insert(screenings).values({ personId, day: today(now), ...clear });
  const before = { personId, day: addDays(DAY, -400), source: 'declared' } as const;
  if (hasGiven) await tx.insert(donations).values(before);
  return { personId, accountId: required(made[0], 'an account').id };
}

async function codeOf({ database: { read } }: Stage, bookingId: number): Promise<string> {
  const rows = await read.select().from(read.tables.bookings);
  return required(
    rows.find(({ id }) => id === bookingId),
    'the booking',
  ).code;
}

/** Who has a role from the beginning: staff of the drive's team, or an admin of the province. */
export async function appoint(
  stage: Stage,
  on: FlavourName,
  firstName: string,
  id: number,
  role: 'staff' | 'admin',
): Promise<SimPerson> {
  await stage.database.write(async (tx) => {
    const { accounts, roles } = tx.tables;
    const identity = { platform: on, userId: id, chatId: id, createdAt: stage.now() };
    const [account] = await tx.insert(accounts).values(identity).returning();
    const over =
      role === 'staff'
        ? ({ scope: 'unit', scopeId: 1 } as const)
        : ({ scope: 'province', scopeId: 0 } as const);
    const accountId = required(account, 'an account').id;
    await tx.insert(roles).values({ accountId, role, ...over, grantedAt: stage.now() });
  });
  return stage.sims[on].person({ id, firstName, started: true });
}
