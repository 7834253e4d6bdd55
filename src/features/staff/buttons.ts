import { int } from '../../bot/index.ts';
import { staffButton } from './rights/staff-button.ts';

/** Presses of this room. */
export const buttons = {
  panel: staffButton('panel.open', 'rlp'),
  list: staffButton('staff.see', 'rll', { page: int }),
  holder: staffButton('staff.see', 'rls', { role: int }),
  invite: staffButton('staff.appoint', 'rln'),
  askRevoke: staffButton('staff.appoint', 'rlr', { role: int }),
  revoke: staffButton('staff.appoint', 'rlx', { role: int }),
  handOver: staffButton('staff.appoint', 'rlh', { role: int }),
  limit: staffButton('staff.appoint', 'rle', { role: int }),
  links: staffButton('staff.appoint', 'rlo', { page: int }),
  takeBack: staffButton('staff.appoint', 'rlt', { invitation: int }),
  audit: staffButton('audit.see', 'au', { who: int, what: int, day: int, page: int }),
  byWhom: staffButton('audit.see', 'auw', { who: int, what: int, day: int, page: int }),
  byDrive: staffButton('audit.see', 'aud', { who: int, what: int, day: int, page: int }),
  byDay: staffButton('audit.see', 'auy', { who: int, what: int, day: int, page: int }),
} as const;
