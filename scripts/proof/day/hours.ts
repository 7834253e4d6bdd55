import { setTimeout as pause } from 'node:timers/promises';
import { addDays, instant } from '../../../src/calendar/index.ts';
import { required } from '../../../src/lib/assert.ts';
import type { SimPerson } from '../../../test/simulator/index.ts';
import { breaksDown, isLate } from './admin.ts';
import { admits, type Bus, isBack, passes } from './at-the-bus.ts';
import { takesIn } from './entering.ts';
import { looksFor, pressesIfThere } from './finding.ts';
import { settles } from './leaving.ts';
import type { Guest } from './ledger.ts';
import { cancels, moves } from './people.ts';
import { countSlots } from './places.ts';
import { DAY } from './plan.ts';

const MINUTE_MS = 60_000;
const STEP_MS = 5 * MINUTE_MS;
/** In the middle of answering. */
const WITHIN_MS = 60;

const at = (hour: number, minute = 0, daysLater = 0): number =>
  instant(addDays(DAY, daysLater), hour * 60 + minute);

/** The evening before: reminders, and the team’s list. */
export async function eveningBefore({ stage }: Bus): Promise<void> {
  for (let time = at(17, 55, -1); time <= at(19, 10, -1); time += STEP_MS) await stage.comes(time);
}

/** Some give their place back, some take another hour, one comes all the same; the bus is late. */
export async function morning(bus: Bus, admin: SimPerson): Promise<void> {
  const { stage, ledger, chance } = bus;
  await stage.comes(at(8));
  const able = ledger.guests.filter(({ isUnreachable }) => !isUnreachable);
  const some = able.toSorted(() => chance.next() - 0.5);
  for (const guest of some.slice(0, 5)) await cancels(stage, guest);
  await stage.comes(at(9));
  for (const guest of some.slice(5, 9)) await moves(stage, guest, chance);
  for (const { isUnreachable, accounts } of ledger.guests)
    if (isUnreachable) for (const phone of accounts) await phone.blocks();
  await until(bus, at(14, 30));
  await isLate(stage, admin, ledger, chance);
  await countSlots(stage, ledger);
}

/** The hours at the bus, until it breaks down and everybody is gone. */
export async function afternoon(bus: Bus, admin: SimPerson): Promise<void> {
  const { stage, crew, ledger, chance } = bus;
  const [, second] = crew;
  const without = required(second, 'a second of the staff');
  const anyway = ledger.guests.find(({ fate }) => fate === 'cancelled');
  await until(bus, at(16, 20));
  await restart(bus, 'stop');
  await until(bus, at(16, 40));
  if (anyway) anyway.comesAnyway = true;
  await until(bus, at(16, 45));
  const soon = ledger.guests.filter(
    ({ fate, came, hour = 0 }) => fate === 'booked' && !came && hour >= at(16, 45),
  );
  for (const guest of soon.slice(0, 4)) await looksFor(without, guest);
  without.isOffline = true;
  await until(bus, at(18));
  await isBack(bus, without);
  await until(bus, at(18, 30));
  await restart(bus, 'kill');
  await until(bus, at(19, 15));
  await breaksDown(stage, admin, ledger, { at: at(19, 45), typed: '۱۹:۴۵', chance });
  await countSlots(stage, ledger);
  await until(bus, at(20, 25));
}

/** It closes, and what stands on paper is written down in the evening and on the morning after. */
export async function afterwards(bus: Bus): Promise<void> {
  const { stage, crew, inside, forgotten, chance } = bus;
  await stage.comes(at(21, 40));
  await stage.comes(at(21, 50));
  await stage.comes(at(22, 5));
  const unfinished = [...inside.keys()];
  inside.clear();
  for (const who of unfinished.slice(0, 2)) await settles(stage, chance.pick(crew), who);
  await stage.comes(at(8, 30, 1));
  for (const who of unfinished.slice(2)) await settles(stage, chance.pick(crew), who);
  for (const guest of forgotten) await entersLate(bus, guest);
  for (const time of [at(9, 0, 1), at(9, 5, 1), at(9, 59, 1), at(10, 0, 1), at(10, 5, 1), at(10, 30, 1)])
    await stage.comes(time);
  await stage.comes(at(10, 0, 2));
}

async function entersLate({ stage, crew, chance }: Bus, guest: Guest): Promise<void> {
  const staff = chance.pick(crew);
  await takesIn(staff, guest, stage.now());
  await settles(stage, staff, guest);
}

async function until(bus: Bus, time: number): Promise<void> {
  const { stage } = bus;
  while (stage.now() < time) {
    await stage.comes(Math.min(time, stage.now() + STEP_MS));
    await passes(bus);
  }
}

/** The bot stops, or is killed, while staff press; when it is back they look, and go on. */
async function restart(bus: Bus, how: 'stop' | 'kill'): Promise<void> {
  const { stage, crew, ledger, chance } = bus;
  const coming = ledger.guests.filter(
    ({ fate, means, came }) => fate === 'booked' && means === 'come' && !came,
  );
  const early = crew.flatMap((staff, i) => (coming[i] ? [{ staff, guest: coming[i] }] : []));
  for (const { staff, guest } of early) await looksFor(staff, guest);
  for (const { staff, guest } of early) {
    await pressesIfThere(staff, guest, 'پذیرش شد');
    await staff.sim.says(guest.code);
  }
  await pause(chance.next() * WITHIN_MS);
  await stage.restart(how);
  ledger.seen.restarts++;
  await stage.answered();
  for (const { staff, guest } of early) await admits(bus, staff, guest);
}
