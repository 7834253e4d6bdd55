import { describe, expect, it } from 'vitest';
import { addDays, type EpochDay, isoDay } from '../../../src/calendar/index.ts';
import type { IntervalProfile } from '../../../src/config.ts';
import type { Facts } from '../../../src/features/eligibility/facts.ts';
import { figuresFor, recommendedDay } from '../../../src/features/eligibility/figures.ts';
import { judge } from '../../../src/features/eligibility/rules.ts';
import { iso, jalaliDay } from './days.ts';

const day = jalaliDay(1404, 3, 31);
const day6 = addDays(day, 42);

/** Rule, facts, and the first day on which they no longer stand against giving. */
const ends: readonly (readonly [string, Facts, EpochDay])[] = [
  ['AGE_MIN', { birth_date: jalaliDay(1387, 9, 3) }, jalaliDay(1405, 9, 3)],
  ['AGE_MIN', { birth_date: jalaliDay(1387, 12, 30) }, jalaliDay(1406, 1, 1)],
  ['INTERVAL_WB', { last_whole_blood_donation: day }, addDays(day, 56)],
  ['FLU', { flu_symptoms_ended: day }, addDays(day, 7)],
  ['COVID', { covid_recovered_on: jalaliDay(1405, 6, 31) }, jalaliDay(1405, 7, 30)],
  ['POSTPARTUM', { delivery_date: day }, addDays(day, 43)],
  ['MISCARRIAGE', { miscarriage_or_abortion_date: day }, jalaliDay(1404, 9, 30)],
  ['SKIN_12M', { wet_cupping_hijama_date: day }, jalaliDay(1405, 3, 31)],
  ['SKIN_12M', { non_farmed_leech_therapy_date: day }, jalaliDay(1405, 3, 31)],
  ['SKIN_12M', { tattoo_date: day }, jalaliDay(1405, 3, 31)],
  ['SKIN_12M', { ear_piercing_date: day }, jalaliDay(1405, 3, 31)],
  ['SKIN_12M', { acupuncture_date: day }, jalaliDay(1405, 3, 31)],
  ['SKIN_12M', { electrolysis_date: jalaliDay(1403, 12, 30) }, jalaliDay(1404, 12, 29)],
  ['SKIN_12M', { skin_procedure_date: day }, jalaliDay(1405, 3, 31)],
  ['VAX_VECTOR', { vaccine: 'covid_sputnik', vaccine_date: day }, addDays(day, 14)],
  ['VAX_VECTOR', { vaccine: 'covid_astrazeneca', vaccine_date: day }, addDays(day, 14)],
  ['VAX_LIVE', { vaccine: 'live', vaccine_date: day }, addDays(day, 28)],
  ['PEP_RABIES', { rabies_post_exposure_vaccine: true, animal_bite_date: day }, jalaliDay(1405, 3, 31)],
  ['PEP_HBV', { hepatitis_b_exposure_date: day }, jalaliDay(1405, 3, 31)],
  ['MALARIA_VISIT', { malaria_area_visit_ended: day, stay_days: 21 }, jalaliDay(1405, 3, 31)],
  ['MALARIA_VISIT', { malaria_area_residence_ended: day, stay_months: 5 }, jalaliDay(1405, 3, 31)],
  ['MALARIA_VISIT', { malaria_area_visit_ended: day, stay_days: 180 }, jalaliDay(1405, 3, 31)],
  ['MALARIA_RESIDENT', { malaria_area_visit_ended: day, stay_days: 186 }, jalaliDay(1407, 3, 31)],
  ['MALARIA_RESIDENT', { malaria_area_visit_ended: day, stay_months: 6 }, jalaliDay(1407, 3, 31)],
  ['MALARIA_RESIDENT', { malaria_area_residence_ended: day }, jalaliDay(1407, 3, 31)],
];

const judged = (facts: Facts, on: EpochDay, profile: IntervalProfile = 'ibto_8w') =>
  judge(facts, on, figuresFor(profile));

describe('the last blocked day and the first free one', () => {
  it.each(ends)('%s ends on its day: %j', (id, facts, free) => {
    const eve = judged(facts, addDays(free, -1));
    expect(eve).toMatchObject({ outcome: 'deferred', until: free, rules: [id] });
    expect(judged(facts, free).outcome).toBe('eligible');
  });

  it('asks the physician once six weeks after a small operation are over', () => {
    const facts = { minor_surgery_fully_recovered_on: day };
    expect(judged(facts, addDays(day6, -1))).toMatchObject({ until: day6, physicianToo: true });
    expect(judged(facts, day6).outcome).toBe('physician');
  });

  it('lets everybody give until 65, nobody unknown from the 66th birthday, and no one from the 71st', () => {
    const birth_date = jalaliDay(1339, 9, 3);
    const outcomes = (regular_donor: boolean) =>
      [jalaliDay(1405, 9, 2), jalaliDay(1405, 9, 3), jalaliDay(1410, 9, 2), jalaliDay(1410, 9, 3)].map(
        (on) => judged({ birth_date, regular_donor }, on).outcome,
      );
    expect(outcomes(true)).toEqual(['eligible', 'physician', 'physician', 'permanent']);
    expect(outcomes(false)).toEqual(['eligible', 'permanent', 'permanent', 'permanent']);
  });
});

describe('the interval', () => {
  it.each([
    ['male', 84],
    ['female', 112],
  ] as const)('is longer where centres practise it: %s, %i days', (sex, days) => {
    const facts = { sex, last_whole_blood_donation: day };
    const free = addDays(day, days);
    expect(judged(facts, addDays(free, -1), 'centre_12w16w').until).toBe(free);
    expect(judged(facts, free, 'centre_12w16w').outcome).toBe('eligible');
    expect(judged(facts, addDays(day, 56)).outcome).toBe('eligible');
    expect(recommendedDay(day, sex, figuresFor('ibto_8w'))).toBe(free);
  });

  it('counts the newest donation, wherever it is told', () => {
    const listed = {
      last_whole_blood_donation: addDays(day, -90),
      whole_blood_donations_last_12_months: [day],
    };
    expect(judged(listed, addDays(day, 10)).until).toBe(addDays(day, 56));
  });
});

describe('the yearly limit', () => {
  const given = ['2026-01-10', '2026-03-10', '2026-05-10', '2026-07-10'].map(iso);

  it('stops a man after four, until the oldest of them is a year old', () => {
    const verdict = judged({ sex: 'male', whole_blood_donations_last_12_months: given }, iso('2026-11-23'));
    expect(verdict).toMatchObject({ outcome: 'deferred', rules: ['CAP_MEN'] });
    expect(verdict.until && isoDay(verdict.until)).toBe('2027-01-10');
  });

  it('stops a woman after three, where a man goes on', () => {
    const facts = { whole_blood_donations_last_12_months: given.slice(1) };
    expect(judged({ ...facts, sex: 'female' }, iso('2026-11-23')).rules).toEqual(['CAP_WOMEN']);
    expect(judged({ ...facts, sex: 'male' }, iso('2026-11-23')).outcome).toBe('eligible');
  });

  it('rolls: what is older than a year no longer counts', () => {
    const facts = { sex: 'male', whole_blood_donations_last_12_months: given } as const;
    expect(judged(facts, iso('2027-01-09')).outcome).toBe('deferred');
    expect(judged(facts, iso('2027-01-10')).outcome).toBe('eligible');
  });

  it('waits for the one that fills the limit when there were more', () => {
    const five = [...given, iso('2026-09-10')];
    const verdict = judged({ sex: 'male', whole_blood_donations_last_12_months: five }, iso('2026-11-23'));
    expect(verdict.until && isoDay(verdict.until)).toBe('2027-03-10');
  });
});
