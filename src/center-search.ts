import type { FindCenters } from './features/drives/index.ts';
import type { Places } from './features/places/index.ts';

/** Centers that are offered for a typed name: more would not be read. */
const MOST = 6;

/** How every form of staff finds centers. */
export const centerSearch =
  (index: Places): FindCenters =>
  async (text) =>
    (await index.current()).search(text, MOST);
