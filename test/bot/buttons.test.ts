import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { button, int, token } from '../../src/bot/index.ts';

const slot = button('slot', { id: int, plan: token });

describe('A typed button', () => {
  it('reads back every value that it wrote', () => {
    const values = fc.record({
      id: fc.integer({ min: 0, max: 36 ** 6 - 1 }),
      plan: fc.stringMatching(/^[A-Za-z0-9_.-]{0,40}$/),
    });
    fc.assert(
      fc.property(values, (value) => {
        expect(slot.parse(slot.data(value))).toEqual(value);
      }),
    );
  });

  it('refuses whatever it would not have written', () => {
    fc.assert(
      fc.property(fc.string(), (forged) => {
        const read = slot.parse(forged);
        if (read) expect(slot.data(read)).toBe(forged);
      }),
    );
    for (const forged of [
      'slot',
      'slot:1',
      'slot:1:a:b',
      'slot:zzzzzzzzzzz:a',
      'slot:007:a',
      'slot:-0:a',
      'slot:-1:a',
      'slots:1:a',
    ])
      expect(slot.parse(forged)).toBeUndefined();
  });

  it('matches its own kind and no longer name', () => {
    expect('slot:1:a').toMatch(slot.pattern);
    expect('slots:1:a').not.toMatch(slot.pattern);
  });

  it('does not grow over 64 bytes', () => {
    expect(() => slot.data({ id: 1, plan: 'x'.repeat(58) })).toThrow(RangeError);
  });

  it('does not write what it could not read', () => {
    expect(() => slot.data({ id: 1.5, plan: '' })).toThrow(RangeError);
    expect(() => slot.data({ id: 1, plan: 'a:b' })).toThrow(RangeError);
    expect(() => button('a name')).toThrow(RangeError);
  });

  it('with a missing field does not compile', () => {
    // @ts-expect-error: plan is missing
    const forgetful = () => slot.data({ id: 1 });
    expect(forgetful).toBeTypeOf('function');
  });
});
