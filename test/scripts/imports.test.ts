import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'imports-'));
});
afterAll(() => rm(folder, { recursive: true }));

describe.each(['import-places', 'import-drives'])('%s', (script) => {
  test('names a file that is none in one line', async () => {
    const missing = join(folder, 'none.csv');
    expect(await run(script, folder)).toEqual([1, `${folder} cannot be read: it is a folder`]);
    expect(await run(script, missing)).toEqual([1, `${missing} cannot be read: there is no such file`]);
  });

  test('says that commas are expected', async () => {
    const file = join(folder, `${script}.csv`);
    await writeFile(file, 'county;town\nایلام;ایلام\n');
    const says = 'line 1: the fields are separated by semicolons; commas are expected';
    expect(await run(script, file)).toEqual([1, `${file}: ${says}`]);
  });
});

/** The exit code and what was said on stderr. */
function run(script: string, file: string): Promise<[number, string]> {
  const env = { ...process.env, DATABASE_URL: `file:${join(folder, 'nazr.db')}` };
  return new Promise((done) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', `scripts/${script}.ts`, file],
      { env },
      (error, _, err) => {
        done([error ? Number(error.code) : 0, err.trim()]);
      },
    );
  });
}
