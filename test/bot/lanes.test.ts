import { expect, it } from 'vitest';
import { openLanes } from '../../src/bot/lanes.ts';

it('A lane goes on after work that failed', async () => {
  const lanes = openLanes();
  const done: string[] = [];
  lanes.add('ali', async () => {
    throw new Error('a bug');
  });
  lanes.add('ali', async () => void done.push('ali'));
  lanes.add('zahra', async () => void done.push('zahra'));
  await lanes.below(1);
  expect(done.sort()).toEqual(['ali', 'zahra']);
});

it('Lanes say when fewer pieces of work are under way', async () => {
  const lanes = openLanes();
  let finish = (): void => {};
  const slow = new Promise<void>((resolve) => {
    finish = resolve;
  });
  lanes.add('ali', () => slow);
  lanes.add('zahra', async () => {});
  await lanes.below(2);
  finish();
  await lanes.below(1);
});
