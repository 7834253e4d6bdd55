import type { ReportFacts } from './facts.ts';
import type { Outcomes } from './outcomes.ts';
import type { HourCount } from './rules.ts';
import { texts } from './texts.fa.ts';

/** A figure of the picture: its name, and what stands in the tile. */
export type Tile = readonly [name: keyof typeof texts.tiles, figure: string];

/** What an hour is drawn as. */
export type Bar = Exclude<keyof HourCount, 'startsAt'>;

/** The figures in the order in which they are asked for, those alone that the reader may know. */
export function tilesOf({ report, outcomes }: ReportFacts): Tile[] {
  const { booked, came, missed, walkIns, firstTimers, cancelled } = report;
  return [
    ...counted({ booked, came }),
    ...became(outcomes),
    ...counted({ missed, walkIns, firstTimers, cancelled }),
  ];
}

/** An hour is of few people: who gave in it is only for who may know. */
export const barsOf = ({ kind }: Outcomes): readonly Bar[] =>
  kind === 'each' ? ['booked', 'came', 'given'] : ['booked', 'came'];

function became(outcomes: Outcomes): Tile[] {
  switch (outcomes.kind) {
    case 'each':
      return counted({ given: outcomes.given, deferred: outcomes.deferred, left: outcomes.left });
    case 'together':
      return counted({ given: outcomes.given, without: outcomes.without });
    case 'few':
      return [
        ['given', texts.atLeast(outcomes.givenAtLeast)],
        ['without', texts.few],
      ];
  }
}

const counted = (figures: Partial<Record<Tile[0], number>>): Tile[] =>
  Object.entries(figures).map(([name, count]) => [name as Tile[0], texts.figure(count)]);
