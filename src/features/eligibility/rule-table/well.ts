import { addDays, addMonths } from '../../../calendar/index.ts';
import { openIf, physicianIf, rules, untilDay } from '../rule.ts';

/** How one is today, and what one has just got over. */
export const well = rules(
  {
    id: 'UNWELL_TODAY',
    asked: 'well',
    grade: 'B',
    sources: ['HORMFLU', 'MIZ'],
    decide: (facts) =>
      openIf(facts.feels_well_today === false || facts.fever || facts.flu_symptoms_now, 'unwell'),
  },
  {
    id: 'FLU',
    asked: 'well',
    grade: 'B',
    sources: ['FLUV'],
    figures: ['fluDays'],
    decide: ({ flu_symptoms_ended: ended }, today, { fluDays }) =>
      ended === undefined ? undefined : untilDay(addDays(ended, fluDays), today, 'recovery'),
  },
  {
    id: 'COVID',
    asked: 'well',
    grade: 'A',
    sources: ['COVID21'],
    figures: ['covidMonths'],
    decide: ({ covid_recovered_on: ended }, today, { covidMonths }) =>
      ended === undefined ? undefined : untilDay(addMonths(ended, covidMonths), today, 'recovery'),
  },
  {
    id: 'RECOVERED_OTHER',
    asked: 'well',
    grade: 'F',
    sources: ['SILENT'],
    decide: (facts) => physicianIf(facts.recovered_from_other),
  },
);
