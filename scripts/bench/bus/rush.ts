import { setTimeout as pause } from 'node:timers/promises';
import { at, results } from '../../../src/features/attendance/chat/buttons.ts';
import type { Bus } from './bus.ts';
import type { OpenDrive } from './drive-day.ts';
import type { Answered, Station } from './station.ts';

/** One rush at a drive; times in ms. */
export interface Rush {
  /** From the press to the person's screen with what was entered: arrivals and outcomes. */
  readonly entries: readonly number[];
  /** From the press to the board. */
  readonly boards: readonly number[];
  /** From a press that took somebody in to the board of a colleague that counts them. */
  readonly follows: readonly number[];
  /** Changes that reached a colleague's board with one edit. */
  readonly together: number;
  /** The longest for which the bot heard nothing. */
  readonly blocked: number;
}

const PRESSES_A_SECOND = 20;
/** What a board that does not follow at all is counted as. */
const NEVER_MS = 10_000;

interface Timed extends Answered {
  readonly is: 'arrival' | 'outcome' | 'board';
}

/** Everybody of a drive is taken in, gives, and is seen on the board, twenty presses a second, whatever answers take. */
export async function rush(bus: Bus, drive: OpenDrive): Promise<Rush> {
  const { crew, lookers } = bus;
  const board = at.board.data({ drive: drive.id });
  for (const looker of lookers) await looker.press(board, true);
  const before = lookers.map(({ boards }) => boards.length);
  await bus.ask('watch');
  const pressed = await inTime(crew, drive, board);
  await everythingFollowed(lookers, drive.bookings.length);
  const blocked = await bus.ask<number>('blocked');
  const seen = lookers.map(({ boards }, i) => boards.slice(before[i]));
  const arrivals = timesOf(pressed, 'arrival').toSorted((a, b) => a.answeredAt - b.answeredAt);
  const edits = seen.reduce((all, boards) => all + boards.length, 0);
  return {
    entries: pressed.filter(({ is }) => is !== 'board').map(took),
    boards: timesOf(pressed, 'board').map(took),
    follows: seen.flatMap((boards) =>
      arrivals.map(({ pressedAt }, i) => {
        const counted = boards.find(({ arrived }) => arrived > i);
        return counted ? counted.at - pressedAt : NEVER_MS;
      }),
    ),
    together: (2 * drive.bookings.length * lookers.length) / Math.max(1, edits),
    blocked,
  };
}

const took = ({ pressedAt, answeredAt }: Answered): number => answeredAt - pressedAt;
const timesOf = (pressed: readonly Timed[], is: Timed['is']) => pressed.filter((each) => each.is === is);

async function inTime(crew: readonly Station[], drive: OpenDrive, board: string): Promise<Timed[]> {
  const started = performance.now();
  const presses = crew.map((_, i) => script(drive, board, i, crew.length));
  const under: Promise<Timed>[] = [];
  for (let n = 0, turn = 0; n < 3 * drive.bookings.length; turn++) {
    const next = presses[turn % crew.length]?.shift();
    if (!next) continue;
    await pause(Math.max(0, started + (n++ * 1000) / PRESSES_A_SECOND - performance.now()));
    const station = crew[turn % crew.length] as Station;
    under.push(
      station.press(next.data, next.is === 'board').then((answered) => ({ ...answered, is: next.is })),
    );
  }
  return Promise.all(under);
}

/** What one of the crew presses: each takes their share of the people. */
function script({ id: drive, bookings }: OpenDrive, board: string, mine: number, crew: number) {
  const given = results.indexOf('given');
  return bookings
    .filter((_, i) => i % crew === mine)
    .flatMap((booking) => [
      { is: 'arrival' as const, data: at.arrive.data({ drive, booking }) },
      {
        is: 'outcome' as const,
        data: at.conclude.data({ drive, visit: 0, booking, outcome: given, corrects: 0 }),
      },
      { is: 'board' as const, data: board },
    ]);
}

async function everythingFollowed(lookers: readonly Station[], people: number): Promise<void> {
  const until = performance.now() + NEVER_MS;
  const isBehind = () => lookers.some(({ boards }) => (boards.at(-1)?.arrived ?? 0) < people);
  while (isBehind() && performance.now() < until) await pause(20);
}
