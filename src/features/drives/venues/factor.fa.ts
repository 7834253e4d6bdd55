import { toPersian } from '../../../lib/digits.ts';

/** «۱٫۲۵» for 125 hundredths. */
export const factorWords = (hundredths: number): string => toPersian(hundredths / 100).replace('.', '٫');
