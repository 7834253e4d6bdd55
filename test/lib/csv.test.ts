import { expect, test } from 'vitest';
import { CsvTrouble, parseCsv } from '../../src/lib/csv.ts';

test('rows come under their header, each with its line', () => {
  expect(parseCsv('\uFEFFTown,Mosque\nایلام, جامع \n\nمهران,"النبی, مرکزی"\n')).toEqual([
    { line: 2, values: { town: 'ایلام', mosque: 'جامع' } },
    { line: 4, values: { town: 'مهران', mosque: 'النبی, مرکزی' } },
  ]);
});

test('a row too short or too long keeps what it has, and says so', () => {
  expect(parseCsv('a,b\n1\n1,2,3\n1,2')).toEqual([
    { line: 2, values: { a: '1', b: '' }, misfit: 'has 1 field where the header has 2' },
    { line: 3, values: { a: '1', b: '2' }, misfit: 'has 3 fields where the header has 2' },
    { line: 4, values: { a: '1', b: '2' } },
  ]);
});

test.each([
  ['', [], 'line 1: no header row'],
  ['a,b\n1,2', ['a', 'c'], 'line 1: no column c'],
  ['a;b\n1;"2"', ['a', 'b'], 'line 1: the fields are separated by semicolons; commas are expected'],
  ['a\tb\n1\t2', ['a', 'b'], 'line 1: the fields are separated by tabs; commas are expected'],
])('%j is refused with its line', (text, columns, message) => {
  expect(() => parseCsv(text, columns)).toThrow(new CsvTrouble(message));
});

test.each([
  ['left open', 'a,b\n1,"2', /^line 2: .*never closed; close it or take it away$/],
  ['inside a field', 'a,b\n1,x"y', /^line 2: .*inside one it is written twice/],
  ['before something else', 'a,b\n1,"x"y', /^line 2: something follows a closing quote/],
])('a quote %s is named with its line and what to do', (_, text, message) => {
  expect(() => parseCsv(text)).toThrow(message);
});
