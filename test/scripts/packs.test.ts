import { execFile } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const cover = { title: 'پلاکت', theme: 'آموزش', occasion: null, mood: 'plain' };

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'packs-'));
  await pack('platelets', 'سه روز', 'سلام **دوستان**');
  await pack('broken', 'سه روز', 'ا'.repeat(4097));
});
afterAll(() => rm(folder, { recursive: true }));

describe('Packs of an operator', () => {
  test('are imported once, a bad one named with its file and reason', async () => {
    const bad = `${join(folder, 'packs')}: broken, 01.md: the text has 4097 letters, over 4096\n1 pack was left out`;
    const counted = (fresh: number, same: number) => `packs: ${fresh} new, 0 changed, ${same} unchanged`;
    const dry = await run('import-packs', '--dry-run', join(folder, 'packs'));
    expect(dry).toEqual([1, `Dry run, nothing was written. ${counted(1, 0)}`, bad]);
    expect(await run('import-packs', join(folder, 'packs'))).toEqual([1, counted(1, 0), bad]);
    expect(await run('import-packs', join(folder, 'packs', 'platelets'))).toEqual([0, counted(0, 1), '']);
  }, 60_000);

  test('are exported to a folder or a zip, which is imported again unchanged', async () => {
    const [to, zip] = [join(folder, 'out'), join(folder, 'out.zip')];
    expect(await run('export-packs', to)).toEqual([0, `packs: 1 written to ${to}`, '']);
    expect(await readFile(join(to, 'platelets', '01.md'), 'utf8')).toBe('سلام **دوستان**\n');
    expect(await run('export-packs', '--slug', 'platelets', zip)).toEqual([
      0,
      `packs: 1 written to ${zip}`,
      '',
    ]);
    expect(await run('import-packs', zip)).toEqual([0, 'packs: 0 new, 0 changed, 1 unchanged', '']);
    expect(await run('export-packs', '--slug', 'none', zip)).toEqual([
      1,
      '',
      'There is no pack none to be read',
    ]);
  }, 60_000);

  test('that cannot be read are named in one line', async () => {
    const none = join(folder, 'none');
    const text = join(folder, 'packs', 'platelets', '01.md');
    expect(await run('import-packs', none)).toEqual([1, '', `${none} cannot be read: there is no such file`]);
    expect(await run('import-packs', text)).toEqual([1, '', `${text}: this is no zip, or not all of one`]);
    await mkdir(join(folder, 'empty'));
    const empty = join(folder, 'empty');
    expect(await run('import-packs', empty)).toEqual([1, '', `${empty}: there is no pack.json in it`]);
  }, 60_000);
});

async function pack(slug: string, summary: string, text: string): Promise<void> {
  const at = join(folder, 'packs', slug);
  await mkdir(at, { recursive: true });
  await writeFile(join(at, 'pack.json'), JSON.stringify({ ...cover, summary, items: [{ text: '01.md' }] }));
  await writeFile(join(at, '01.md'), text);
}

/** The exit code and what was said on stdout and stderr. */
function run(script: string, ...args: readonly string[]): Promise<[number, string, string]> {
  const own = { DATABASE_URL: `file:${join(folder, 'nazr.db')}`, MEDIA_DIR: join(folder, 'media') };
  const call = ['--import', 'tsx', `scripts/${script}.ts`, ...args];
  return new Promise((done) => {
    execFile(process.execPath, call, { env: { ...process.env, ...own } }, (error, out, err) => {
      done([error ? Number(error.code) : 0, out.trim(), err.trim()]);
    });
  });
}
