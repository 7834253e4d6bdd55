import type { Words } from '../../bot/index.ts';
import type { Claim } from './appointing/actions/claim.ts';
import { texts } from './texts.fa.ts';

/** What the opener of an invitation is told. */
export function claimWords(claim: Claim, title: string): Words {
  switch (claim.kind) {
    case 'owner':
      return texts.welcomeOwner;
    case 'joined':
    case 'handed-over':
      return texts.welcome(title, claim.appointment.endsAt);
    case 'already':
      return texts.already(title);
    case 'own':
      return texts.invitationOwn;
    case 'over':
      return texts.invitationOver;
  }
}
