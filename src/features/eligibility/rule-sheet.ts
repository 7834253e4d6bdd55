import { toPersian } from '../../lib/digits.ts';
import type { Figures } from './figures.ts';
import { rulesRevision } from './revision.ts';
import type { Rule } from './rule.ts';
import { type RuleId, ruleTable } from './rule-table.ts';
import { askedWords, figureWords, ruleWords } from './rule-words.fa.ts';
import { type SourceTag, sources } from './sources.ts';

/** The rule table in Persian as Markdown, with sources, grades and the figures in force: to be signed by the service. */
export function ruleSheet(figures: Figures): string {
  return [
    '# جدول قواعد پذیرش اهداکننده – برای تأیید انتقال خون ایلام',
    '',
    `نسخهٔ قواعد: \`${rulesRevision(figures)}\`، الگوی فاصله: \`${figures.profile}\`. اعداد میان \`‹ ›\` تنظیم‌پذیرند.`,
    'درجهٔ منبع: A سازمان یا مقام کشوری؛ B استانی یا یک مقام؛ C منبع دیگر ایرانی؛ F فقط خارجی، یا بی‌منبع.',
    '',
    '| شناسه | پرسش | پاسخ | نتیجه | اعداد | درجه | منبع |',
    '|---|---|---|---|---|---|---|',
    ...ruleTable.map((rule) => row(rule, figures)),
    '',
    '## منابع',
    '',
    ...usedSources().map((tag) => `- **${tag}**: ${sources[tag]}`),
    '',
    '## نام عددها در تنظیم `SCREENING_FIGURES`',
    '',
    ...namesOf(figures).map(([name, value]) => `- \`${name}\`: ${toPersian(value).replace('.', '٫')}`),
    '',
  ].join('\n');
}

function row(rule: Rule<RuleId>, figures: Figures): string {
  const { answer, outcome } = ruleWords[rule.id];
  const numbers = (rule.figures ?? []).map((name) => `${figureWords[name]} ‹${shown(figures[name])}›`);
  const cells = [
    rule.id,
    askedWords[rule.asked],
    answer,
    outcome,
    numbers.join('؛ ') || '–',
    rule.grade,
    rule.sources.join(' '),
  ];
  return `| ${cells.join(' | ')} |`;
}

/** Every figure under the name by which the settings change it. */
const namesOf = (figures: Figures): [string, number][] =>
  Object.entries(figures).flatMap(([name, value]): [string, number][] => {
    if (typeof value === 'number') return [[name, value]];
    if (typeof value !== 'object') return [];
    return Object.entries(value as Record<string, number>).map(([part, n]) => [`${name}.${part}`, n]);
  });

function shown(figure: Figures[keyof Figures]): string {
  if (typeof figure === 'string') return figure;
  if (typeof figure === 'number') return toPersian(figure).replace('.', '٫');
  return `${toPersian(figure.male)} / ${toPersian(figure.female)}`;
}

const usedSources = (): SourceTag[] => {
  const used = new Set<string>(ruleTable.flatMap((rule) => rule.sources));
  return (Object.keys(sources) as SourceTag[]).filter((tag) => used.has(tag));
};
