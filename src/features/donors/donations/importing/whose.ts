/** What is known here of the card and the phone of a row. */
export interface Trail {
  readonly hasCard: boolean;
  readonly hasPhone: boolean;
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
export type Whose = { readonly personId: number } | 'unknown' | 'several' | 'family' | 'contradiction';

/**
 * The card decides; a phone beside it that no account which speaks for that person gave, speaks against it:
 * anybody can type the number of a card. Without the card, a phone is that of the person whose own account gave
 * it, unless that account speaks for others too. A card that nobody gave may be a relative's, where the phone is
 * the family's.
 */
export function whose(trail: Trail): Whose {
  const { byCard, byPhone, hasPhone } = trail;
  const [carrier, ...others] = byCard;
  if (others.length > 0) return 'several';
  if (carrier === undefined) return ownerOf(trail);
  const isTheirs = byPhone.some(({ personId }) => personId === carrier);
  return hasPhone && !isTheirs ? 'contradiction' : { personId: carrier };
}

function ownerOf({ hasCard, byPhone }: Trail): Whose {
  const selves = byPhone.filter(({ isSelf }) => isSelf);
  const [self] = selves;
  if (!self) return 'unknown';
  if (selves.some(({ personId }) => personId !== self.personId)) return 'several';
  const isFamily = byPhone.some(({ personId }) => personId !== self.personId);
  if (!hasCard) return isFamily ? 'family' : { personId: self.personId };
  return isFamily || self.hasOtherCard ? 'unknown' : { personId: self.personId };
}
