import { bold, lines, type Words } from '../../../bot/index.ts';
import { driveTitle } from '../../drives/index.ts';
import type { ReportFacts } from './facts.ts';
import { type DriveReport, showPercent } from './rules.ts';
import { texts } from './texts.fa.ts';

/** The figures as lines that read right to left on any phone: a name, a colon, a number with its noun. */
export function reportTable({ drive, report, usual, madeAt }: ReportFacts): Words {
  const percent = showPercent(report);
  return lines(
    bold(texts.title),
    driveTitle(drive),
    ...counts(report),
    percent !== undefined && texts.rate(percent, usual),
    report.waiting && texts.waiting(report.waiting),
    report.untimed > 0 && texts.untimed(report.untimed),
    ...hours(report),
    report.unfinished > 0 && bold(texts.unfinished(report.unfinished)),
    texts.madeAt(madeAt),
  );
}

function counts(report: DriveReport): (string | false)[] {
  const { booked, came, walkIns, given, deferred, left, missed, awaited, cancelled, firstTimers } = report;
  return [
    texts.booked(booked),
    texts.came(came, walkIns),
    texts.given(given),
    texts.deferred(deferred),
    texts.left(left),
    texts.missed(missed),
    awaited > 0 && texts.awaited(awaited),
    texts.firstTimers(firstTimers),
    texts.cancelled(cancelled),
  ];
}

function hours({ hours, hourless }: DriveReport): (string | false)[] {
  const lively = hours.filter(({ booked, came }) => booked + came > 0);
  return [...lively.map(texts.hour), hourless > 0 && texts.hourless(hourless)];
}
