import { asc } from 'drizzle-orm';
import { addDays } from '../../../src/calendar/index.ts';
import type { Held } from '../../../src/features/vows/index.ts';
import { scratchPostgres, scratchSqlite } from '../../databases.ts';
import { type FlavourName, type SimPerson, startSimulator } from '../../simulator/index.ts';
import { openRoom } from './room.ts';
import { aDrive, now, ramadan, theCampaigns } from './season.ts';

export const stages = [
  { flavour: 'telegram', database: 'SQLite', open: scratchSqlite },
  { flavour: 'bale', database: 'SQLite', open: scratchSqlite },
  { flavour: 'bale', database: 'PostgreSQL', open: scratchPostgres },
] as const;

/** پنجشنبه ۲۹ بهمن ۱۴۰۵, the eleventh of Ramadan. */
export const driveDay = addDays(ramadan.startDay, 10);

export type Stage = Awaited<ReturnType<typeof openStage>>;

/** The room on a platform, with the campaigns made and one open drive; `clock` and `held` are the test's to move. */
export async function openStage(flavour: FlavourName, open: typeof scratchSqlite) {
  const scratch = await open();
  const { database } = scratch;
  const campaigns = await theCampaigns(database);
  const places = [
    [4, 3],
    [4, 0],
    [4, 1],
    [4, 4],
  ] as const;
  const slots = await aDrive(database, driveDay, places);
  const moving: { clock: number; held: Held | undefined } = { clock: now, held: undefined };
  const sim = await startSimulator({ flavour, now: () => moving.clock });
  const { line, tell } = await openRoom(
    scratch,
    sim,
    () => moving.clock,
    async () => moving.held,
  );

  const done = async (act: Promise<void>) => {
    await act;
    await sim.quiet();
    await line.idle();
  };
  const says = (who: SimPerson, words: string) => done(who.says(words));
  const goes = async (who: SimPerson, ...words: readonly string[]) => {
    for (const each of words) await done(who.presses(each));
  };
  const vows = async (who: SimPerson) => {
    await says(who, 'نذر خون');
    await goes(who, 'ماه رمضان', 'خودم');
  };
  const kept = async () => {
    const { vows } = database.read.tables;
    return database.read.select().from(vows).orderBy(asc(vows.id));
  };
  const close = async () => {
    await line.stop();
    await sim.close();
    await scratch.dispose();
  };
  const forges = (who: SimPerson, data: string) => done(who.pressesData(data));
  return Object.assign(moving, {
    database,
    campaigns,
    slots,
    sim,
    done,
    says,
    goes,
    forges,
    tell,
    vows,
    kept,
    close,
  });
}
