import { describe, expect, it } from 'vitest';
import { addDays } from '../../../src/calendar/index.ts';
import type { Slot } from '../../../src/features/drives/index.ts';
import { isBarred, type JoiningFacts, joinRefusal } from '../../../src/features/waitlist/rules/joining.ts';
import { at, day, MINUTE, now } from './evening.ts';

const full: Slot = {
  id: 1,
  driveId: 1,
  startsAt: at(1080),
  minutes: 15,
  capacity: 2,
  taken: 2,
  audience: 'all',
  closed: false,
  dropped: false,
};
const drive = { state: 'open', opensAt: at(-10 * 1440), endsAt: at(1320) } as const;
const refusal = (change: Partial<JoiningFacts>) =>
  joinRefusal({
    now,
    drive,
    slots: [full],
    sex: null,
    holdsIt: false,
    holdsOnTheirOwn: false,
    standing: { kind: 'clear', seePhysician: false },
    ...change,
  });
const women: Slot = { ...full, audience: 'women' };

describe('Who wants to wait', () => {
  it.each<[string, Partial<JoiningFacts>, string | undefined]>([
    ['for a full slot may', {}, undefined],
    ['for an hour of prayer is refused', { slots: [{ ...full, closed: true }] }, 'no-such-slot'],
    ['for nothing is refused', { slots: [] }, 'no-such-slot'],
    [
      'for a drive that was called off is refused',
      { drive: { ...drive, state: 'cancelled' } },
      'drive-not-open',
    ],
    ['before booking opens is refused', { now: drive.opensAt - 1 }, 'drive-not-open'],
    ['after the drive is refused', { now: drive.endsAt }, 'drive-not-open'],
    ['for what is for women is refused as a man', { slots: [women], sex: 'male' }, 'wrong-audience'],
    ['for what is for women is refused while nothing is known', { slots: [women] }, 'sex-unknown'],
    ['for what is for women may as a woman', { slots: [women], sex: 'female' }, undefined],
    ['for a drive with hours for all may, whoever they are', { slots: [women, full] }, undefined],
    ['for what they have is refused', { holdsIt: true }, 'holds-it'],
    ['for what is free is refused', { slots: [{ ...full, taken: 1 }] }, 'still-free'],
    ['for a drive with a free slot is refused', { slots: [full, { ...full, taken: 1 }] }, 'still-free'],
    [
      'for a drive with a slot free for others may',
      { slots: [full, { ...women, taken: 1 }], sex: 'male' },
      undefined,
    ],
    ['90 minutes before may', { now: full.startsAt - 90 * MINUTE }, undefined],
    ['89 minutes before is refused', { now: full.startsAt - 89 * MINUTE }, 'too-late'],
    [
      'for a drive that goes on may',
      { now: full.startsAt, slots: [full, { ...full, startsAt: full.startsAt + 90 * MINUTE }] },
      undefined,
    ],
    ['without having been asked is asked first', { standing: { kind: 'unscreened' } }, 'unscreened'],
    ['before their day is refused', { standing: { kind: 'not-before', day: addDays(day, 1) } }, 'not-before'],
    ['with something to be mended is refused', { standing: { kind: 'not-yet' } }, 'not-yet'],
    ['who never can is refused', { standing: { kind: 'never' } }, 'never'],
  ])('%s', (_, change, expected) => {
    expect(refusal(change)?.name).toBe(expected);
  });

  it('is offered a place unless giving blood that day is out of the question', () => {
    const kinds = ['clear', 'unscreened', 'not-before', 'not-yet', 'never'] as const;
    const barred = kinds.filter((kind) => isBarred({ kind, day, seePhysician: false }));
    expect(barred).toEqual(['not-before', 'not-yet', 'never']);
  });
});
