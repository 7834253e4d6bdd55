import type { Facts } from '../facts.ts';
import { openIf, permanentIf, physicianIf, rules } from '../rule.ts';

/** What the confidential screen stands for; in the chat one tap says all of it, and only `CONFIDENTIAL` answers. */
export const confidential = rules(
  {
    id: 'INJECTED_DRUGS',
    asked: 'confidential',
    grade: 'A/C',
    sources: ['IDU', 'FORUM'],
    decide: (facts) => permanentIf(facts.ever_injected_non_prescribed_drugs),
  },
  {
    id: 'HEPATITIS',
    asked: 'confidential',
    grade: 'B/C',
    sources: ['KISH', 'FORUM'],
    decide: (facts) => permanentIf(facts.hepatitis_b_or_c_ever),
  },
  {
    id: 'HIV',
    asked: 'confidential',
    grade: 'B/C',
    sources: ['KISH', 'FORUM'],
    decide: (facts) => permanentIf(facts.hiv),
  },
  {
    id: 'CONFIDENTIAL',
    asked: 'confidential',
    grade: 'A/C',
    sources: ['TBTC', 'IDU', 'FORUM'],
    decide: (facts) => physicianIf(facts.confidential_screen === 'prefer_physician'),
  },
);

/** The day of giving. The physicians' tool defers for these, the chat advises. */
export const dayItself = rules(
  {
    id: 'FASTING',
    asked: 'advice',
    grade: 'B',
    sources: ['FAST1', 'FAST2'],
    figures: ['mealHours'],
    decide: ({ hours_since_last_meal: hours }, _today, { mealHours }) =>
      openIf(hours !== undefined && hours > mealHours, 'meal'),
  },
  {
    id: 'ID',
    asked: 'advice',
    grade: 'A',
    sources: ['TBTC', 'KERM'],
    decide: (facts) => openIf(lacksPapers(facts), 'identity'),
  },
  { id: 'NATIONALITY', asked: '-', grade: 'A', sources: ['AFG25'] },
  { id: 'AIR_POLLUTION', asked: '-', grade: 'A', sources: ['DUST'] },
  { id: 'PLT', asked: '-', grade: 'B', sources: ['PLT', 'HAM'] },
  { id: 'LONGEST', asked: '-', grade: 'F', sources: ['JLONG'] },
);

/** The national card the first time; later any paper with a photo will do. */
function lacksPapers(facts: Facts): boolean {
  if (facts.national_card_with_you) return false;
  if (facts.any_photo_id_with_you === false) return true;
  const other = facts.any_photo_id_with_you === true && !facts.first_time_donor;
  return facts.national_card_with_you === false && !other;
}
