import { homeButton, type Screen } from '../../bot/index.ts';
import { texts } from './texts.fa.ts';

/** What the opener of an invitation sees. */
export function invitationScreen(isClaimed: boolean): Screen {
  return { text: isClaimed ? texts.welcomeOwner : texts.invitationOver, buttons: [[homeButton]] };
}
