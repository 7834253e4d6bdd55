import type { Form, Kept, Question } from '../../../../bot/index.ts';
import type { StaffLinks } from '../../links.ts';
import { mandatesOf } from '../../queries/mandates.ts';
import type { Role } from '../../rights/permissions.ts';
import { texts } from '../../texts.fa.ts';
import type { Appointment } from '../appointment.ts';
import { rolesOffered } from '../rules.ts';
import { centerQuestion } from './center-question.ts';
import { byNumber, choosing, numberIn } from './choosing.ts';
import { endIn, endQuestion } from './end-question.ts';

/** Asks for a role, its scope and its end. Opened with the instant, so that no older answers stand in it. */
export function invitationForm(links: StaffLinks, done: Form['done']): Form {
  const questions = [
    roleQuestion,
    scopeQuestion,
    countyQuestion(links),
    centerQuestion(links),
    teamQuestion(links),
  ];
  return { name: 'invite-staff', questions: [...questions, endQuestion], done };
}

/** Asks for the end of a role that is held. */
export const limitForm = (done: Form['done']): Form => ({
  name: 'limit-staff',
  questions: [endQuestion],
  done,
});

/** What a filled form describes. */
export function appointmentOf(kept: Kept): Appointment {
  const role = kept.role as Role;
  const endsAt = endIn(kept.end);
  if (role === 'manager') return { role, scope: 'center', scopeId: Number(kept.center), endsAt };
  if (kept.scope === 'county') return { role, scope: 'county', scopeId: numberIn(kept.county), endsAt };
  if (kept.scope === 'unit') return { role, scope: 'unit', scopeId: numberIn(kept.team), endsAt };
  return { role, scope: 'province', scopeId: 0, endsAt };
}

const roleQuestion = choosing(
  'role',
  async (q, { accountId, now }) =>
    rolesOffered(await mandatesOf(q, accountId, now)).map((role) => [role, texts.roles[role]] as const),
  () => false,
);

const scopeQuestion = choosing(
  'scope',
  async (_, { kept: { role } }) => {
    const narrow = role === 'admin' ? 'county' : 'unit';
    return (['province', narrow] as const).map((scope) => [scope, texts.scopes[scope]] as const);
  },
  ({ role }) => role === 'manager',
);

const countyQuestion = ({ counties }: StaffLinks): Question =>
  choosing(
    'county',
    async (q) => byNumber(await counties(q)),
    ({ scope }) => scope !== 'county',
  );

const teamQuestion = ({ teams }: StaffLinks): Question =>
  choosing(
    'team',
    async (q) => byNumber(await teams(q)),
    ({ scope }) => scope !== 'unit',
  );
