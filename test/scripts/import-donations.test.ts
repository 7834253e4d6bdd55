import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDatabase } from '../../src/database/index.ts';
import { agreeToFile } from '../../src/features/donors/donations/consent.ts';
import { donationsOf, introduce } from '../../src/features/donors/index.ts';
import { keepPhone } from '../../src/features/donors/phones.ts';
import { openVault } from '../../src/lib/vault.ts';

const key = '1'.repeat(64);
const list = `date,phone,card,kind,volume,place,group
۱۴۰۴/۱۲/۰۱,۰۹۱۸۱۲۳۴۵۶۷,,خون کامل,۴۵۰,پایگاه ایلام,O مثبت
1404/09/01,09185555555,,whole,,,
1404/13/01,09181234567,,whole,,,
1404/09/01,09181234567,secret,whole,,,
`;

let folder = '';
let url = '';
let file = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'donations-'));
  url = `file:${join(folder, 'nazr.db')}`;
  file = join(folder, 'list.csv');
  await writeFile(file, list);
  const database = await openDatabase(url);
  await database.write(async (tx) => {
    await tx.insert(tx.tables.accounts).values({ platform: 'bale', userId: 1, chatId: 1, createdAt: 0 });
    const { id } = await introduce(tx, 1, 'علی', 0);
    await keepPhone(tx, openVault(key), 1, '989181234567');
    await agreeToFile(tx, id, 0);
  });
  await database.close();
});
afterAll(() => rm(folder, { recursive: true }));

const kept = async () => {
  const database = await openDatabase(url);
  const found = await donationsOf(database.read, 1);
  await database.close();
  return found;
};

describe('import-donations', () => {
  test('tells how it is called', async () => {
    const help = await run('--help');
    expect([help.code, help.out.startsWith('npm run import:donations -- [--dry-run] FILE')]).toEqual([
      0,
      true,
    ]);
    expect(await run()).toMatchObject({ code: 2, err: 'FILE is missing; see --help' });
  });

  test('writes nothing in a dry run', async () => {
    const dry = await run('--dry-run', file);
    expect(dry.out).toContain('Dry run, nothing was written. donations: 1 new');
    expect(await kept()).toEqual([]);
  });

  test('keeps what it can, names bad rows by line alone, and the second time changes nothing', async () => {
    const first = await run(file);
    expect(first.out).toBe(
      'donations: 1 new, 0 changed, 0 known already; of persons who did not agree: 0; of nobody known here: 1',
    );
    expect([first.code, ...first.err.split('\n')]).toEqual([
      1,
      `${file}, line 4: date is no day that has come`,
      `${file}, line 5: card is no card number of 5 to 20 digits`,
      '2 rows were left out',
    ]);
    expect(await kept()).toMatchObject([{ source: 'file', volume: 450, place: 'پایگاه ایلام' }]);
    expect((await run(file)).out).toContain('0 new, 0 changed, 1 known already');
  });

  test('finds nobody under another key, and takes no key that is none', async () => {
    expect((await run(file, { SECRET_KEY: '2'.repeat(64) })).out).toContain('of nobody known here: 2');
    expect(await run(file, { SECRET_KEY: 'short' })).toMatchObject({
      code: 1,
      err: 'A vault needs a key of 64 hexadecimal digits',
    });
  });

  test('says what is wrong with a file that is no list', async () => {
    const other = join(folder, 'other.csv');
    await writeFile(other, 'day,phone\n1404/09/01,1\n');
    expect(await run(other)).toMatchObject({ code: 1, err: `${other}: line 1: no column date` });
    expect(await run(folder)).toMatchObject({ code: 1, err: `${folder} cannot be read: it is a folder` });
  });
});

function run(...args: (string | { SECRET_KEY: string })[]) {
  const more = args.find((arg) => typeof arg === 'object');
  const words = args.filter((arg) => typeof arg === 'string');
  const env = { ...process.env, DATABASE_URL: url, SECRET_KEY: key, ...more };
  const argv = ['--import', 'tsx', 'scripts/import-donations.ts', ...words];
  return new Promise<{ code: number; out: string; err: string }>((done) => {
    execFile(process.execPath, argv, { env }, (error, out, err) =>
      done({ code: error ? Number(error.code) : 0, out: out.trim(), err: err.trim() }),
    );
  });
}
