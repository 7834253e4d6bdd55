import { addDays, addMonths, type EpochDay } from '../../../calendar/index.ts';
import type { Facts } from '../facts.ts';
import type { Figures } from '../figures.ts';
import type { Finding } from '../findings.ts';
import { latest, physicianIf, rules, untilDay } from '../rule.ts';

/** What went through the skin, operations, and blood received. */
export const skinAndSurgery = rules(
  {
    id: 'SKIN_12M',
    asked: 'skin',
    grade: 'A/B',
    sources: ['SKIN', 'CUP'],
    figures: ['skinMonths'],
    decide: throughSkin,
  },
  {
    id: 'SURGERY_MINOR',
    asked: 'skin',
    grade: 'A',
    sources: ['SURG'],
    figures: ['minorSurgeryWeeks', 'surgeryMonths'],
    decide: smallOperation,
  },
  {
    id: 'SURGERY_MAJOR',
    asked: 'skin',
    grade: 'A',
    sources: ['SURG'],
    decide: (facts) => physicianIf(facts.major_abdominal_surgery_date !== undefined),
  },
  {
    id: 'HOSPITAL',
    asked: 'skin',
    grade: 'A',
    sources: ['SURG'],
    decide: (facts) => physicianIf(facts.hospital_stay),
  },
  {
    id: 'ENDOSCOPY',
    asked: 'skin',
    grade: 'F',
    sources: ['SILENT'],
    decide: (facts) => physicianIf(facts.endoscopy),
  },
  {
    id: 'DENTAL',
    asked: 'skin',
    grade: 'F',
    sources: ['SILENT'],
    decide: (facts) => physicianIf(facts.dental_work),
  },
  {
    id: 'TRANSFUSED',
    asked: 'skin',
    grade: 'A',
    sources: ['TBTC', 'SURG'],
    decide: (facts) =>
      physicianIf(
        facts.received_blood ||
          facts.received_blood_in_surgery ||
          facts.received_blood_transfusion_date !== undefined,
      ),
  },
);

/** The latest decides; cupping has its own words, so it also names a tie. */
function throughSkin(facts: Facts, today: EpochDay, { skinMonths }: Figures): Finding | undefined {
  const cupping = latest(facts, 'wet_cupping_hijama_date');
  const other = latest(
    facts,
    'non_farmed_leech_therapy_date',
    'tattoo_date',
    'ear_piercing_date',
    'acupuncture_date',
    'electrolysis_date',
    'skin_procedure_date',
  );
  const byCupping = cupping !== undefined && (other === undefined || cupping >= other);
  const day = byCupping ? cupping : other;
  return day === undefined
    ? undefined
    : untilDay(addMonths(day, skinMonths), today, byCupping ? 'cupping' : 'skin');
}

/** Six weeks from full recovery, then the physician; how a large operation ends is his to say anyway. */
function smallOperation(facts: Facts, today: EpochDay, figures: Figures): Finding | undefined {
  const recovered = latest(facts, 'minor_surgery_fully_recovered_on', 'laparoscopy_fully_recovered_on');
  const large = facts.major_abdominal_surgery_date !== undefined;
  if (facts.fully_recovered === false && !large) {
    return { kind: 'open', reason: 'surgery', thenPhysician: true };
  }
  if (recovered === undefined) return undefined;
  const day = addDays(recovered, figures.minorSurgeryWeeks * 7);
  if (day > today) return { kind: 'until', day, reason: 'surgery', thenPhysician: true };
  return physicianIf(addMonths(recovered, figures.surgeryMonths) > today);
}
