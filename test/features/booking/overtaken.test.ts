import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Writes } from '../../../src/database/index.ts';
import { cancel, followDrive } from '../../../src/features/booking/index.ts';
import { changeDriveState } from '../../../src/features/drives/index.ts';
import { type Scratch, scratchPostgres } from '../../databases.ts';
import { acting } from './acting.ts';
import { aMember, anEvening, type Member, placesOf, terms } from './evening.ts';
import { overtaken } from './overtaking.ts';
import { roomsAt } from './rooms.ts';
import { expectTruth } from './truth.ts';

const reads = [1, 2, 3, 4, 5];
/** After two reads the slots are locked, and nobody comes between. */
const LOCKED_FROM = 3;

// On SQLite one write follows another: nothing comes between.
describe('What comes between reading and locking on PostgreSQL', () => {
  let scratch: Scratch;
  let does: ReturnType<typeof acting>;
  let driveId: number;
  let slot: number;
  let ali: Member;
  let zahra: Member;
  beforeEach(async () => {
    scratch = await scratchPostgres();
    does = acting(scratch.database);
    const evening = await anEvening(scratch.database, [1]);
    driveId = evening.driveId;
    [slot = 0] = evening.slots;
    ali = await aMember(scratch.database);
    zahra = await aMember(scratch.database);
  });
  afterEach(() => scratch.dispose());

  /** Does the one, and the other between its reads; after it, where the slots were locked by then. */
  const write = async (
    read: number,
    work: (tx: Writes) => Promise<unknown>,
    act: (tx: Writes) => Promise<unknown>,
  ): Promise<void> => {
    let isDone = false;
    const other = async () => {
      isDone = true;
      await scratch.database.write(act);
    };
    await scratch.database.write((tx) => work(overtaken(tx, read, other)));
    expect(isDone).toBe(read < LOCKED_FROM);
    if (!isDone) await other();
  };
  const callOff = async (tx: Writes) => {
    await changeDriveState(tx, driveId, 'cancelled');
    await followDrive(tx, driveId, 'cancelled', terms);
  };
  const messages = async () => {
    const { read } = scratch.database;
    return read.select().from(read.tables.outbox);
  };

  it.each(reads)('a place that is offered to who is being erased is not lost (read %i)', async (read) => {
    const held = await does.holds(zahra, slot);
    await does.waits(ali, { driveId, slotId: slot });
    await write(
      read,
      (tx) => roomsAt().forget(tx, [ali.personId]),
      (tx) => cancel(tx, held, zahra.accountId, terms),
    );
    await expectTruth(scratch.database);
    expect(await placesOf(scratch.database, slot)).toEqual({ taken: 0, active: 0 });
  });

  it.each(reads)(
    'a drive that is called off frees the place of who is erased once (read %i)',
    async (read) => {
      await does.holds(ali, slot);
      await write(read, (tx) => roomsAt().forget(tx, [ali.personId]), callOff);
      expect(await placesOf(scratch.database, slot)).toEqual({ taken: 0, active: 0 });
    },
  );

  it.each(reads)(
    'a drive that is called off ends the booking of two who become one (read %i)',
    async (read) => {
      await does.holds(ali, slot);
      await write(read, (tx) => roomsAt().adopt(tx, ali.personId, zahra.personId), callOff);
      expect(await placesOf(scratch.database, slot)).toEqual({ taken: 0, active: 0 });
      expect(await messages()).toEqual([]);
    },
  );
});
