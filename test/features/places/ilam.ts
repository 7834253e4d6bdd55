import { readFileSync } from 'node:fs';
import { type PlaceRows, readPlaces } from '../../../src/features/places/index.ts';

/** The list of Ilam that the demo starts with. */
export const ilamSource = readFileSync(
  new URL('../../../scripts/data/ilam-places.json', import.meta.url),
  'utf8',
);

export const ilam = (): PlaceRows => readPlaces(ilamSource);
