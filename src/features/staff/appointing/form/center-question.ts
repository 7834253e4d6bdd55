import type { Question, Reading } from '../../../../bot/index.ts';
import type { FoundCenter, StaffLinks } from '../../links.ts';
import { mandatesOf } from '../../queries/mandates.ts';
import { whereaboutsOfScope } from '../../queries/roles.ts';
import { texts } from '../../texts.fa.ts';
import { mayAppoint } from '../rules.ts';
import { option, questionScreen } from './screens.ts';

const MOST = 6;

/** Keeps the id of a center over which the one who asks may appoint a manager. */
export function centerQuestion({ findCenters }: StaffLinks): Question {
  return {
    id: 'center',
    skip: ({ role }) => role !== 'manager',
    ask: () => questionScreen(texts.ask.center),
    async read(answer, _, { read, account, now }): Promise<Reading> {
      const mandates = await mandatesOf(read, account.id, now);
      const pressed = /^c(\d{1,9})$/.exec(answer)?.[1];
      if (pressed !== undefined) {
        const there = await whereaboutsOfScope(read, { scope: 'center', scopeId: Number(pressed) });
        if (there && mayAppoint(mandates, 'manager', there)) return { value: pressed };
      }
      const found = pressed === undefined ? await findCenters(answer) : [];
      if (found.length === 0) return { again: texts.noCenter(answer.slice(0, 40)) };
      const theirs = found.filter(({ id, countyId }) =>
        mayAppoint(mandates, 'manager', { countyId, centerId: id, teamId: null }),
      );
      return { again: theirs.length === 0 ? texts.foreignCenter : whichOf(theirs) };
    },
  };
}

const whichOf = (found: readonly FoundCenter[]) =>
  questionScreen(
    texts.whichCenter,
    found.slice(0, MOST).map(({ id, mosque, town }) => option(texts.center(mosque, town), `c${id}`)),
    1,
  );
