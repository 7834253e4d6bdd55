/** What is known here of the card and the phone of a row. */
export interface Trail {
  readonly hasCard: boolean;
  /** Persons who gave this card's number. */
  readonly byCard: readonly number[];
  /** Persons whom the accounts with this number speak for; `hasOtherCard`: they gave the number of another card. */
  readonly byPhone: readonly {
    readonly personId: number;
    readonly isSelf: boolean;
    readonly hasOtherCard: boolean;
  }[];
}

/** Whose donation a row is, or why nobody's. */
export type Whose = { readonly personId: number } | 'unknown' | 'several' | 'contradiction';

/**
 * The card decides; a phone that is known here and not of that person's speaks against it. Without the card, a
 * phone is that of the person whose own account gave it. A card that nobody gave may be a relative's, where the
 * phone is the family's.
 */
export function whose({ hasCard, byCard, byPhone }: Trail): Whose {
  const [carrier, ...others] = byCard;
  if (others.length > 0) return 'several';
  if (carrier !== undefined) {
    const speaksAgainst = byPhone.length > 0 && !byPhone.some(({ personId }) => personId === carrier);
    return speaksAgainst ? 'contradiction' : { personId: carrier };
  }
  const selves = byPhone.filter(({ isSelf }) => isSelf);
  const [self] = selves;
  if (!self) return 'unknown';
  if (selves.some(({ personId }) => personId !== self.personId)) return 'several';
  const isFamily = byPhone.some(({ personId }) => personId !== self.personId);
  return hasCard && (isFamily || self.hasOtherCard) ? 'unknown' : { personId: self.personId };
}
