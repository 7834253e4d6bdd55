import type { Question } from '../../../bot/index.ts';
import { searchKey } from '../../../lib/normalise.ts';
import { type Center, centerById } from '../../places/index.ts';
import { type Gate, isWithin, type Reach } from '../../staff/index.ts';
import type { FindCenters } from '../center.ts';
import { option, questionScreen } from './screens.ts';
import { texts } from './texts.fa.ts';

const MOST = 6;

/** Keeps the id of a center, of those for which somebody may plan. */
export function centerQuestion(findCenters: FindCenters, gate: Gate): Question {
  return {
    id: 'center',
    ask: () => questionScreen(texts.ask.center),
    async read(answer, _, ctx) {
      const reach = await gate.reach(ctx, 'drives.plan');
      const pressed = await pressedCenter(answer, (id) => centerById(ctx.read, id));
      if (pressed && covers(reach, pressed)) return { value: String(pressed.id) };
      const found = (await findCenters(answer)).filter((center) => covers(reach, center));
      const [only, ...others] = namedSo(answer, found);
      if (!only) return { again: texts.noCenter(answer.slice(0, 40)) };
      if (others.length === 0) return { value: String(only.id) };
      return { again: whichScreen(found) };
    },
  };
}

/** Of centers that fit a text, those that have it as their name; where none has, all of them. */
function namedSo(text: string, found: readonly Center[]): readonly Center[] {
  const named = found.filter(({ mosque }) => searchKey(mosque) === searchKey(text));
  return named.length > 0 ? named : found;
}

async function pressedCenter(answer: string, byId: (id: number) => Promise<Center | undefined>) {
  const id = /^c(\d{1,9})$/.exec(answer)?.[1];
  return id === undefined ? undefined : byId(Number(id));
}

const whichScreen = (found: readonly Center[]) =>
  questionScreen(
    texts.whichCenter,
    found.slice(0, MOST).map(({ id, mosque, town }) => option(texts.center(mosque, town), `c${id}`)),
    1,
  );

const covers = (reach: Reach | undefined, { id, countyId }: Center): boolean =>
  reach !== undefined && isWithin(reach, { countyId, centerId: id, teamId: null });
