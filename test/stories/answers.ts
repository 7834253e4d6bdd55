/** The answers of a healthy man who never gave blood, as the buttons say them. */
export const healthyMan: readonly string[] = [
  '۱۸ تا ۶۰',
  'بله',
  'آقا',
  'هنوز نداده‌ام',
  'بله',
  'هیچ‌کدام',
  'هیچ‌کدام',
  'هیچ‌کدام',
  'هیچ‌کدام',
];

/** The same for a healthy woman. */
export const healthyWoman: readonly string[] = [
  '۱۸ تا ۶۰',
  'بله',
  'خانم',
  'هنوز نداده‌ام',
  'بله',
  'هیچ‌کدام',
  'هیچ‌کدام',
  'هیچ‌کدام',
  'هیچ‌کدام',
  'هیچ‌کدام',
];

/** The first five answers: up to the screen of skin and surgery. */
export const untilSkin: readonly string[] = healthyMan.slice(0, 5);
