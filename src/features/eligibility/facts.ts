import { type EpochDay, fromJalali, parseIsoDay } from '../../calendar/index.ts';

/** Reads one fact from JSON; undefined for a value of another kind. */
type Reader<T> = (value: unknown) => T | undefined;

const flag: Reader<boolean> = (value) => (typeof value === 'boolean' ? value : undefined);
const amount: Reader<number> = (value) =>
  typeof value === 'number' && Number.isFinite(value) && value >= 0 ? value : undefined;
const day: Reader<EpochDay> = (value) => (typeof value === 'string' ? readDay(value) : undefined);
const days: Reader<readonly EpochDay[]> = (value) => {
  if (!Array.isArray(value)) return undefined;
  const read = value.map(day).filter((d) => d !== undefined);
  return read.length === value.length ? read : undefined;
};
const oneOf =
  <T extends string>(...words: readonly T[]): Reader<T> =>
  (value) =>
    words.find((word) => word === value);

/** What the physicians' cases may say, by key. The chat says less and coarser: the last block. */
const readers = {
  sex: oneOf('male', 'female'),
  birth_date: day,
  first_time_donor: flag,
  weight_kg: amount,
  feels_well_today: flag,
  last_whole_blood_donation: day,
  whole_blood_donations_last_12_months: days,
  fever: flag,
  flu_symptoms_now: flag,
  flu_symptoms_ended: day,
  covid_recovered_on: day,
  pregnant: flag,
  breastfeeding: flag,
  delivery_date: day,
  miscarriage_or_abortion_date: day,
  menstruating_today: flag,
  severe_painful_period: flag,
  wet_cupping_hijama_date: day,
  non_farmed_leech_therapy_date: day,
  tattoo_date: day,
  ear_piercing_date: day,
  acupuncture_date: day,
  electrolysis_date: day,
  minor_surgery_fully_recovered_on: day,
  laparoscopy_fully_recovered_on: day,
  major_abdominal_surgery_date: day,
  received_blood_in_surgery: flag,
  fully_recovered: flag,
  received_blood_transfusion_date: day,
  taking_antibiotics: flag,
  takes_blood_pressure_tablets: flag,
  blood_pressure_controlled: flag,
  vaccine: oneOf(
    'covid_sputnik',
    'covid_astrazeneca',
    'covid_pfizer',
    'covid_sinopharm',
    'covid_other',
    'influenza',
    'live',
    'other',
  ),
  vaccine_date: day,
  vaccine_side_effects_now: flag,
  rabies_post_exposure_vaccine: flag,
  animal_bite_date: day,
  heart_disease: oneOf('simple_mitral_prolapse', 'other'),
  epilepsy: flag,
  diabetes: oneOf('insulin', 'tablets', 'diet'),
  mild_asthma_uses_inhaler: flag,
  kidney_disease_history: flag,
  jaundice_in_family: flag,
  thalassaemia_minor: flag,
  high_haemoglobin_polycythaemia: flag,
  known_haemoglobin_g_dl: amount,
  hepatitis_b_or_c_ever: flag,
  cancer_history: flag,
  stroke: flag,
  haemophilia: flag,
  malaria_area_visit_ended: day,
  malaria_area_residence_ended: day,
  stay_days: amount,
  stay_months: amount,
  ever_had_malaria: flag,
  lived_in_bse_area_during_outbreak: flag,
  heavy_air_pollution_today: flag,
  ever_injected_non_prescribed_drugs: flag,
  confidential_screen: oneOf('none', 'prefer_physician'),
  national_card_with_you: flag,
  any_photo_id_with_you: flag,
  fasting_today: flag,
  hours_since_last_meal: amount,

  age_band: oneOf('66_70', 'over_70'),
  regular_donor: flag,
  under_weight: flag,
  recovered_from_other: flag,
  pregnant_or_breastfeeding: flag,
  skin_procedure_date: day,
  hospital_stay: flag,
  endoscopy: flag,
  dental_work: flag,
  received_blood: flag,
  other_medicine: flag,
  live_vaccine_date: day,
  vector_vaccine_date: day,
  other_vaccine: flag,
  hepatitis_b_exposure_date: day,
  recent_animal_bite: flag,
  permanent_illness: flag,
  other_illness: flag,
  allergy: flag,
  g6pd_deficiency: flag,
  brucellosis: flag,
  leishmaniasis: flag,
  hiv: flag,
  long_stay_abroad: flag,
  unwell_since_travel: flag,
};

type Readers = typeof readers;

/** What is known about a person, for one decision. A missing fact is no obstacle. Days are Tehran's. */
export type Facts = {
  readonly [K in keyof Readers]?: Exclude<ReturnType<Readers[K]>, undefined>;
};

/** The facts that are a single day. */
export type DayFact = {
  [K in keyof Readers]: Readers[K] extends Reader<EpochDay> ? K : never;
}[keyof Readers];

/** The keys that a case may have. */
export const factKeys: readonly string[] = Object.keys(readers);

/** A day written `2026-11-23`, or undefined when it is none or lies where the Jalali tables do not reach. */
export function readDay(iso: string): EpochDay | undefined {
  const read = parseIsoDay(iso);
  return read !== undefined && isCountable(read) ? read : undefined;
}

/** Whether months and years can be counted from this day in the Jalali calendar, a lifetime on at least. */
export const isCountable = (day: EpochDay): boolean => day >= firstDay && day < lastDay;

const firstDay = fromJalali(1303, 1, 1) ?? 0;
const lastDay = fromJalali(1480, 1, 1) ?? 0;

/** A case that cannot be read; `key` is the fact to look at. */
export class UnreadableFact extends Error {
  constructor(readonly key: string) {
    super(Object.hasOwn(readers, key) ? `bad value for "${key}"` : `unknown fact "${key}"`);
  }
}

/** Facts from JSON (dates ISO, null like a missing key). Throws `UnreadableFact`. */
export function readFacts(json: Readonly<Record<string, unknown>>): Facts {
  const known = Object.entries(json).filter(([, value]) => value !== null);
  return Object.fromEntries(known.map(([key, value]) => [key, readFact(key, value)]));
}

function readFact(key: string, value: unknown): unknown {
  const reader: Reader<unknown> | undefined = isKey(key) ? readers[key] : undefined;
  const fact = reader?.(value);
  if (fact === undefined) throw new UnreadableFact(key);
  return fact;
}

const isKey = (key: string): key is keyof Readers => Object.hasOwn(readers, key);
