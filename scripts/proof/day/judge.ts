import type { SimPerson } from '../../../test/simulator/index.ts';
import type { Finding } from '../proof.ts';
import { judgeReport } from './judging/report.ts';
import { judgeTelling } from './judging/telling.ts';
import { trueReport } from './judging/truth.ts';
import { judgeVisits } from './judging/visits.ts';
import type { Ledger } from './ledger.ts';
import type { Stage } from './stage.ts';

/** Who worked at the drive, and who hears what became of it. */
export interface Team {
  readonly crew: readonly SimPerson[];
  readonly admins: readonly SimPerson[];
}

/** What became of the day, beside what is true. */
export async function judgeDay(stage: Stage, ledger: Ledger, { crew, admins }: Team): Promise<Finding[]> {
  const { guests, strangers, seen } = ledger;
  const { missed, given, came } = trueReport(ledger);
  const late = [...guests.flatMap((guest) => guest.came ?? []), ...strangers].filter(
    ({ outcomeAt }) => (outcomeAt ?? 0) > ledger.endsAt,
  );
  return [
    { what: 'people with a booking', found: guests.length },
    {
      what: 'of them on both messengers',
      found: guests.filter(({ accounts }) => accounts.length > 1).length,
    },
    { what: 'who walked in', found: strangers.length },
    { what: 'presses that were lost', found: seen.lost },
    { what: 'presses that came twice', found: seen.doubled },
    { what: 'slips of the pen', found: seen.slips },
    { what: 'two of the staff at once on somebody', found: seen.conflicts },
    { what: 'taken in on paper, without network', found: seen.onPaper },
    { what: 'outcomes written down after the end', found: late.length },
    { what: 'restarts, half of them kills', found: seen.restarts },
    { what: 'came, in truth', found: came },
    { what: 'gave blood, in truth', found: given },
    { what: 'no-shows, in truth', found: missed },
    ...(await judgeReport(stage, ledger, admins)),
    ...(await judgeVisits(stage, ledger)),
    ...judgeTelling(ledger, crew),
  ];
}
