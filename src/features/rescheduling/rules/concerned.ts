import type { Shape } from '../../drives/index.ts';

/** Whether something that was told to whoever holds a place in a slot is true no more. */
export function isConcerned(before: Shape, after: Shape, slotId: number): boolean {
  const [was, is] = [before, after].map(({ slots }) => slots.find(({ id }) => id === slotId));
  const isElsewhere =
    before.drive.place !== after.drive.place || before.drive.address !== after.drive.address;
  const isOtherHour = was?.startsAt !== is?.startsAt || was?.dropped !== is?.dropped;
  return after.drive.state === 'cancelled' || isElsewhere || isOtherHour;
}
