import type { Config } from '../../config.ts';

/** What is kept of an invitation: never its secret, only the hash, and when it ends (ms). */
export interface Invitation {
  readonly hash: string;
  readonly until: number;
}

/** Whether the settings name this identity as an owner. */
export function ownerNamed(
  owners: Config['owners'],
  account: { readonly platform: string; readonly userId: number },
): boolean {
  return owners.some(({ platform, userId }) => platform === account.platform && userId === account.userId);
}

/** Whether a secret with this hash opens an invitation now. */
export function opens(invitation: Invitation | undefined, hash: string, now: number): boolean {
  return invitation !== undefined && invitation.hash === hash && now < invitation.until;
}
