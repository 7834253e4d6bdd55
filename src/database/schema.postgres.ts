import { postgresKit } from './kit.ts';
import { defineSchema } from './schema.ts';

// drizzle-kit finds tables only as exports of their own; test/database/twins.test.ts sees that none is missing.
export const {
  accounts,
  arrivals,
  bookings,
  campaigns,
  centers,
  counties,
  donations,
  drives,
  facts,
  forms,
  holders,
  inbox,
  linkings,
  offers,
  outbox,
  persons,
  polling,
  roles,
  screenings,
  slots,
  teams,
  towns,
  vows,
  waits,
} = defineSchema(postgresKit);
