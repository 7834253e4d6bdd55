import { eq } from 'drizzle-orm';
import type { SeededRandom } from '../../../scripts/lib/seeded-random.ts';
import type { Database } from '../../../src/database/index.ts';
import { bookParty, followDrive, holdsBooking, vowable } from '../../../src/features/booking/index.ts';
import { declare } from '../../../src/features/vows/index.ts';
import {
  decline,
  expireOffers,
  leave,
  openOfferOf,
  type Terms,
} from '../../../src/features/waitlist/index.ts';
import { lastingWaits } from '../../../src/features/waitlist/queries/waits.ts';
import { acting } from './acting.ts';
import { aMember, anEvening, aRelative, clear, code, type Member, now, terms, termsAt } from './evening.ts';
import { roomsAt, vault } from './rooms.ts';

const MINUTE_MS = 60_000;
const PHONES = 10;

/** Ten phones, some of them families', and two small evenings. */
export interface Crowd {
  readonly database: Database;
  readonly random: SeededRandom;
  readonly evenings: readonly { readonly driveId: number; readonly slots: readonly number[] }[];
  people: readonly Member[];
  at: number;
}

/** Gathers them. */
export async function aCrowd(database: Database, random: SeededRandom): Promise<Crowd> {
  const evenings = [await anEvening(database, [1, 2, 1]), await anEvening(database, [1, 1], 1)];
  const people: Member[] = [];
  for (let i = 0; i < PHONES; i++) {
    const member = await aMember(database, 'male');
    people.push(member);
    if (i % 3 === 0) people.push(await aRelative(database, member.accountId));
  }
  return { database, random, evenings, people, at: now };
}

/** One does something, anything; or time passes, or a drive changes. */
export async function act(crowd: Crowd): Promise<unknown> {
  const { database, random, people, evenings } = crowd;
  const who = random.pick(people);
  const evening = random.pick(evenings);
  const scene: Scene = {
    who,
    driveId: evening.driveId,
    slotId: random.pick(evening.slots),
    terms: termsAt(crowd.at),
  };
  const dice = random.next();
  const offer = await openOfferOf(database.read, who.personId);
  if (offer && dice < 0.4) return answer(crowd, scene, offer.id);
  return likely.find(([until]) => dice < until)?.[1](crowd, scene);
}

/** Who does something, with which slot, and when. */
interface Scene {
  readonly who: Member;
  readonly driveId: number;
  readonly slotId: number;
  readonly terms: Terms;
}

type Deed = (crowd: Crowd, scene: Scene) => Promise<unknown>;

const likely: readonly (readonly [until: number, deed: Deed])[] = [
  [0.48, bookOrChange],
  [0.68, wait],
  [0.73, giveUpWaiting],
  [0.78, ({ database }, { who, terms: { now: at } }) => erase(database, who, at)],
  [0.83, comeTogether],
  [0.9, vow],
  [0.93, becomeOne],
  [0.97, passTime],
  [
    1,
    ({ database }, { driveId, terms: at }) => database.write((tx) => followDrive(tx, driveId, 'moved', at)),
  ],
];

function answer({ database, random }: Crowd, { who, terms: at }: Scene, offerId: number): Promise<unknown> {
  if (random.next() < 0.6) return acting(database).accepts(offerId, who, at);
  return database.write((tx) => decline(tx, offerId, who.accountId, at));
}

async function bookOrChange(
  { database, random }: Crowd,
  { who, slotId, terms: at }: Scene,
): Promise<unknown> {
  const { bookings } = database.read.tables;
  const theirs = await database.read.select().from(bookings).where(eq(bookings.personId, who.personId));
  const held = theirs.find(({ state }) => state === 'active');
  const does = acting(database);
  if (!held) return does.books(who, slotId, at);
  return random.next() < 0.5 ? does.cancels(held.id, who, at) : does.moves(held.id, who, slotId, at);
}

function wait({ database, random }: Crowd, { who, driveId, slotId, terms: at }: Scene): Promise<unknown> {
  return acting(database).waits(who, { driveId, slotId: random.next() < 0.4 ? 0 : slotId }, at);
}

async function giveUpWaiting({ database }: Crowd, { who, terms: at }: Scene): Promise<unknown> {
  const [first] = await lastingWaits(database.read, [who.personId]);
  return first && database.write((tx) => leave(tx, first.id, who.accountId, at));
}

/** All that is kept of them but their name: they go on as if they were new. */
const erase = (database: Database, { personId }: Member, at: number): Promise<unknown> =>
  database.write((tx) => roomsAt(at).forget(tx, [personId]));

function comeTogether({ database, people }: Crowd, { who, slotId, terms: at }: Scene): Promise<unknown> {
  const family = people.filter(({ accountId }) => accountId === who.accountId);
  const companions = family.map(({ personId }) => personId).filter((id) => id !== who.personId);
  const seatings = companions.map(() => 'same' as const);
  const wish = { ...who, slotId, companions, seatings, plan: null, newCode: code };
  return database.write((tx) => bookParty(tx, wish, at));
}

function vow({ database }: Crowd, { who, terms: { now: at } }: Scene): Promise<unknown> {
  const wish = { ...who, campaignId: 0, intention: 'own', now: at } as const;
  return database.write((tx) => declare(tx, wish, { vault, heldBy: vowable }));
}

/** Whose accounts turn out to be one person's, as linking decides it. */
async function becomeOne(crowd: Crowd, { who: from, terms: { now: at } }: Scene): Promise<void> {
  const to = crowd.random.pick(crowd.people);
  if (to.personId === from.personId || crowd.people.length < 6) return;
  crowd.people = crowd.people.filter(({ personId }) => personId !== from.personId);
  await crowd.database.write(async (tx) => {
    const ids = [from.personId, to.personId];
    for (const id of ids.sort((a, b) => a - b)) await tx.lock('person', id);
    const held = [];
    for (const id of ids) if (await holdsBooking(tx, id, at)) held.push(id);
    if (held.length > 1) return;
    await roomsAt(at).adopt(tx, from.personId, to.personId);
    const { holders } = tx.tables;
    await tx.delete(holders).where(eq(holders.personId, from.personId));
  });
}

function passTime(crowd: Crowd): Promise<void> {
  crowd.at += 20 * MINUTE_MS;
  return sweep(crowd);
}

/** Ends what is over by now. */
export const sweep = ({ database, at }: Crowd): Promise<void> =>
  expireOffers({ quiet: terms.quiet, standing: clear })(database, at);
