import { texts } from './texts.fa.ts';

/** How far something is from one's mosque: «۸۰۰ متر تا مسجد شما»; kilometres in. */
export const toYourMosque = (km: number): string => texts.toYourMosque(kilometreWords(km));

/** A distance as people say it: «۸۰۰ متر», «۳٫۲ کیلومتر», «۴۱ کیلومتر». */
export function kilometreWords(km: number): string {
  const metres = Math.max(50, Math.round((km * 1000) / 50) * 50);
  if (metres < 1000) return texts.metres(metres);
  return texts.kilometres(km < 9.95 ? Math.round(km * 10) / 10 : Math.round(km));
}
