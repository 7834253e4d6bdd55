import * as z from 'zod';
import { type EpochDay, parseDate, parseIsoDay, today } from '../../../../calendar/index.ts';
import { toLatin } from '../../../../lib/digits.ts';
import { normalise } from '../../../../lib/normalise.ts';
import { parsePhone } from '../../../../lib/phone.ts';
import type { Vault } from '../../../../lib/vault.ts';
import { cardHashOf } from '../card.ts';
import { type BloodGroup, bloodGroups, type DonationKind } from '../donation.ts';
import { kindsByName, signs } from './vocabulary.fa.ts';

type Hashes = Pick<Vault, 'hash'>;

/**
 * A cell read by `reads`, or said to be no `wanted`; `fallback` stands for an empty or missing one, without it
 * the cell must be filled. What stands in it is never said again: it may be about somebody.
 */
export function cell<const T, const F = never>(
  reads: (text: string) => T | undefined,
  wanted: string,
  fallback?: F,
) {
  return z.preprocess(
    (value) => value ?? '',
    z.string().transform((raw, { addIssue }) => {
      const text = raw.replace(/\s+/g, ' ').trim();
      const value: T | F | undefined = text === '' ? fallback : reads(text);
      if (value !== undefined) return value;
      addIssue(text === '' ? 'is missing' : `is no ${wanted}`);
      return z.NEVER;
    }),
  );
}

/** A day that has come, ISO or as people write it. */
export const day = (now: number) =>
  cell((text) => {
    const read = readDay(text, now);
    return read !== undefined && read <= today(now) ? read : undefined;
  }, 'day that has come');

export const kind = cell<DonationKind, 'whole'>(
  (text) => kindsByName[normalise(text).toLowerCase()],
  'kind: whole or platelets',
  'whole',
);

/** Millilitres. */
export const volume = cell(
  (text) => {
    const ml = /^\d{2,4}$/.test(toLatin(text)) ? Number(toLatin(text)) : 0;
    return ml >= 50 && ml <= 1000 ? ml : undefined;
  },
  'volume from 50 to 1000',
  null,
);

export const group = cell(readGroup, 'blood group like O+', null);

export const place = cell(
  (text) => (text.length <= 80 ? text : undefined),
  'place of 80 letters at most',
  null,
);

/** The keyed hash of a donor card's number. */
export const card = (vault: Hashes) =>
  cell((text) => cardHashOf(vault, text), 'card number of 5 to 20 digits', null);

/** The keyed hash of a mobile number. */
export const phone = (vault: Hashes) =>
  cell(
    (text) => {
      const number = parsePhone(text);
      return number && vault.hash(number);
    },
    'mobile number',
    null,
  );

function readDay(text: string, now: number): EpochDay | undefined {
  const iso = parseIsoDay(toLatin(text));
  if (iso !== undefined) return iso;
  const reading = parseDate(text, 'past', now);
  return reading.status === 'ok' ? reading.day : undefined;
}

function readGroup(text: string): BloodGroup | undefined {
  const [, letters = '', sign = ''] = /^([a-z0]+)\s*(.+)$/.exec(normalise(text).toLowerCase()) ?? [];
  const name = `${letters.replace('0', 'o').toUpperCase()}${signs[sign.replace(/[−–—]/g, '-')] ?? ''}`;
  return bloodGroups.find((each) => each === name);
}
