import { int } from '../../../bot/index.ts';
import { type StaffWay, staffButton } from '../../staff/index.ts';
import { texts } from './texts.fa.ts';

/** A center as a place for drives. `from` is the drive to go back to; 0: the list of places. */
export const venue = {
  list: staffButton('venues.check', 'vel', { page: int }),
  view: staffButton('venues.check', 'vev', { center: int, from: int }),
  checks: staffButton('venues.check', 'vec', { center: int, from: int }),
  /** `answer`: 0 no, 1 yes, 2 not known. */
  answer: staffButton('venues.check', 'vea', { center: int, from: int, check: int, answer: int }),
  waitingRoom: staffButton('venues.check', 'vew', { center: int, from: int }),
  azan: staffButton('venues.check', 'vez', { center: int, from: int }),
  setAzan: staffButton('venues.check', 'ves', { center: int, from: int, before: int, after: int }),
  factor: staffButton('venues.factor', 'vef', { center: int, from: int }),
  /** In hundredths; 0: as learned. */
  setFactor: staffButton('venues.factor', 'veg', { center: int, from: int, factor: int }),
} as const;

/** The way to a center as a place for drives. */
export const venueWay = (centerId: number, fromDrive = 0): StaffWay => ({
  text: texts.venue,
  data: venue.view.data({ center: centerId, from: fromDrive }),
  permission: venue.view.permission,
});

/** The way to the places somebody looks after; for the menu of managers. */
export const venuesWay: StaffWay = {
  text: texts.venues,
  data: venue.list.data({ page: 0 }),
  permission: venue.list.permission,
};
