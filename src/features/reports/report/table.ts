import { bold, lines, type Words } from '../../../bot/index.ts';
import { driveTitle } from '../../drives/index.ts';
import type { ReportFacts } from './facts.ts';
import type { Outcomes } from './outcomes.ts';
import { type DriveReport, showPercent } from './rules.ts';
import { texts } from './texts.fa.ts';

/** The figures as lines that read right to left on any phone: a name, a colon, a number with its noun. */
export function reportTable({ drive, report, outcomes, usual, madeAt }: ReportFacts): Words {
  const percent = showPercent(report);
  return lines(
    bold(texts.title),
    driveTitle(drive),
    ...counts(report, outcomes),
    percent !== undefined && texts.rate(percent, usual),
    report.waiting && texts.waiting(report.waiting),
    report.untimed > 0 && texts.untimed(report.untimed),
    ...hours(report, outcomes),
    report.unfinished > 0 && bold(texts.unfinished(report.unfinished)),
    texts.madeAt(madeAt),
  );
}

function counts(report: DriveReport, outcomes: Outcomes): (string | false)[] {
  const { booked, came, walkIns, missed, awaited, cancelled, firstTimers } = report;
  return [
    texts.booked(booked),
    texts.came(came, walkIns),
    ...(came > 0 ? became(outcomes) : []),
    texts.missed(missed),
    awaited > 0 && texts.awaited(awaited),
    texts.firstTimers(firstTimers),
    texts.cancelled(cancelled),
  ];
}

function became(outcomes: Outcomes): string[] {
  switch (outcomes.kind) {
    case 'each':
      return [texts.given(outcomes.given), texts.deferred(outcomes.deferred), texts.left(outcomes.left)];
    case 'together':
      return [texts.given(outcomes.given), texts.without(outcomes.without)];
    case 'few':
      return [texts.givenAtLeast(outcomes.givenAtLeast), texts.fewWithout];
  }
}

function hours({ hours, hourless }: DriveReport, { kind }: Outcomes): (string | false)[] {
  const lively = hours.filter(({ booked, came }) => booked + came > 0);
  return [
    ...lively.map(kind === 'each' ? texts.hour : texts.hourWithoutOutcome),
    hourless > 0 && texts.hourless(hourless),
  ];
}
