import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withinOneEdit } from '../../src/lib/edit-distance.ts';

test.each([
  ['جامع', 'جامع'],
  ['جامع', 'جامغ'],
  ['جامع', 'جمع'],
  ['جامع', 'جاممع'],
  ['جامع', 'جماع'],
  ['', 'ا'],
])('%s is within one edit of %s', (a, b) => {
  expect(withinOneEdit(a, b)).toBe(true);
});

test.each([
  ['جامع', 'جمعه'],
  ['جامع', 'جا'],
  ['abcd', 'badc'],
  ['abc', 'cba'],
])('%s is not within one edit of %s', (a, b) => {
  expect(withinOneEdit(a, b)).toBe(false);
});

test('leaving out, doubling or swapping any letter stays within one edit, both ways', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 2 }), fc.nat(), (word, n) => {
      const letters = [...word];
      const at = n % (letters.length - 1 || 1);
      const without = letters.toSpliced(at, 1).join('');
      const swapped = letters.toSpliced(at, 2, letters[at + 1] ?? '', letters[at] ?? '').join('');
      for (const other of [without, swapped])
        expect([withinOneEdit(word, other), withinOneEdit(other, word)]).toEqual([true, true]);
    }),
  );
});
