import { randomInt } from 'node:crypto';

/** Letters and digits that nobody mixes up when reading aloud or by hand: no 0, O, 1, I, L. */
const LETTERS = 'ABCDEFGHJKMNPQRSTUVWXYZ';
const ALPHABET = `23456789${LETTERS}`;
/** 658 million stems: at ten million bookings one new code in sixty is taken already, and drawn again. */
const STEM = 6;
const SIGNED = 2;

/** Signs a text, as the vault does: `length` characters of base64url. */
export type Sign = (text: string, length: number) => string;

/**
 * A new ticket code: six drawn characters and two that sign them, so that a guessed or misread one is known.
 * The first is a letter: a code that began with digits would be turned around in right-to-left text.
 */
export function newCode(sign: Sign, random: (below: number) => number = randomInt): string {
  const draw = (from: string): string => from.charAt(random(from.length));
  const stem = draw(LETTERS) + Array.from({ length: STEM - 1 }, () => draw(ALPHABET)).join('');
  return stem + signature(sign, stem);
}

/**
 * The code in what a person typed or a link carried, or undefined when it is none of ours.
 * Spaces, dashes and lower case are forgiven.
 */
export function readCode(sign: Sign, text: string): string | undefined {
  const code = text.replace(/[\s–-]/g, '').toUpperCase();
  const stem = code.slice(0, STEM);
  return code.length === STEM + SIGNED && code === stem + signature(sign, stem) ? code : undefined;
}

/** A code in two groups, as it is read aloud: `K7M2 9PQX`. */
export const spacedCode = (code: string): string => `${code.slice(0, 4)} ${code.slice(4)}`;

function signature(sign: Sign, stem: string): string {
  const bits = Buffer.from(sign(`ticket:${stem}`, 8), 'base64url').readUIntBE(0, 6);
  const first = bits % ALPHABET.length;
  const second = Math.floor(bits / ALPHABET.length) % ALPHABET.length;
  return ALPHABET.charAt(first) + ALPHABET.charAt(second);
}
