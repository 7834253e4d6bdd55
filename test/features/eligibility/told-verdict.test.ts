import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/bot/index.ts';
import { addDays, longDate } from '../../../src/calendar/index.ts';
import type { Standing } from '../../../src/features/eligibility/index.ts';
import { outcomeScreen } from '../../../src/features/eligibility/outcome-screens.ts';
import { toldVerdict } from '../../../src/features/eligibility/told-verdict.ts';
import type { Outcome, Verdict } from '../../../src/features/eligibility/verdict.ts';
import { today } from './days.ts';

const [soon, late] = [addDays(today, 10), addDays(today, 90)];
const bare = { until: null, physicianToo: false, openEnded: false, reasons: [] } as const;
const found = {
  nothing: { ...bare, outcome: 'eligible' },
  physician: { ...bare, outcome: 'physician' },
  soon: { ...bare, outcome: 'deferred', until: soon, reasons: ['recovery'] },
  late: { ...bare, outcome: 'deferred', until: late, reasons: ['cupping'], physicianToo: true },
  open: { ...bare, outcome: 'deferred', openEnded: true, reasons: ['weight'] },
  never: { ...bare, outcome: 'permanent' },
} as const satisfies Record<string, Verdict>;
const kept = {
  clear: { kind: 'clear', seePhysician: false },
  physician: { kind: 'clear', seePhysician: true },
  unscreened: { kind: 'unscreened' },
  soon: { kind: 'not-before', day: soon },
  onSite: { kind: 'not-before', day: late, onSite: true },
  open: { kind: 'not-yet' },
  never: { kind: 'never' },
} as const satisfies Record<string, Standing>;

describe('What is told of the answers', () => {
  it.each<[keyof typeof found, keyof typeof kept, Verdict | undefined]>([
    ['nothing', 'clear', found.nothing],
    ['nothing', 'physician', found.physician],
    ['nothing', 'unscreened', undefined],
    ['nothing', 'soon', { ...found.soon, reasons: [] }],
    ['nothing', 'onSite', { ...found.soon, until: late, reasons: [], onSite: true }],
    ['nothing', 'open', { ...found.open, reasons: [] }],
    ['nothing', 'never', found.never],
    ['physician', 'unscreened', undefined],
    ['physician', 'soon', { ...found.soon, reasons: [], physicianToo: true }],
    ['soon', 'soon', found.soon],
    ['soon', 'clear', found.soon],
    ['late', 'soon', found.late],
    ['late', 'onSite', found.late],
    ['soon', 'onSite', { ...found.soon, until: late, reasons: [], onSite: true }],
    ['open', 'onSite', found.open],
    ['late', 'open', { ...found.open, reasons: [], physicianToo: true }],
    ['never', 'clear', found.never],
  ])('%s found, and %s by what is kept', (answers, stands, told) => {
    expect(toldVerdict(found[answers], kept[stands])).toEqual(told);
  });

  it('is never milder than the answers, nor than what is kept', () => {
    const clear = kept.clear;
    for (const verdict of Object.values(found))
      for (const stands of Object.values(kept)) {
        const told = severity(toldVerdict(verdict, stands));
        expect(told).toBeGreaterThanOrEqual(severity(toldVerdict(verdict, clear)));
        expect(told).toBeGreaterThanOrEqual(severity(toldVerdict(found.nothing, stands)));
      }
  });

  it.each<[Standing, string]>([
    [kept.soon, `برای سلامت اهداکننده و بیمار، اهدا از ${longDate(soon)} ممکن است.`],
    [kept.onSite, `در روز خون‌گیری معافیت موقت از اهدا ثبت شد؛ اهدا از ${longDate(late)} ممکن است.`],
    [kept.open, '🔴 اکنون زمان مناسبی نیست.'],
  ])('names the day, and no reason where none is known: %j', (stands, words) => {
    const told = toldVerdict(found.physician, stands);
    for (const links of [{ home: 'h', remind: 'r', invite: 'i' }, held]) {
      const consent = { yes: 'y', no: 'n' };
      const screen = told && outcomeScreen(told, { links, consent, about: 'نرگس سادات' });
      const [, first] = screen ? plain(screen.text).split('\n') : [];
      expect(first).toBe(words);
      expect(screen && plain(screen.text).split(/\s+/).length).toBeLessThanOrEqual(40);
      expect((screen?.buttons ?? []).flat().length).toBeLessThanOrEqual(8);
    }
  });
});

const held = { home: 'h', remind: 'r', invite: 'i', held: { mine: 'm', cancel: 'c' } };

const outcomes: readonly Outcome[] = ['eligible', 'physician', 'deferred', 'permanent'];

/** What asks for new answers says nothing of them, and stands before every other. */
function severity(told: Verdict | undefined): number {
  if (!told) return 1.5;
  const until = told.openEnded ? 0.9 : (told.until ?? 0) / 1e6;
  return outcomes.indexOf(told.outcome) + until;
}
