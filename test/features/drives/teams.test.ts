import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addDays, instant } from '../../../src/calendar/index.ts';
import type { Writes } from '../../../src/database/index.ts';
import { allTeams, draftDrive, publishDrive } from '../../../src/features/drives/index.ts';
import { ensureTeam } from '../../../src/features/drives/queries/teams.ts';
import { databases, type Scratch } from '../../databases.ts';
import { plan, THURSDAY } from './plans.ts';

const NOW = instant(addDays(THURSDAY, -5), 600);
/** One name on a Persian and on an Arabic keyboard. */
const spellings = ['اکیپ یک ۱', 'اكيپ يك 1'] as const;

describe.each(databases)('A team on $name', ({ open }) => {
  let scratch: Scratch;
  beforeEach(async () => {
    scratch = await open();
  });
  afterEach(() => scratch.dispose());

  const write = <T>(work: (tx: Writes) => Promise<T>) => scratch.database.write(work);
  const drafted = (team: string, startMinutes: number) =>
    write((tx) => draftDrive(tx, plan({ team, startMinutes, place: `مسجد ${startMinutes}` }), NOW));

  it('is one, however its name is spelled', async () => {
    const [first, second] = spellings;
    const { id, isNew } = await write((tx) => ensureTeam(tx, first));
    expect(isNew).toBe(true);
    expect(await write((tx) => ensureTeam(tx, second))).toEqual({ id, isNew: false });
    expect(await allTeams(scratch.database.read)).toEqual([{ id, name: first }]);
  });

  it('is made once where two name it at the same time', async () => {
    await Promise.all(spellings.flatMap((name) => [0, 1, 2].map(() => write((tx) => ensureTeam(tx, name)))));
    expect(await allTeams(scratch.database.read)).toHaveLength(1);
  });

  it('clashes with itself under another spelling', async () => {
    const first = await drafted(spellings[0], 17 * 60);
    const second = await drafted(spellings[1], 18 * 60);
    expect([first, second]).toMatchObject([{ newTeam: 1 }, { kind: 'drafted' }]);
    expect(second).not.toHaveProperty('newTeam');
    expect(await write((tx) => publishDrive(tx, first.id, NOW))).toEqual({ kind: 'published' });
    expect(await write((tx) => publishDrive(tx, second.id, NOW))).toMatchObject({ kind: 'faulty' });
  });
});
