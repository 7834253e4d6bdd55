import { at, parts, results, steps } from '../../../src/features/attendance/chat/buttons.ts';
import { Failure } from '../../lib/command.ts';
import type { Weight } from '../bots/answers.ts';
import type { Bus } from './bus.ts';
import type { OpenDrive } from './drive-day.ts';
import type { Station } from './station.ts';

const DAY_MS = 24 * 60 * 60_000;
/** Presses of one round about somebody, and such rounds of each of the crew between two steps of the clock. */
const PRESSES = 8;
const ROUNDS = 5;
/** How often the bot is weighed: after each tenth of the day. */
const WEIGHINGS = 10;

/**
 * A day of so many presses with a drive in its middle, in as little time as the bot needs: people are taken in,
 * give, and it is all taken back. Answers what the bot weighs after each tenth of it: before the first is over,
 * it is still getting warm.
 */
export async function longDay(bus: Bus, presses: number): Promise<Weight[]> {
  const [drive] = bus.drives;
  if (!drive) throw new Failure('A day without a drive');
  const pieces = Math.max(WEIGHINGS, Math.round(presses / (PRESSES * ROUNDS * bus.crew.length)));
  const weights: Weight[] = [];
  for (const looker of bus.lookers) await looker.press(at.board.data({ drive: drive.id }), true);
  for (let piece = 1; piece <= pieces; piece++) {
    await Promise.all(bus.crew.map((station, i) => work(station, drive, i, bus.crew.length)));
    await bus.moves(DAY_MS / pieces);
    if (Math.floor((piece * WEIGHINGS) / pieces) === weights.length) continue;
    await bus.sim.quiet();
    weights.push(await bus.ask<Weight>('weigh'));
  }
  return weights;
}

async function work(station: Station, { id: drive, bookings }: OpenDrive, mine: number, crew: number) {
  const own = bookings.filter((_, i) => i % crew === mine);
  for (let i = 0; i < ROUNDS; i++) {
    const booking = own[Math.floor(Math.random() * own.length)] ?? 0;
    await comesAndGoes(station, drive, booking);
  }
}

async function comesAndGoes(station: Station, drive: number, booking: number): Promise<void> {
  const [given, waiting] = [results.indexOf('given'), parts.indexOf('waiting')];
  const board = at.board.data({ drive });
  await station.press(at.arrive.data({ drive, booking }), false);
  const { buttons } = await station.press(
    at.conclude.data({ drive, visit: 0, booking, outcome: given, corrects: 0 }),
    false,
  );
  const undo = buttons.map((data) => at.undo.parse(data)).find((parsed) => parsed !== undefined);
  if (!undo) throw new Failure(`Nothing can be undone: ${buttons}`);
  await station.press(board, true);
  await station.press(at.list.data({ drive, part: waiting, page: 0 }), false);
  for (const step of ['outcome', 'arrival'] as const)
    await station.press(at.undo.data({ visit: undo.visit, step: steps.indexOf(step) }), false);
  await station.press(at.person.data({ drive, visit: 0, booking }), false);
  await station.press(board, true);
}
