import { addDays, addMonths } from '../../../calendar/index.ts';
import { openIf, rules, untilDay } from '../rule.ts';

/** Women's matters. Their words never name them again: the reason is `private`. */
export const women = rules(
  {
    id: 'PREGNANT',
    asked: 'women',
    grade: 'A',
    sources: ['WOMEN', 'KISH'],
    decide: (facts) => openIf(facts.pregnant || facts.pregnant_or_breastfeeding, 'private'),
  },
  {
    id: 'BREASTFEEDING',
    asked: 'women',
    grade: 'A',
    sources: ['WOMEN', 'KISH'],
    decide: (facts) => openIf(facts.breastfeeding || facts.pregnant_or_breastfeeding, 'private'),
  },
  {
    id: 'POSTPARTUM',
    asked: 'women',
    grade: 'A',
    sources: ['WOMEN'],
    figures: ['postpartumDays'],
    decide: ({ delivery_date: birth }, today, { postpartumDays }) =>
      birth === undefined ? undefined : untilDay(addDays(birth, postpartumDays), today, 'private'),
  },
  {
    id: 'MISCARRIAGE',
    asked: 'women',
    grade: 'A',
    sources: ['WOMEN'],
    figures: ['miscarriageMonths'],
    decide: ({ miscarriage_or_abortion_date: day }, today, { miscarriageMonths }) =>
      day === undefined ? undefined : untilDay(addMonths(day, miscarriageMonths), today, 'private'),
  },
  {
    id: 'MENSTRUATION',
    asked: '-',
    grade: 'A',
    sources: ['WOMEN'],
    decide: (facts) => openIf(facts.severe_painful_period && facts.menstruating_today !== false, 'private'),
  },
);
