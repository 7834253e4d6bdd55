import type { Facts } from '../facts.ts';
import type { Figures } from '../figures.ts';
import type { Finding } from '../findings.ts';
import { openIf, permanentIf, physicianIf, type Rule, rules } from '../rule.ts';

type Yes = (facts: Facts) => boolean | undefined;

const never = <const Id extends string>(id: Id, grade: 'B' | 'C' | 'B/C', yes: Yes): Rule<Id> => ({
  id,
  asked: 'medicine',
  grade,
  sources: ['MOSL', 'FORUM'],
  decide: (facts) => permanentIf(yes(facts)),
});

const askPhysician = <const Id extends string>(id: Id, grade: 'A' | 'F', yes: Yes): Rule<Id> => ({
  id,
  asked: 'medicine',
  grade,
  sources: [grade === 'A' ? 'TBTC' : 'SILENT'],
  decide: (facts) => physicianIf(yes(facts)),
});

/** Lasting illness. The chat asks for groups, the physicians' cases name them one by one. */
export const illness = rules(
  never('HEART', 'B', (facts) => facts.heart_disease === 'other'),
  never('EPILEPSY', 'B/C', (facts) => facts.epilepsy),
  never('CANCER', 'B', (facts) => facts.cancer_history),
  never('STROKE', 'C', (facts) => facts.stroke),
  never('HAEMOPHILIA', 'C', (facts) => facts.haemophilia),
  never('DIABETES_INSULIN', 'C', (facts) => facts.diabetes === 'insulin'),
  never('ILLNESS_PERMANENT', 'B/C', (facts) => facts.permanent_illness),
  {
    id: 'THAL_MINOR',
    asked: 'medicine',
    grade: 'B',
    sources: ['THAL'],
    figures: ['minimumHaemoglobin'],
    decide: thalassaemia,
  },
  {
    id: 'POLYCYTHAEMIA',
    asked: 'medicine',
    grade: 'B',
    sources: ['THAL'],
    decide: (facts) => physicianIf(facts.high_haemoglobin_polycythaemia),
  },
  {
    id: 'HAEMOGLOBIN',
    asked: '-',
    grade: 'B/C',
    sources: ['THAL'],
    figures: ['minimumHaemoglobin'],
    decide: ({ known_haemoglobin_g_dl: hb }, _today, { minimumHaemoglobin }) =>
      openIf(hb !== undefined && hb < minimumHaemoglobin, 'haemoglobin'),
  },
  askPhysician('ASTHMA', 'A', (facts) => facts.mild_asthma_uses_inhaler),
  askPhysician('DIABETES_ORAL', 'F', ({ diabetes }) => diabetes === 'tablets' || diabetes === 'diet'),
  askPhysician(
    'HYPERTENSION',
    'A',
    (facts) => facts.takes_blood_pressure_tablets || facts.blood_pressure_controlled === false,
  ),
  askPhysician('ORGAN_DISEASE', 'A', (facts) => facts.kidney_disease_history),
  askPhysician('ALLERGY', 'A', (facts) => facts.allergy),
  askPhysician('G6PD', 'F', (facts) => facts.g6pd_deficiency),
  askPhysician('BRUCELLOSIS', 'F', (facts) => facts.brucellosis),
  askPhysician('LEISHMANIASIS', 'F', (facts) => facts.leishmaniasis),
  askPhysician('JAUNDICE', 'A', (facts) => facts.jaundice_in_family),
  askPhysician('ILLNESS_OTHER', 'A', (facts) => facts.other_illness),
);

/** Accepted only by the physician, and only above the figure: at the figure itself it is too low. */
function thalassaemia(facts: Facts, _today: number, { minimumHaemoglobin }: Figures): Finding | undefined {
  const hb = facts.known_haemoglobin_g_dl;
  if (!facts.thalassaemia_minor) return undefined;
  return hb !== undefined && hb <= minimumHaemoglobin
    ? { kind: 'open', reason: 'haemoglobin', thenPhysician: true }
    : { kind: 'physician' };
}
