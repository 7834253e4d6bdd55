import { describe, expect, it } from 'vitest';
import { newCode, readCode } from '../../../src/features/booking/index.ts';
import { openVault } from '../../../src/lib/vault.ts';

const { sign } = openVault('cd'.repeat(32));

describe('A ticket code', () => {
  it('has eight letters and digits that nobody mixes up, and begins with a letter', () => {
    const codes = Array.from({ length: 300 }, () => newCode(sign));
    for (const code of codes) expect(code).toMatch(/^[A-HJKMNP-Z][2-9A-HJKMNP-Z]{7}$/);
  });

  it('is read however it is typed', () => {
    const code = newCode(sign);
    expect(readCode(sign, ` ${code.slice(0, 4).toLowerCase()}-${code.slice(4)} `)).toBe(code);
  });

  it('is known as ours by its last two characters', () => {
    const code = newCode(sign);
    const other = code.startsWith('A') ? `B${code.slice(1)}` : `A${code.slice(1)}`;
    const forged = [other, code.slice(0, 7), `${code}A`, '', 'سلام'];
    expect(forged.map((text) => readCode(sign, text))).toEqual(forged.map(() => undefined));
    expect(readCode(openVault('ef'.repeat(32)).sign, code)).toBeUndefined();
  });
});
