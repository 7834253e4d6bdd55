import type { Standing } from './standing.ts';
import type { Verdict } from './verdict.ts';

/**
 * What is told of the answers: their verdict, unless what is kept of the person stands more in the way. A drive
 * may have recorded something since the first question, and what is known of somebody is not all asked.
 * Undefined where the answers found nothing and count no longer: they are to be given anew.
 */
export function toldVerdict(verdict: Verdict, stands: Standing): Verdict | undefined {
  if (verdict.outcome === 'permanent' || stands.kind === 'never') return { ...nothing, outcome: 'permanent' };
  if (verdict.openEnded) return verdict;
  if (stands.kind === 'not-yet') return { ...deferred(verdict), until: null, openEnded: true };
  if (stands.kind === 'not-before' && stands.day > (verdict.until ?? 0)) return notBefore(verdict, stands);
  if (verdict.outcome === 'deferred') return verdict;
  if (stands.kind !== 'clear') return undefined;
  return stands.seePhysician ? { ...nothing, outcome: 'physician' } : verdict;
}

function notBefore(verdict: Verdict, { day, onSite }: Extract<Standing, { kind: 'not-before' }>): Verdict {
  return { ...deferred(verdict), until: day, ...(onSite && { onSite }) };
}

/** Of what is kept no reason is known, and none is told. */
const deferred = ({ outcome, physicianToo }: Verdict) => ({
  ...nothing,
  outcome: 'deferred' as const,
  physicianToo: physicianToo || outcome === 'physician',
});

const nothing = { until: null, physicianToo: false, openEnded: false, reasons: [] } as const;
