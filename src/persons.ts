import { forgetDrafts } from './bot/index.ts';
import { forgetMessages } from './delivery/index.ts';
import * as attendance from './features/attendance/index.ts';
import * as booking from './features/booking/index.ts';
import * as broadcasts from './features/broadcasts/index.ts';
import * as chats from './features/chats/index.ts';
import type { DonorLinks } from './features/donors/index.ts';
import * as eligibility from './features/eligibility/index.ts';
import * as library from './features/library/index.ts';
import * as packs from './features/packs/index.ts';
import * as places from './features/places/index.ts';
import * as publishing from './features/publishing/index.ts';
import * as rescheduling from './features/rescheduling/index.ts';
import * as staff from './features/staff/index.ts';
import * as vows from './features/vows/index.ts';
import * as waitlist from './features/waitlist/index.ts';
import type { Vault } from './lib/vault.ts';

export interface PersonParts {
  readonly vault: Vault;
  readonly terms: () => waitlist.Terms;
  readonly menu: DonorLinks['menu'];
}

/** What concerns a person in every room: what is kept of them, erasing it, and two persons becoming one. */
export function everyRoom({ vault, terms, menu }: PersonParts): DonorLinks {
  return {
    centerName: async (q, id) => (await places.centerById(q, id))?.mosque,
    changeCenter: places.changeCenterFrom('profile'),
    invite: places.inviteData,
    mine: booking.mineEntry.data,
    holdsBooking: (q, id) => booking.holdsBooking(q, id, terms().now),
    menu,
    roles: staff.staffWay,
    leave: staff.leave,
    async forget(tx, ids) {
      const slots = await booking.lockPlaces(tx, ids);
      await waitlist.forget(tx, ids, slots, terms());
      await attendance.forget(tx, ids);
      await rescheduling.forget(tx, ids);
      await booking.forget(tx, ids, slots, terms());
      await vows.forget(tx, ids);
      await eligibility.forget(tx, ids);
      await staff.forgetPersons(tx, ids);
      await broadcasts.forgetPersons(tx, ids);
      await forgetMessages(tx, ids);
    },
    async forgetAccount(tx, accountId) {
      await staff.forget(tx, accountId);
      await chats.forget(tx, accountId);
      await rescheduling.forgetAccount(tx, accountId);
      await attendance.forgetAccount(tx, accountId);
      await packs.forgetAccount(tx, accountId);
      await publishing.forget(tx, accountId);
      await broadcasts.forgetAccount(tx, accountId);
      await library.forgetAccount(tx, accountId);
      await forgetDrafts(tx, accountId);
      await forgetMessages(tx, [], accountId);
    },
    async adopt(tx, from, to) {
      const slots = await booking.lockPlaces(tx, [from, to]);
      await waitlist.adopt(tx, from, to, slots, terms());
      await vows.adopt(tx, from, to);
      await booking.adopt(tx, from, to, terms());
      await eligibility.adopt(tx, from, to, terms());
      await attendance.adopt(tx, from, to);
      await rescheduling.adopt(tx, from, to);
      await staff.adopt(tx, from, to);
      await broadcasts.adopt(tx, from, to, terms().now);
    },
    exportOf: async (q, ids, accountId) => ({
      screenings: await eligibility.exportOf(q, ids),
      deferrals: await eligibility.exportDeferrals(q, ids),
      bookings: await booking.exportOf(q, ids, accountId),
      waits: await waitlist.exportOf(q, ids),
      vows: await vows.exportOf(q, ids, accountId, vault),
      visits: await attendance.exportOf(q, ids),
      changes: await rescheduling.exportOf(q, ids),
      broadcasts: await broadcasts.exportOf(q, ids),
      questions: await library.exportOf(q, accountId, vault),
    }),
  };
}
