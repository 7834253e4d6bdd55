/**
 * Messages from admins to members. Always true here: whom one goes to is shown as a sentence with a count
 * before it starts, and frozen then, one row a person; an appeal goes to a place or a blood group only; what a
 * person chose to hear always wins; each message goes out *at most once*, and of every person it can be said
 * what became of theirs: reached, not, or uncertain.
 */
export type { Broadcast, BroadcastKind } from './broadcast.ts';
export { broadcastsWay, broadcastWay } from './buttons.ts';
export type { BroadcastParts, Giving } from './links.ts';
export { adopt, exportOf, forgetAccount, forgetPersons, type Received } from './persons.ts';
export { type Reached, reachOf } from './reached.ts';
export { type BroadcastRoom, broadcasts } from './room.ts';
export { whereaboutsOfBroadcast } from './whereabouts.ts';
