import { addDays, type EpochDay } from '../../calendar/index.ts';
import { ConfigError, type IntervalProfile } from '../../config.ts';
import type { Sex } from '../donors/index.ts';

export type { Sex };

/** Every figure that the blood service of Ilam has to confirm. Weeks and days are counted, months are Jalali. */
export interface Figures {
  readonly profile: IntervalProfile;
  readonly minimumAge: number;
  /** The last age at which anybody may give; above it only regular donors. */
  readonly maximumAge: number;
  readonly maximumAgeOfRegulars: number;
  readonly regularDonations: number;
  readonly regularMonths: number;
  readonly minimumWeightKg: number;
  readonly intervalWeeks: number;
  readonly longIntervalWeeks: Readonly<Record<Sex, number>>;
  readonly donationsAYear: Readonly<Record<Sex, number>>;
  readonly capMonths: number;
  readonly fluDays: number;
  readonly covidMonths: number;
  readonly postpartumDays: number;
  readonly miscarriageMonths: number;
  readonly skinMonths: number;
  readonly minorSurgeryWeeks: number;
  /** A small operation longer ago than this is no reason any more: the question asks about a year. */
  readonly surgeryMonths: number;
  readonly vectorVaccineDays: number;
  readonly liveVaccineWeeks: number;
  readonly exposureMonths: number;
  readonly minimumHaemoglobin: number;
  readonly malariaVisitMonths: number;
  readonly malariaResidentMonths: number;
  /** A stay of so many consecutive months counts as living there. */
  readonly residenceMonths: number;
  readonly mealHours: number;
  /** For how many days a screening counts. */
  readonly screeningDays: number;
}

const defaults: Omit<Figures, 'profile'> = {
  minimumAge: 18,
  maximumAge: 65,
  maximumAgeOfRegulars: 70,
  regularDonations: 2,
  regularMonths: 24,
  minimumWeightKg: 50,
  intervalWeeks: 8,
  longIntervalWeeks: { male: 12, female: 16 },
  donationsAYear: { male: 4, female: 3 },
  capMonths: 12,
  fluDays: 7,
  covidMonths: 1,
  // More than six weeks must have passed: the first free day is the one after them.
  postpartumDays: 6 * 7 + 1,
  miscarriageMonths: 6,
  skinMonths: 12,
  minorSurgeryWeeks: 6,
  surgeryMonths: 12,
  vectorVaccineDays: 14,
  liveVaccineWeeks: 4,
  exposureMonths: 12,
  minimumHaemoglobin: 12.5,
  malariaVisitMonths: 12,
  malariaResidentMonths: 36,
  residenceMonths: 6,
  mealHours: 4,
  screeningDays: 14,
};

/** The figures under a profile; `changes` are what the service decided otherwise. */
export function figuresFor(
  profile: IntervalProfile,
  changes: Partial<Omit<Figures, 'profile'>> = {},
): Figures {
  return { ...defaults, ...changes, profile };
}

/**
 * The figures under a profile with what the settings change, by name: `maximumAge`, `donationsAYear.male`.
 * Throws a ConfigError that lists every name that is no figure and every value below nought.
 */
export function readFigures(profile: IntervalProfile, changes: Readonly<Record<string, number>>): Figures {
  let figures = figuresFor(profile);
  const problems: string[] = [];
  for (const [name, value] of Object.entries(changes)) {
    const changed = value >= 0 ? change(figures, name, value) : undefined;
    if (changed) figures = changed;
    else problems.push(`SCREENING_FIGURES: ${name} = ${value} is no figure of the rules`);
  }
  if (problems.length > 0) throw new ConfigError(problems);
  return figures;
}

function change(figures: Figures, name: string, value: number): Figures | undefined {
  const [head = '', part, ...more] = name.split('.');
  if (!Object.hasOwn(figures, head) || more.length > 0) return undefined;
  const now = figures[head as keyof Figures];
  if (typeof now === 'number') return part === undefined ? { ...figures, [head]: value } : undefined;
  const isSex = part === 'male' || part === 'female';
  return typeof now === 'object' && isSex ? { ...figures, [head]: { ...now, [part]: value } } : undefined;
}

/** The days that must lie between two donations. An unknown sex counts as a man: a missing fact is no obstacle. */
export function intervalDays(sex: Sex | undefined, figures: Figures): number {
  const weeks =
    figures.profile === 'ibto_8w' ? figures.intervalWeeks : figures.longIntervalWeeks[sex ?? 'male'];
  return weeks * 7;
}

/** The day from which we suggest the next donation. A suggestion, never a block. */
export function recommendedDay(lastDonation: EpochDay, sex: Sex | undefined, figures: Figures): EpochDay {
  return addDays(lastDonation, figures.longIntervalWeeks[sex ?? 'male'] * 7);
}
