import { button, int } from '../../bot/index.ts';
import { staffButton } from '../staff/index.ts';

/** What people press below a notice, beside the buttons of their booking. */
export const notice = {
  /** «دیدم». */
  seen: button('rsk', { concern: int }),
  /** «رزرو نوبت», after a drive was called off. */
  again: button('rsb', { concern: int }),
  /** Yes to the free hour that was proposed. */
  take: button('rsg', { booking: int, slot: int }),
  /** Other free hours. */
  others: button('rso', { booking: int }),
} as const;

const wanted = { drive: int, kind: int, a: int, b: int };

/** What staff press: how to change a drive, its preview and confirmation, and whom to call. */
export const desk = {
  menu: staffButton('drives.delay', 'rsw', { drive: int }),
  delays: staffButton('drives.delay', 'rsd', { drive: int }),
  /** `after`: the last change of the drive on which the preview was made. */
  confirmDelay: staffButton('drives.delay', 'rsdc', { drive: int, minutes: int, after: int }),
  move: staffButton('drives.change', 'rsm', { drive: int }),
  shorten: staffButton('drives.change', 'rsh', { drive: int }),
  place: staffButton('drives.change', 'rsv', { drive: int }),
  end: staffButton('drives.change', 'rsx', { drive: int }),
  /** `kind`, `a` and `b` as `carried` packs them. */
  confirm: staffButton('drives.change', 'rsc', { ...wanted, after: int }),
  calls: staffButton('drives.calls', 'rsl', { drive: int, page: int }),
  concern: staffButton('drives.calls', 'rsn', { drive: int, concern: int }),
  phone: staffButton('drives.calls', 'rsf', { drive: int, concern: int }),
  called: staffButton('drives.calls', 'rst', { drive: int, concern: int }),
} as const;
