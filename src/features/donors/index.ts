/**
 * Persons and the accounts that speak for them. A person is a human being, whatever accounts they have; an
 * account may speak for a family. Limits, history and erasing are per person, and an equal phone number
 * never makes two persons one.
 */
export { addRelative, introduce, joinCenter, type KeptFacts, keepFacts } from './actions.ts';
export {
  donationDays,
  type Person,
  personById,
  personOf,
  personsOf,
  type Relation,
  type Sex,
  selfOf,
} from './queries.ts';
