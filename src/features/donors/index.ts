/**
 * Persons and the accounts that speak for them. A person is a human being, whatever accounts they have; an
 * account may speak for a family. Limits, history and erasing are per person, and an equal phone number
 * never makes two persons one: that takes a word from both accounts, and is undone in one tap.
 */
import type { MenuEntry } from '../../bot/index.ts';
import { buttons } from './buttons.ts';
import { texts } from './texts.fa.ts';

export { addRelative, introduce, joinCenter, keepFacts } from './actions.ts';
export { calledName } from './called.ts';
export {
  type Fate,
  type RecordedDonation,
  recordDonation,
  setBloodGroup,
  withdrawDonation,
} from './donations/actions.ts';
export { type BloodGroup, bloodGroups, type Donation, type DonationKind } from './donations/donation.ts';
export { type DonationLinks, donations } from './donations/handlers.ts';
export {
  type DonationImport,
  type ImportOptions,
  importDonations,
} from './donations/importing/import-donations.ts';
export { type DonationRows, readDonations } from './donations/importing/read-donations.ts';
export { donationDays, donationsOf, filePartOf } from './donations/queries.ts';
export { family, nameOf } from './family.ts';
export { donors } from './handlers.ts';
export { linkComposes } from './linking/telling.ts';
export type { DonorLinks } from './links.ts';
export { type GivenPhone, phoneOfPerson } from './phones.ts';
export {
  type Person,
  personById,
  personOf,
  personsOf,
  type Relation,
  type Sex,
  selfOf,
  sharesAPhone,
} from './queries.ts';
export { personWords, relationWords } from './words.fa.ts';

export const profileEntry: MenuEntry = { words: texts.profile, data: buttons.profile.data({}) };
/** Data of the button that shows who may leave this phone. */
export const relativesWay = buttons.relatives.data({});
export const helpEntry: MenuEntry = { words: texts.help, data: buttons.help.data({}) };
