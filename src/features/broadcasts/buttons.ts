import { int } from '../../bot/index.ts';
import { type StaffWay, staffButton } from '../staff/index.ts';
import { texts } from './texts.fa.ts';

const may = 'broadcasts.send';

/** Presses of this room. What is chosen carries what it becomes: pressed twice, it stays so. */
export const sends = {
  list: staffButton(may, 'tml', { page: int }),
  /** Begins one of a kind; version 0: what it says comes later. */
  begin: staffButton(may, 'tmn', { version: int, kind: int }),
  /** What kind a broadcast of this version is, or the draft that has it already. */
  of: staffButton(may, 'tmv', { version: int }),
  page: staffButton(may, 'tmd', { broadcast: int }),
  contents: staffButton(may, 'tmc', { broadcast: int, page: int }),
  take: staffButton(may, 'tmt', { broadcast: int, version: int }),
  write: staffButton(may, 'tmw', { broadcast: int }),
  audience: staffButton(may, 'tma', { broadcast: int, page: int }),
  facet: staffButton(may, 'tmf', { broadcast: int, facet: int, page: int }),
  choose: staffButton(may, 'tmh', { broadcast: int, facet: int, value: int, on: int, page: int }),
  preview: staffButton(may, 'tmp', { broadcast: int }),
  test: staffButton(may, 'tmx', { broadcast: int }),
  /** `seen`: the print of what was previewed. */
  go: staffButton(may, 'tmg', { broadcast: int, seen: int }),
  discard: staffButton(may, 'tmz', { broadcast: int }),
  pause: staffButton(may, 'tmi', { broadcast: int }),
  resume: staffButton(may, 'tmr', { broadcast: int }),
  stop: staffButton(may, 'tms', { broadcast: int }),
  stopNow: staffButton(may, 'tme', { broadcast: int }),
  speeds: staffButton(may, 'tmo', { broadcast: int }),
  speed: staffButton(may, 'tmq', { broadcast: int, perMinute: int }),
  tag: staffButton(may, 'tmk', { broadcast: int }),
} as const;

/** In the panel: what was sent, and what is on its way. */
export const broadcastsWay: StaffWay = {
  text: texts.broadcasts,
  data: sends.list.data({ page: 0 }),
  permission: may,
};

/** On the screen of a pack's version: sending it to members. */
export const broadcastWay = ({ id }: { readonly id: number }): StaffWay => ({
  text: texts.sendToMembers,
  data: sends.of.data({ version: id }),
  permission: may,
});
