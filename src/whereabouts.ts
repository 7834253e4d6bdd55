import type { Queries } from './database/index.ts';
import * as attendance from './features/attendance/index.ts';
import * as broadcasts from './features/broadcasts/index.ts';
import * as chats from './features/chats/index.ts';
import * as drives from './features/drives/index.ts';
import * as places from './features/places/index.ts';
import * as publishing from './features/publishing/index.ts';
import { type Locate, type Whereabouts, whereaboutsOfRole } from './features/staff/index.ts';

/** Where everything lies that a right can be judged by. */
export const locate: Locate = {
  drive: drives.whereaboutsOf,
  center: centerWhereabouts,
  team: async (_, teamId) => ({ countyId: null, centerId: null, teamId }),
  booking: attendance.whereaboutsOfBooking,
  visit: attendance.whereaboutsOfVisit,
  role: whereaboutsOfRole,
  chat: chats.whereaboutsOfChat,
  publication: publishing.whereaboutsOfPublication,
  broadcast: broadcasts.whereaboutsOfBroadcast,
};

async function centerWhereabouts(q: Queries, id: number): Promise<Whereabouts | undefined> {
  const center = await places.centerById(q, id);
  return center && { countyId: center.countyId, centerId: id, teamId: null };
}
