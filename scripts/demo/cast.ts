import type { FlavourName } from '../../test/simulator/index.ts';

/** Somebody in the demo: who they are, and what a visitor should know about them. */
export interface Role {
  readonly flavour: FlavourName;
  readonly id: number;
  readonly name: string;
  readonly note: string;
  readonly phone: string;
}

export const owner: Role = {
  flavour: 'telegram',
  id: 5101,
  name: 'سمیه کرمی',
  note: 'مدیر سامانه',
  phone: '+989180000101',
};

const ali: Role = {
  flavour: 'telegram',
  id: 5102,
  name: 'علی رستمی',
  note: 'عضو کانون',
  phone: '+989180000102',
};

/** Gives the number that he gave on Telegram: both accounts can become one. */
const aliOnBale: Role = { ...ali, flavour: 'bale', id: 5203, name: 'ع. رستمی', note: 'همان علی رستمی' };

const admin: Role = {
  flavour: 'bale',
  id: 5204,
  name: 'حسین نوری',
  note: 'مدیر استان',
  phone: '+989180000204',
};

const manager: Role = {
  flavour: 'telegram',
  id: 5103,
  name: 'مریم حیدری',
  note: 'مدیر کانون',
  phone: '+989180000103',
};

const nurse: Role = {
  flavour: 'bale',
  id: 5205,
  name: 'پروین عزیزی',
  note: 'پذیرش تیم سیار',
  phone: '+989180000205',
};

/** Who works in the demo, and as what. */
export const staffSeats = [
  { seat: admin, role: 'admin', scope: 'province' },
  { seat: manager, role: 'manager', scope: 'center' },
  { seat: nurse, role: 'staff', scope: 'unit' },
] as const;

/** The people a demo opens with, in the order of their columns. */
export const cast: readonly Role[] = [
  { flavour: 'bale', id: 5201, name: 'زهرا محمدی', note: 'عضو کانون', phone: '+989180000201' },
  ali,
  { flavour: 'bale', id: 5202, name: 'خانوادهٔ مرادی', note: 'یک گوشی برای همه', phone: '+989180000202' },
  owner,
  aliOnBale,
  ...staffSeats.map(({ seat }) => seat),
];

export const newcomerNote = 'تازه‌وارد';
