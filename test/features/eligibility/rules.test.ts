import { describe, expect, it } from 'vitest';
import { isoDay } from '../../../src/calendar/index.ts';
import type { Facts } from '../../../src/features/eligibility/facts.ts';
import { figuresFor } from '../../../src/features/eligibility/figures.ts';
import { ruleTable } from '../../../src/features/eligibility/rule-table.ts';
import { judge } from '../../../src/features/eligibility/rules.ts';
import { daysAgo, iso, jalaliDay, today } from './days.ts';

const figures = figuresFor('ibto_8w');
const judged = (facts: Facts) => judge(facts, today, figures);

const permanent: readonly (readonly [string, Facts])[] = [
  ['AGE_MAX', { birth_date: iso('1955-01-01') }],
  ['AGE_MAX', { birth_date: iso('1958-01-01') }],
  ['AGE_MAX', { birth_date: iso('1958-01-01'), last_whole_blood_donation: daysAgo(100) }],
  ['AGE_MAX', { age_band: 'over_70', regular_donor: true }],
  ['AGE_MAX', { age_band: '66_70' }],
  ['HEART', { heart_disease: 'other' }],
  ['EPILEPSY', { epilepsy: true }],
  ['CANCER', { cancer_history: true }],
  ['STROKE', { stroke: true }],
  ['HAEMOPHILIA', { haemophilia: true }],
  ['DIABETES_INSULIN', { diabetes: 'insulin' }],
  ['ILLNESS_PERMANENT', { permanent_illness: true }],
  ['MALARIA_ILLNESS', { ever_had_malaria: true }],
  ['BSE', { lived_in_bse_area_during_outbreak: true }],
  ['INJECTED_DRUGS', { ever_injected_non_prescribed_drugs: true }],
  ['HEPATITIS', { hepatitis_b_or_c_ever: true }],
  ['HIV', { hiv: true }],
];

const openEnded: readonly (readonly [string, Facts])[] = [
  ['WEIGHT', { weight_kg: 49.9 }],
  ['WEIGHT', { under_weight: true }],
  ['UNWELL_TODAY', { feels_well_today: false }],
  ['UNWELL_TODAY', { fever: true }],
  ['UNWELL_TODAY', { flu_symptoms_now: true }],
  ['PREGNANT', { pregnant: true }],
  ['BREASTFEEDING', { breastfeeding: true, delivery_date: daysAgo(300) }],
  ['MENSTRUATION', { menstruating_today: true, severe_painful_period: true }],
  ['SURGERY_MINOR', { fully_recovered: false }],
  ['ANTIBIOTIC_NOW', { taking_antibiotics: true }],
  ['VAX_INACTIVATED', { vaccine: 'influenza', vaccine_side_effects_now: true }],
  ['THAL_MINOR', { thalassaemia_minor: true, known_haemoglobin_g_dl: 12.5 }],
  ['HAEMOGLOBIN', { known_haemoglobin_g_dl: 12.4 }],
  ['FASTING', { fasting_today: true, hours_since_last_meal: 4.5 }],
  ['ID', { national_card_with_you: false }],
  ['ID', { national_card_with_you: false, any_photo_id_with_you: true, first_time_donor: true }],
  ['ID', { any_photo_id_with_you: false }],
];

const physician: readonly (readonly [string, Facts])[] = [
  [
    'AGE_MAX',
    { birth_date: iso('1958-01-01'), whole_blood_donations_last_12_months: [daysAgo(300), daysAgo(150)] },
  ],
  ['AGE_MAX', { age_band: '66_70', regular_donor: true }],
  ['RECOVERED_OTHER', { recovered_from_other: true }],
  ['SURGERY_MINOR', { laparoscopy_fully_recovered_on: daysAgo(60) }],
  ['SURGERY_MAJOR', { major_abdominal_surgery_date: daysAgo(20), fully_recovered: false }],
  ['HOSPITAL', { hospital_stay: true }],
  ['ENDOSCOPY', { endoscopy: true }],
  ['DENTAL', { dental_work: true }],
  ['TRANSFUSED', { received_blood_in_surgery: true }],
  ['TRANSFUSED', { received_blood_transfusion_date: iso('2001-01-01') }],
  ['TRANSFUSED', { received_blood: true }],
  ['MEDICINE_OTHER', { other_medicine: true }],
  ['VAX_OTHER', { vaccine: 'other', vaccine_date: daysAgo(3) }],
  ['VAX_OTHER', { other_vaccine: true }],
  ['PEP_RABIES', { rabies_post_exposure_vaccine: true }],
  ['BITE_ONLY', { animal_bite_date: daysAgo(30), rabies_post_exposure_vaccine: false }],
  ['BITE_ONLY', { recent_animal_bite: true }],
  ['THAL_MINOR', { thalassaemia_minor: true, known_haemoglobin_g_dl: 12.6 }],
  ['POLYCYTHAEMIA', { high_haemoglobin_polycythaemia: true }],
  ['ASTHMA', { mild_asthma_uses_inhaler: true }],
  ['DIABETES_ORAL', { diabetes: 'tablets' }],
  ['DIABETES_ORAL', { diabetes: 'diet' }],
  ['HYPERTENSION', { takes_blood_pressure_tablets: true, blood_pressure_controlled: true }],
  ['HYPERTENSION', { blood_pressure_controlled: false }],
  ['ORGAN_DISEASE', { kidney_disease_history: true }],
  ['ALLERGY', { allergy: true }],
  ['G6PD', { g6pd_deficiency: true }],
  ['BRUCELLOSIS', { brucellosis: true }],
  ['LEISHMANIASIS', { leishmaniasis: true }],
  ['JAUNDICE', { jaundice_in_family: true }],
  ['ILLNESS_OTHER', { other_illness: true }],
  ['TRAVEL_OTHER', { long_stay_abroad: true }],
  ['TRAVEL_OTHER', { unwell_since_travel: true }],
  ['CONFIDENTIAL', { confidential_screen: 'prefer_physician' }],
];

const free: readonly Facts[] = [
  { birth_date: jalaliDay(1339, 9, 3) },
  { weight_kg: 50 },
  { menstruating_today: true },
  { severe_painful_period: true, menstruating_today: false },
  { vaccine: 'covid_pfizer', vaccine_date: daysAgo(0) },
  { vaccine: 'covid_sinopharm', vaccine_date: daysAgo(0) },
  { vaccine: 'covid_other', vaccine_date: daysAgo(0) },
  { vaccine: 'influenza', vaccine_date: daysAgo(0), vaccine_side_effects_now: false },
  { heart_disease: 'simple_mitral_prolapse' },
  { known_haemoglobin_g_dl: 12.5 },
  { heavy_air_pollution_today: true },
  { confidential_screen: 'none' },
  { fasting_today: true, hours_since_last_meal: 4 },
  { fasting_today: true },
  { national_card_with_you: true, any_photo_id_with_you: false },
  { national_card_with_you: false, any_photo_id_with_you: true, first_time_donor: false },
  { laparoscopy_fully_recovered_on: daysAgo(800) },
  { animal_bite_date: daysAgo(800) },
  { first_time_donor: true, feels_well_today: true, fever: false, pregnant: false },
];

describe('a single reason', () => {
  it.each(permanent)('%s is permanent for %j', (id, facts) => {
    expect(judged(facts)).toMatchObject({ outcome: 'permanent', until: null, rules: [id] });
  });

  it.each(openEnded)('%s defers without a day for %j', (id, facts) => {
    expect(judged(facts)).toMatchObject({ outcome: 'deferred', until: null, openEnded: true, rules: [id] });
  });

  it.each(physician)('%s leads to the physician for %j', (id, facts) => {
    expect(judged(facts)).toMatchObject({ outcome: 'physician', until: null, rules: [id] });
  });

  it.each(free)('nothing stands against %j', (facts) => {
    expect(judged(facts)).toMatchObject({ outcome: 'eligible', until: null, rules: [] });
  });
});

describe('the precedence', () => {
  const dated = { wet_cupping_hijama_date: daysAgo(10) };

  it('puts permanent before all else', () => {
    expect(judged({ ...dated, weight_kg: 40, epilepsy: true }).outcome).toBe('permanent');
  });

  it('puts what nobody can date before a date', () => {
    expect(judged({ ...dated, pregnant: true })).toMatchObject({ openEnded: true, until: null });
  });

  it('takes the latest of several dates, and says that the longest decided', () => {
    const both = judged({ ...dated, flu_symptoms_ended: daysAgo(1) });
    expect(both.until && isoDay(both.until)).toBe('2027-11-13');
    expect(both.rules).toEqual(['SKIN_12M', 'LONGEST']);
  });

  it('keeps the physician beside a date', () => {
    expect(judged({ ...dated, diabetes: 'diet' })).toMatchObject({ outcome: 'deferred', physicianToo: true });
    expect(judged(dated).physicianToo).toBe(false);
  });
});

it('has a case for every rule that decides', () => {
  const cases = [...permanent, ...openEnded, ...physician].map(([id]) => id);
  const byDay = [
    'AGE_MIN',
    'INTERVAL_WB',
    'CAP_MEN',
    'CAP_WOMEN',
    'FLU',
    'COVID',
    'POSTPARTUM',
    'MISCARRIAGE',
    'SKIN_12M',
    'VAX_VECTOR',
    'VAX_LIVE',
    'PEP_HBV',
    'MALARIA_VISIT',
    'MALARIA_RESIDENT',
  ];
  const deciding = ruleTable.filter((rule) => 'decide' in rule).map(({ id }) => id);
  expect([...new Set([...cases, ...byDay])].sort()).toEqual([...deciding].sort());
});
