import { expect, test } from 'vitest';
import { required } from '../../src/lib/assert.ts';

test('what is required and there is handed back, falsy or not', () => {
  expect([required(0, 'n'), required('', 'text'), required(false, 'flag')]).toEqual([0, '', false]);
});

test.each([null, undefined])('a required value that is %s is named', (value) => {
  expect(() => required(value, 'the center')).toThrow('Missing: the center');
});
