import { mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DemoCommand, startDemo } from './command.ts';

describe('The demo command', () => {
  const folder = mkdtempSync(join(tmpdir(), 'nazr-temporary-'));
  let demo: DemoCommand;
  beforeAll(async () => {
    demo = await startDemo([], { TMPDIR: folder });
  });
  afterAll(async () => {
    await demo.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  const madeHere = () => readdirSync(folder).filter((name) => name.startsWith('nazr-demo-'));
  const posts = (act: unknown, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${demo.address}/acts`, { method: 'POST', headers, body: JSON.stringify(act) });

  it('serves its page, its font and nothing else', async () => {
    const status = async (path: string) => (await fetch(demo.address + path)).status;
    expect(await status('/')).toBe(200);
    expect(await status('/vazirmatn.woff2')).toBe(200);
    expect(await status('/stage.ts')).toBe(404);
    expect(await status('/%2e%2e/stage.ts')).toBe(404);
    expect(await status('/files/bale-5201/1')).toBe(404);
  });

  it('refuses pages of other sites', async () => {
    const act = { does: 'starts', seat: 'bale-5201' };
    expect((await posts(act, { origin: 'https://elsewhere.example' })).status).toBe(403);
    expect((await posts(act, { origin: demo.address })).status).toBe(200);
  });

  it('refuses acts that nobody can do', async () => {
    expect((await posts({ does: 'flies', seat: 'bale-5201' })).status).toBe(400);
    expect(await (await posts({ does: 'says', seat: 'bale-1', text: 'سلام' })).json()).toEqual({
      refused: 'nobody',
    });
  });

  it('says when there is no booking to go to', async () => {
    const outcome = await posts({ does: 'passesTime', leap: 'eveBeforeBooking' });
    expect(await outcome.json()).toEqual({ refused: 'noBooking' });
  });

  it('says when there is no ticket to take a photo of', async () => {
    const outcome = await posts({ does: 'photographs', seat: 'bale-5201' });
    expect(await outcome.json()).toEqual({ refused: 'noTicket' });
  });

  it('ends with 0 at a signal that comes twice, and leaves nothing behind', async () => {
    expect(madeHere()).not.toEqual([]);
    expect(await demo.stop()).toBe(0);
    expect(madeHere()).toEqual([]);
  });
});
