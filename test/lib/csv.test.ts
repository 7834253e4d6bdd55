import { expect, test } from 'vitest';
import { CsvTrouble, parseCsv } from '../../src/lib/csv.ts';

test('rows come under their header, each with its line', () => {
  expect(parseCsv('\uFEFFTown,Mosque\nایلام, جامع \n\nمهران,"النبی, مرکزی"\n')).toEqual([
    { line: 2, values: { town: 'ایلام', mosque: 'جامع' } },
    { line: 4, values: { town: 'مهران', mosque: 'النبی, مرکزی' } },
  ]);
});

test('a row too short or too long keeps what it has', () => {
  expect(parseCsv('a,b\n1\n1,2,3').map(({ values }) => values)).toEqual([
    { a: '1', b: '' },
    { a: '1', b: '2' },
  ]);
});

test.each([
  ['', [], 'line 1: no header row'],
  ['a,b\n1,2', ['a', 'c'], 'line 1: no column c'],
])('%j is refused with its line', (text, columns, message) => {
  expect(() => parseCsv(text, columns)).toThrow(new CsvTrouble(message));
});

test('a quote left open names its line', () => {
  expect(() => parseCsv('a,b\n1,"2')).toThrow(/^line \d+: /);
});
