import type { EpochDay } from '../../calendar/index.ts';

/** Why a day is given, as coarse as its words. Travels in buttons by position: append only. */
export const datedReasons = [
  'age',
  'interval',
  'cap',
  'recovery',
  'private',
  'cupping',
  'skin',
  'surgery',
  'vaccine',
  'exposure',
  'malaria',
] as const;
export type DatedReason = (typeof datedReasons)[number];

/** What must end first when nobody knows the day. Travels in buttons by position: append only, at most 12. */
export const openReasons = [
  'weight',
  'unwell',
  'private',
  'surgery',
  'antibiotic',
  'sideEffects',
  'haemoglobin',
  'meal',
  'identity',
] as const;
export type OpenReason = (typeof openReasons)[number];

/** What one rule says about one person. `thenPhysician`: when the time is over, the physician decides. */
export type Finding =
  | { readonly kind: 'permanent' }
  | { readonly kind: 'open'; readonly reason: OpenReason; readonly thenPhysician?: true }
  | {
      readonly kind: 'until';
      /** The first day on which the reason no longer holds. */
      readonly day: EpochDay;
      readonly reason: DatedReason;
      readonly thenPhysician?: true;
    }
  | { readonly kind: 'physician' };

/** All findings so far, folded: enough for the verdict, too little to tell what was answered. */
export interface Fold {
  readonly permanent: boolean;
  readonly open: readonly OpenReason[];
  readonly until: EpochDay | null;
  readonly untilReason: DatedReason | null;
  readonly physician: boolean;
}

export const nothingFound: Fold = {
  permanent: false,
  open: [],
  until: null,
  untilReason: null,
  physician: false,
};

/** The fold with one more finding. The order of findings makes no difference. */
export function fold(before: Fold, finding: Finding): Fold {
  switch (finding.kind) {
    case 'permanent':
      return { ...before, permanent: true };
    case 'physician':
      return { ...before, physician: true };
    case 'open':
      return {
        ...before,
        open: openReasons.filter((r) => r === finding.reason || before.open.includes(r)),
        physician: before.physician || finding.thenPhysician === true,
      };
    case 'until': {
      const physician = before.physician || finding.thenPhysician === true;
      return outlasts(finding, before)
        ? { ...before, until: finding.day, untilReason: finding.reason, physician }
        : { ...before, physician };
    }
  }
}

function outlasts(finding: { day: EpochDay; reason: DatedReason }, before: Fold): boolean {
  if (before.until === null || before.untilReason === null) return true;
  if (finding.day !== before.until) return finding.day > before.until;
  return datedReasons.indexOf(finding.reason) < datedReasons.indexOf(before.untilReason);
}
