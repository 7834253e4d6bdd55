import { describe, expect, it } from 'vitest';
import { gathered } from '../../src/delivery/gathering.ts';

describe('Work that is gathered', () => {
  it('goes one by one while nothing is under way, and together while something is', async () => {
    const pieces: number[][] = [];
    let open = (): void => {};
    const first = new Promise<void>((resolve) => {
      open = resolve;
    });
    const double = gathered(async (numbers: readonly number[]) => {
      pieces.push([...numbers]);
      if (pieces.length === 1) await first;
      return numbers.map((n) => n * 2);
    });
    const answers = [double(1), double(2), double(3)];
    open();
    expect(await Promise.all(answers)).toEqual([2, 4, 6]);
    expect(pieces).toEqual([[1], [2, 3]]);
  });

  it('fails for the one that is to blame alone', async () => {
    let begun = false;
    const check = gathered(async (numbers: readonly number[]) => {
      if (!begun) await Promise.resolve();
      begun = true;
      if (numbers.includes(13)) throw new Error('thirteen');
      return numbers;
    });
    const answers = await Promise.allSettled([check(1), check(2), check(13), check(4)]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'fulfilled', 'rejected', 'fulfilled']);
  });
});
