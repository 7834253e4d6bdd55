import { button, int } from '../../bot/index.ts';

export const buttons = {
  profile: button('dp'),
  phone: button('dt'),
  dropPhone: button('du'),
  data: button('da'),
  forget: button('df'),
  /** `at`: when it was asked, in minutes since 1970; see `isArmed`. */
  forgetYes: button('dy', { at: int }),
  privacy: button('dv'),
  resume: button('dr'),
  relatives: button('dx'),
  relative: button('dw', { person: int }),
  relativeYes: button('dz', { person: int, at: int }),
  help: button('dh'),
};

const MINUTE_MS = 60_000;

/** The minute an erasing is asked at, for its button to carry. */
export const minuteOf = (now: number): number => Math.floor(now / MINUTE_MS);

/** Whether «بله، پاک شود» still means what it was asked for: for ten minutes, not when a hand slips a year later. */
export const isArmed = (at: number, now: number): boolean => {
  const passed = minuteOf(now) - at;
  return passed >= 0 && passed < 10;
};
