import Sqlite from 'better-sqlite3';
import { expect, it, onTestFinished } from 'vitest';
import type { Writes } from '../../src/database/index.ts';
import { type Outcome, openBatches, type Waiting } from '../../src/database/sqlite-batch.ts';

/** The queue before a real connection, which is all that a batch needs. */
function desk() {
  const writer = new Sqlite(':memory:');
  onTestFinished(() => {
    letGo();
    writer.close();
  });
  const queue: Waiting[] = [];
  const outcomes: Outcome[] = [];
  const commitNext = openBatches(writer, {} as Writes, queue);
  // Whoever reads row by row keeps the connection from everything else.
  let letGo = () => {};
  const busy = () => {
    const reading = writer.prepare('values (1), (2)').iterate();
    reading.next();
    letGo = () => void reading.return?.();
  };
  const wait = (work: () => Promise<unknown>) =>
    queue.push({ work, settle: (outcome) => void outcomes.push(outcome) });
  return { commitNext, outcomes, wait, busy, letGo: () => letGo() };
}

it('A transaction that cannot even be rolled back fails its writes, and none that come later', async () => {
  const { commitNext, outcomes, wait, busy, letGo } = desk();
  wait(async () => busy());
  await commitNext();
  wait(async () => 'too early');
  await commitNext();
  expect(outcomes.map((outcome) => 'error' in outcome)).toEqual([true, true]);
  letGo();
  wait(async () => 'written');
  await commitNext();
  expect(outcomes.at(-1)).toEqual({ value: 'written' });
});

it('A write that cannot even begin leaves no timer behind', async () => {
  const { commitNext, outcomes, wait, busy } = desk();
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === 'Timeout').length;
  const before = timers();
  wait(async () => {
    queueMicrotask(() => queueMicrotask(busy));
  });
  wait(async () => 'second');
  await commitNext();
  expect(outcomes.map((outcome) => 'error' in outcome)).toEqual([true, true]);
  expect(timers()).toBe(before);
});
