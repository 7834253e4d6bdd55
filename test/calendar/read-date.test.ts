import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'read-date-'));
});
afterAll(() => rm(folder, { recursive: true }));

test('readings of an array of cases are printed with every field', async () => {
  const file = await given([
    { id: 1, input: 'فردا ۱۰ صبح', mode: 'future' },
    { id: 'b', input: 'آذر ۱۴۰۵', mode: 'future' },
  ]);
  const { code, out } = await readDate('--now', '2026-11-23T10:00:00+03:30', file);
  expect(code).toBe(0);
  expect(JSON.parse(out)).toEqual([
    {
      id: 1,
      status: 'ok',
      jalali: '1405/09/03',
      gregorian: '2026-11-24',
      time: '10:00',
      instant: '2026-11-24T06:30:00Z',
    },
    {
      id: 'b',
      status: 'partial',
      granularity: 'month',
      from: '1405/09/01',
      to: '1405/09/30',
      reason: 'day_missing',
    },
  ]);
});

test('an object with cases is taken too', async () => {
  const { code, out } = await readDate(await given({ meta: {}, cases: [{ id: 1, input: '', mode: 'any' }] }));
  expect([code, JSON.parse(out)]).toEqual([0, [{ id: 1, status: 'reject', reason: 'no_date' }]]);
});

test('--help tells how to call it', async () => {
  const { code, out } = await readDate('--help');
  expect([code, out]).toEqual([0, expect.stringContaining('--now ISO')]);
});

test.each([
  ['no file', []],
  ['an instant without its zone', ['--now', '2026-11-23T10:00', 'x.json']],
  ['an unknown option', ['--later', 'x.json']],
])('%s is a wrong call', async (_, args) => {
  const { code, err } = await readDate(...args);
  expect([code, err.trim().split('\n')]).toEqual([2, [expect.any(String)]]);
});

test('a file that is missing, broken or of another shape is named in one line', async () => {
  const broken = join(folder, 'broken.json');
  await writeFile(broken, '[{');
  for (const file of [join(folder, 'none.json'), broken, await given([{ id: 1, text: 'فردا' }])]) {
    const { code, err } = await readDate(file);
    expect([code, err.trim().split('\n')]).toEqual([1, [expect.stringContaining(file)]]);
  }
});

let files = 0;
async function given(content: unknown): Promise<string> {
  files += 1;
  const file = join(folder, `${files}.json`);
  await writeFile(file, JSON.stringify(content));
  return file;
}

function readDate(...args: string[]): Promise<{ code: number; out: string; err: string }> {
  return new Promise((done) => {
    execFile(process.execPath, ['--import', 'tsx', 'scripts/read-date.ts', ...args], (error, out, err) => {
      done({ code: error ? Number(error.code) : 0, out, err });
    });
  });
}
