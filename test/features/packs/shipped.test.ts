import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/bot/index.ts';
import { occasionRules } from '../../../src/calendar/occasion-rules.ts';
import faq from '../../../src/features/library/shipped-faq.json' with { type: 'json' };
import { type ManifestItem, manifest } from '../../../src/features/packs/files/manifest.ts';
import { readMarkdown, writeMarkdown } from '../../../src/features/packs/files/markdown.ts';
import { isButton, limits, pollFault } from '../../../src/features/packs/rules.ts';
import { texts as vows } from '../../../src/features/vows/texts.fa.ts';

const folder = join(import.meta.dirname, '../../../src/features/packs/shipped');

const packs = readdirSync(folder).map((slug) => {
  const read = (file: string) => readFileSync(join(folder, slug, file), 'utf8');
  const { items, ...cover } = manifest.parse(JSON.parse(read('pack.json')));
  const written = items.map((item) => ({ ...item, markdown: read(item.text ?? '').trim() }));
  return { slug, ...cover, items: written };
});
type ShippedPack = (typeof packs)[number];

/** What fits on a telephone without scrolling, in letters; a screen of an answer, in words. */
const most = { text: 700, answerWords: 40 };

/** What the agreement names, each by the occasion its suggestion hangs on. */
const agreed = [
  ...['muharram_safar_campaign', 'tasua', 'arbaeen', 'ramadan', 'qadr_19', 'fajr_decade'],
  ...['ibto_founding', 'mosque_centres_founding', 'world_mosque_day', 'world_blood_donor_day'],
];

const menuWords: Readonly<Record<string, string>> = {
  book: 'رزرو نوبت',
  check: 'آیا می‌توانم خون بدهم؟',
  vow: 'نذر خون',
};

/** Rewards, guilt, promises, too familiar a tone, and letters and signs that Persian does not write. */
const unwanted =
  /جایزه|پاداش|قرعه|تخفیف|گناه|شرم|مدیون|کوتاهی نکنید|عزیزم|دوست من|تضمین|واجد شرایط هستید|حتماً می‌توانید|[A-Za-z0-9٠-٩يكـ]|[←→⬅➡—]|\.\.\./u;
const glad = /تبریک|مبارک|جشن|شادی|شادباش|عید/u;
const pictures = /\p{Extended_Pictographic}/u;
const physician = /تصمیم[^.\n]* با (?:پزشک|او)|پزشک[^.\n]* تصمیم/u;
/** Who may give blood and when, in figures. */
const rule = /کیلوگرم|۱۸ تا|دوازده ماه|یک سال از آن|هشت هفته|شش ماه|از آخرین غذا|۱۲٫۵/u;
const papers = /\.md|domain|eligibility/i;

const isQuestion = (item: ManifestItem) => 'poll' in item || 'quiz' in item;
const optionsOf = ({ poll, quiz }: ManifestItem) => poll ?? quiz ?? [];
const ruleOf = (id: string | null) => occasionRules.find((rule) => rule.id === id);

/** All that people read of a pack. */
const said = ({ title, theme, summary, items }: ShippedPack): string =>
  [title, theme, summary, ...items.flatMap((item) => [item.markdown, ...optionsOf(item)])].join('\n');

describe('the packs that come with the project', () => {
  it('stand for every occasion the agreement names, by an id the calendar knows', () => {
    const occasions = packs.flatMap(({ occasion }) => occasion ?? []);
    expect(occasions.filter((id) => ruleOf(id) === undefined)).toEqual([]);
    expect(agreed.filter((id) => !occasions.includes(id))).toEqual([]);
  });

  it('ask not to leave it to the very day on which too many come', () => {
    const crowded = packs.filter(({ occasion }) => ruleOf(occasion)?.kind === 'surge');
    expect(crowded.map(({ slug }) => slug)).toEqual(['arbaeen', 'qadr-nights', 'tasua-ashura']);
    for (const pack of crowded) expect(said(pack)).toMatch(/به خود [^.\n]+ نگذار/u);
  });

  it('say of the vow what the room of vows says of religious law', () => {
    const vowing = packs.filter(({ theme }) => theme === 'نذر خون');
    expect(vowing).toHaveLength(4);
    for (const pack of vowing) expect(said(pack)).toContain(vows.law);
  });
});

describe.each(packs)('the pack $slug', (pack) => {
  it('opens, tells, asks and closes in four to seven items', () => {
    expect(pack.items.length).toBeGreaterThanOrEqual(4);
    expect(pack.items.length).toBeLessThanOrEqual(7);
    expect(pack.items.filter(isQuestion)).toHaveLength(1);
  });

  it('has each text in its folder once, and no other file', () => {
    const named = pack.items.map(({ text }) => text);
    expect(readdirSync(join(folder, pack.slug)).sort()).toEqual([...named, 'pack.json'].sort());
  });

  it.each(pack.items)('fits on the screen of a telephone: $text', (item) => {
    const words = plain(readMarkdown(item.markdown));
    expect(words.length).toBeLessThanOrEqual(isQuestion(item) ? limits.question : most.text);
  });

  it.each(pack.items)('is marked up as packs are, and no otherwise: $text', (item) => {
    const words = readMarkdown(item.markdown);
    expect(writeMarkdown(words)).toBe(item.markdown);
    expect(plain(words)).not.toMatch(/[*[\]#_`<>|\\]|^[-+] |https?:/mu);
    expect(item.markdown.match(/\]\((?!https:)/u)).toBeNull();
    if (isQuestion(item)) expect(plain(words)).toBe(item.markdown);
  });

  it('asks what has one right answer, or none', () => {
    for (const item of pack.items.filter(isQuestion)) {
      const options = optionsOf(item);
      expect(
        pollFault(item.right === undefined ? { options } : { options, right: item.right }),
      ).toBeUndefined();
      expect(new Set(options).size).toBe(options.length);
    }
  });

  it('closes with buttons in the words of the menu', () => {
    const closing = pack.items.at(-1)?.buttons ?? [];
    expect(closing.length).toBeGreaterThan(0);
    for (const { url, ...button } of pack.items.flatMap(({ buttons }) => buttons)) {
      expect(isButton(url === undefined ? button : { ...button, url })).toBe(true);
      if (button.way !== 'link') expect(button.text).toBe(menuWords[button.way]);
    }
  });

  it('is written in Persian, with no promise and no reproach', () => {
    expect(said(pack)).not.toMatch(unwanted);
  });

  it('leaves the decision to the physician, beside each rule', () => {
    expect(said(pack)).toMatch(physician);
    for (const { markdown } of pack.items.filter((item) => !isQuestion(item) && rule.test(item.markdown)))
      expect(markdown).toMatch(physician);
  });

  it('says of each fact where it is from', () => {
    expect(pack.sources.length).toBeGreaterThan(0);
    for (const source of pack.sources) {
      expect(source).toMatch(/^.+ – .+$/u);
      expect(source).not.toMatch(papers);
      expect(source.replace(/\S+\.(?:com|net|ir|co)\b|PMC\d+/g, '')).not.toMatch(/[0-9]/);
    }
  });

  it('keeps the mood of its day', () => {
    if (ruleOf(pack.occasion)?.mood === 'mourning') expect(['mourning', 'sacred']).toContain(pack.mood);
    if (pack.mood === 'mourning') expect(said(pack)).not.toMatch(glad);
    if (pack.mood !== 'glad') expect(said(pack)).not.toMatch(pictures);
  });
});

describe('the questions and answers that come with the project', () => {
  it('are 25 to 30, each asked once', () => {
    expect(faq.length).toBeGreaterThanOrEqual(25);
    expect(faq.length).toBeLessThanOrEqual(30);
    expect(new Set(faq.map(({ question }) => question)).size).toBe(faq.length);
  });

  it.each(faq)('fit on a screen, with their source: $question', ({ question, answer, source }) => {
    expect(question).toMatch(/؟$/u);
    expect(`${question} ${answer}`).not.toMatch(unwanted);
    expect(answer.split(/\s+/u).length).toBeLessThanOrEqual(most.answerWords);
    expect(source).toMatch(/\S/u);
    expect(source).not.toMatch(papers);
  });

  it('leave every rule to the physician, and the vow to religious law', () => {
    const ruled = faq.filter(({ question }) =>
      /می‌شود خون|می‌توانم خون|صبر کنم|کِی (?:بیایم|خون بدهم)|مانع است/u.test(question),
    );
    expect(ruled.length).toBeGreaterThan(10);
    for (const { answer } of ruled) expect(answer).toMatch(/تصمیم با (?:پزشک|او)/u);
    expect(faq.find(({ question }) => question === 'نذر خون چیست؟')?.answer).toContain(vows.law);
  });
});
