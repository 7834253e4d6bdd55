import { Composer } from 'grammy';
import { type Form, menuWord, type NazrContext, onPress } from '../../bot/index.ts';
import type { Chore, Composes } from '../../delivery/index.ts';
import { composeAsked } from './answering/compose.ts';
import { answerStaff } from './answering/handlers.ts';
import { composeAnswered } from './asking/compose.ts';
import { askForm } from './asking/form.ts';
import { answerAsking } from './asking/handlers.ts';
import { dropOldQuestions } from './asking/retention.ts';
import { buttons } from './buttons.ts';
import { answerFaq } from './faq/handlers.ts';
import { openTally } from './faq/reads.ts';
import { searchForm } from './faq/search-form.ts';
import type { LibraryParts } from './links.ts';
import { answerReading, readAt } from './reading/handlers.ts';
import { readingComposes } from './reading/sending.ts';
import { libraryScreen } from './screens.ts';
import { answerTending } from './tending/handlers.ts';
import { texts } from './texts.fa.ts';

/** The room as the root wires it. */
export interface LibraryRoom {
  readonly composer: Composer<NazrContext>;
  /** To be opened together with the forms of other rooms. */
  readonly forms: readonly Form[];
  readonly compose: Composes;
  readonly chores: readonly Chore[];
  /** `p_<pack>`: reads this pack from its beginning. */
  openPack(ctx: NazrContext, packId: number): Promise<void>;
}

/** Reading, looking up, asking, and answering. */
export function library(parts: LibraryParts): LibraryRoom {
  const composer = new Composer<NazrContext>();
  const tally = openTally();
  composer.hears(menuWord(texts.library), (ctx) => ctx.show(libraryScreen));
  onPress(composer, buttons.library, (ctx) => ctx.show(libraryScreen));
  answerReading(composer);
  answerFaq(composer, parts, tally);
  answerAsking(composer, parts);
  const replies = answerStaff(composer, parts);
  const entries = answerTending(composer, parts);
  return {
    composer,
    forms: [searchForm, askForm, replies, entries],
    compose: {
      ...readingComposes,
      'library.asked': composeAsked,
      'library.answered': composeAnswered(parts.vault),
    },
    chores: [dropOldQuestions(), tally.chore],
    openPack: (ctx, packId) => readAt(ctx, packId, 0),
  };
}
