import { epochDay, wallClock } from '../../../calendar/index.ts';
import type { Queries } from '../../../database/index.ts';
import { named } from '../appointing/naming.ts';
import type { StaffLinks } from '../links.ts';
import { type Act, acts } from './acts.ts';
import type { Entry, Filter } from './entries.ts';
import type { Line } from './screens.ts';
import { actWords, texts } from './texts.fa.ts';

/** A line of the audit in words: when, who, what, where. */
export async function lineOf(q: Queries, links: StaffLinks, entry: Entry): Promise<Line> {
  const { at, accountId, driveId, centerId, aboutAccountId: whom } = entry;
  const { day, minutes } = wallClock(at);
  const who = accountId === null ? texts.gone : await named(q, links, accountId);
  const where = await Promise.all([
    whom === null || whom === accountId ? undefined : named(q, links, whom),
    driveId === null ? undefined : links.driveName(q, driveId),
    centerId === null || driveId !== null ? undefined : links.centerName(q, centerId),
  ]);
  const said = where.filter((words) => words !== undefined);
  return { day, words: texts.entry(minutes, who, wordOf(entry.act), said) };
}

/** The filters that are set, in words. */
export async function chosenIn(q: Queries, links: StaffLinks, { who, what, day }: Filter): Promise<string[]> {
  return [
    ...(who > 0 ? [await named(q, links, who)] : []),
    ...(what > 0 ? [(await links.driveName(q, what)) ?? texts.driveGone] : []),
    ...(day > 0 ? [texts.shortDay(epochDay(day))] : []),
  ];
}

const isAct = (name: string): name is Act => (acts as readonly string[]).includes(name);

const wordOf = (act: string): string => (isAct(act) ? actWords[act] : texts.unknownAct);
