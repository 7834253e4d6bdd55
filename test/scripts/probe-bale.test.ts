import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { connect, learnedAbilities, learnedPath } from '../../src/platforms/index.ts';
import { settings } from '../platforms/fixture.ts';
import { simulator } from '../simulator/fixture.ts';
import type { Simulator } from '../simulator/index.ts';

/** Runs the probe; answers its exit code and what it printed. */
function probe(sim: Simulator, ...args: string[]): Promise<{ code: number | null; printed: string }> {
  const env = { PATH: process.env.PATH ?? '', BALE_BOT_TOKEN: sim.token };
  const child = spawn(
    process.execPath,
    ['--import', 'tsx', 'scripts/probe-bale.ts', '--api-root', sim.apiRoot, ...args],
    { env },
  );
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (piece: Buffer) => {
      printed += piece.toString('utf8');
    });
  return new Promise((resolve) => child.once('close', (code) => resolve({ code, printed })));
}

describe('The probe of Bale', () => {
  const folder = (): string => {
    const made = mkdtempSync(join(tmpdir(), 'nazr-probe-'));
    onTestFinished(() => rmSync(made, { recursive: true, force: true }));
    return made;
  };

  it('asks every open question, one line each, and writes what the bot can use', async () => {
    const sim = await simulator('bale');
    const ali = sim.person({ firstName: 'علی' });
    await ali.says('/start x');
    const out = join(folder(), 'bale-capabilities.json');
    const { code, printed } = await probe(sim, '--chat', String(ali.id), '--out', out, '--poll-seconds', '1');
    expect(code).toBe(0);
    for (let number = 1; number <= 15; number++)
      expect(printed).toMatch(new RegExp(`^${number}\\. .+: .+$`, 'm'));
    expect(printed).toMatch(/^11\. .*number: 400/m);
    expect(JSON.parse(readFileSync(out, 'utf8'))).toMatchObject({
      abilities: { attachedUploads: false, commandEntities: false, commandMenu: false },
    });
    expect(sim.pending()).toBe(1);
  });

  it('teaches the bot: what the file says is what the platform can', async () => {
    const sim = await simulator('telegram');
    const ali = sim.person({ firstName: 'علی', started: true });
    const place = folder();
    const out = learnedPath(`file:${join(place, 'nazr.db')}`);
    await probe(sim, '--chat', String(ali.id), '--out', out, '--poll-seconds', '0');
    const learned = learnedAbilities(out);
    expect(learned).toMatchObject({ attachedUploads: true, commandMenu: true });
    const connection = connect({ ...settings(sim), name: 'bale' }, () => {}, learned);
    expect(connection.platform.can).toMatchObject({ attachedUploads: true, webhookSecret: false });
    expect(learnedAbilities(join(place, 'nothing.json'))).toEqual({});
  });

  it('says in one line why it could not, and how it is called', async () => {
    const sim = await simulator('bale');
    expect(await probe(sim)).toMatchObject({ code: 2, printed: expect.stringContaining('--chat takes') });
    expect(await probe(sim, '--chat', '5')).toEqual({
      code: 1,
      printed: 'the bot cannot write to 5: 404 «no such group or user»\n',
    });
    expect((await probe(sim, '--help')).code).toBe(0);
  });
});
