import type { Composer } from 'grammy';
import { type NazrContext, onPress } from '../../../bot/index.ts';
import { buttons } from '../buttons.ts';
import type { LibraryParts } from '../links.ts';
import { faqById, shownFaq } from './queries.ts';
import { mostRead, readsOf, type Tally } from './reads.ts';
import { entryScreen, goneScreen, topicScreen, topicsScreen } from './screens.ts';
import { searchForm } from './search-form.ts';
import { isAboutHealth, topicOf, topics } from './topics.ts';

/** Common questions: by topic, those most read first, and by what is typed. */
export function answerFaq(
  composer: Composer<NazrContext>,
  { enterForm }: Pick<LibraryParts, 'enterForm'>,
  tally: Tally,
): void {
  onPress(composer, buttons.topics, showTopics);
  onPress(composer, buttons.topic, (ctx, { topic, page }) => showTopic(ctx, topic, page));
  onPress(composer, buttons.entry, (ctx, { faq }) => showEntry(ctx, faq, tally));
  onPress(composer, buttons.search, (ctx) => enterForm(ctx, searchForm));
}

async function showTopics(ctx: NazrContext): Promise<void> {
  const asked = new Set((await shownFaq(ctx.read)).map(({ question }) => topicOf(question)));
  const all = topics.map((topic, index) => ({ topic, index }));
  await ctx.show(topicsScreen(all.filter(({ index }) => asked.has(index))));
}

async function showTopic(ctx: NazrContext, index: number, page: number): Promise<void> {
  const topic = topics[index];
  if (!topic) return showTopics(ctx);
  const about = (await shownFaq(ctx.read)).filter(({ question }) => topicOf(question) === index);
  await ctx.show(topicScreen({ topic, index }, page, mostRead(about, await readsOf(ctx.read))));
}

async function showEntry(ctx: NazrContext, id: number, tally: Tally): Promise<void> {
  const entry = await faqById(ctx.read, id);
  if (entry?.state !== 'shown') return ctx.show(goneScreen);
  tally.count(id);
  const { question } = entry;
  await ctx.show(entryScreen(entry, topicOf(question), isAboutHealth(question)));
}
