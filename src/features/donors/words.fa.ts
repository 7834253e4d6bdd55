import type { Person, Relation } from './queries.ts';

/** Who somebody is to the account that speaks for them. */
export const relationWords: Readonly<Record<Relation, string>> = {
  self: 'خودم',
  spouse: 'همسرم',
  parent: 'پدر یا مادرم',
  other: 'نفر دیگر',
};

/** A person on a button: «خودم», «همسرم – زهرا», «حسن». */
export function personWords({ relation, firstName }: Pick<Person, 'relation' | 'firstName'>): string {
  if (relation === 'self') return relationWords.self;
  return relation === 'other' ? firstName : `${relationWords[relation]} – ${firstName}`;
}
