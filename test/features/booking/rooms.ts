import type { DonorLinks } from '../../../src/features/donors/index.ts';
import type { StandingOf } from '../../../src/features/eligibility/index.ts';
import { openVault } from '../../../src/lib/vault.ts';
import { everyRoom } from '../../../src/persons.ts';
import { now, termsAt } from './evening.ts';

/** What the root knows of persons in every room, at an instant. */
export const vault = openVault('ab'.repeat(32));
export const roomsAt = (at = now, standing?: StandingOf): DonorLinks =>
  everyRoom({ vault, terms: () => termsAt(at, standing), menu: async () => [] });
