import type { Question } from '../../../bot/index.ts';
import { allTeams } from '../queries/teams.ts';
import { option, questionScreen } from './screens.ts';
import { texts } from './texts.fa.ts';

const MOST = 6;

/** Keeps the team's name, of an existing one or a new one. */
export const teamQuestion: Question = {
  id: 'team',
  async ask(_, { read }) {
    const teams = (await allTeams(read)).slice(0, MOST);
    return questionScreen(
      texts.ask.team,
      teams.map(({ id, name }) => option(name, `t${id}`)),
    );
  },
  async read(answer, _, { read }) {
    const pressed = /^t(\d+)$/.exec(answer)?.[1];
    const known = pressed && (await allTeams(read)).find(({ id }) => id === Number(pressed));
    if (known) return { value: known.name };
    const name = answer.replace(/\s+/g, ' ').trim();
    const isName = /\p{L}/u.test(name) && name.length >= 2 && name.length <= 40;
    return isName && !pressed ? { value: name } : { again: texts.noTeam };
  },
};
