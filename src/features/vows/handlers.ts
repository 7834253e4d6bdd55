import { Composer } from 'grammy';
import { type Form, menuWord, type NazrContext, onPress } from '../../bot/index.ts';
import * as buttons from './buttons.ts';
import { behalfForm } from './handlers/behalf.ts';
import { askIntention, openCampaign, openVowRoom, showPerson, takeIntention } from './handlers/declaring.ts';
import { releaseVow, renewVow, showChances, showVow } from './handlers/holding.ts';
import { forPerson, forVow } from './handlers/presses.ts';
import type { VowLinks } from './links.ts';
import { texts } from './texts.fa.ts';

/** The room as the root wires it. */
export interface VowRoom {
  readonly composer: Composer<NazrContext>;
  /** To be opened together with the forms of other rooms. */
  readonly form: Form;
  /** `v_<campaign>`: declares for this campaign. */
  openCampaign(ctx: NazrContext, campaignId: number): Promise<void>;
}

/** Declaring readiness for one donation, and keeping, renewing or letting go of it. */
export function vows(links: VowLinks): VowRoom {
  const composer = new Composer<NazrContext>();
  const form = behalfForm(links);
  composer.hears(menuWord(texts.vow), (ctx) => openVowRoom(ctx));
  composer.command('vow', (ctx) => openVowRoom(ctx));
  answerDeclaring(composer, links, form);
  answerHolding(composer, links);
  return { composer, form, openCampaign };
}

function answerDeclaring(composer: Composer<NazrContext>, links: VowLinks, form: Form): void {
  onPress(composer, buttons.vowsButton, (ctx) => openVowRoom(ctx));
  onPress(composer, buttons.personButton, (ctx, { person }) =>
    forPerson(ctx, person, (who) => showPerson(ctx, who)),
  );
  onPress(composer, buttons.campaignButton, (ctx, { person, campaign }) =>
    forPerson(ctx, person, (who) => askIntention(ctx, who, campaign)),
  );
  onPress(composer, buttons.intentionButton, (ctx, press) =>
    forPerson(ctx, press.person, () => takeIntention(ctx, links, form, press)),
  );
}

function answerHolding(composer: Composer<NazrContext>, links: VowLinks): void {
  onPress(composer, buttons.vowButton, (ctx, { vow: id }) =>
    forVow(ctx, id, (vow, person) => showVow(ctx, vow, person)),
  );
  onPress(composer, buttons.chancesButton, (ctx, { vow }) => showChances(ctx, links, vow));
  onPress(composer, buttons.renewButton, (ctx, { vow }) => renewVow(ctx, links, vow));
  onPress(composer, buttons.releaseButton, (ctx, { vow }) => releaseVow(ctx, vow));
}
