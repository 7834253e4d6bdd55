import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { memory, rushes } from '../../scripts/bench/board.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'nazr-bench-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

const file = (name: string) => `file:${join(folder, `${name}.db`)}`;

it('measures check-ins and the boards of colleagues beside statements written by hand', async () => {
  const figures = await rushes('SQLite', [file('ours'), file('by-hand')], { rounds: 1, people: 8 });
  expect(figures.map(({ unit }) => unit)).toEqual(['ms', 'ms', 'ms', 'ms', '', 'ms']);
  // Both brought every colleague's board up to date.
  const follows = figures.find(({ what }) => what.includes('colleague'));
  expect(Math.max(follows?.ours ?? Number.NaN, follows?.baseline ?? Number.NaN)).toBeLessThan(10_000);
}, 120_000);

it('weighs the bot from the beginning of a day to its end', async () => {
  const figures = await memory(file('day'), 320, 8);
  expect(figures.every(({ ours, baseline }) => ours > 1 && baseline > 1)).toBe(true);
}, 120_000);
