import { describe, expect, it } from 'vitest';
import { answer, begin } from '../../../src/features/eligibility/conversation.ts';
import { jalaliDay, today } from './days.ts';
import { converse, figures, nothingToReport, scripted } from './walks.ts';

const questions = (asked: readonly { readonly question: string }[]) => asked.map(({ question }) => question);

describe('a conversation', () => {
  it('takes a man with nothing to report nine taps', () => {
    const { asked, end } = converse(nothingToReport);
    expect(questions(asked)).toEqual([
      'age',
      'weight',
      'sex',
      'last',
      'well',
      'skin',
      'medicine',
      'travel',
      'confidential',
    ]);
    expect(end.done.outcome).toBe('eligible');
    expect(end.keep).toEqual({ sex: 'male', donations: [] });
  });

  it('asks a woman one more', () => {
    const { asked } = converse(scripted({ sex: ['woman'] }));
    expect(questions(asked)).toContain('women');
    expect(asked).toHaveLength(10);
  });

  it('skips what is known, and asks only whether blood was given since', () => {
    const known = { birth: jalaliDay(1373, 2, 20), sex: 'male', donations: [jalaliDay(1405, 3, 1)] } as const;
    const { asked } = converse(scripted({ since: ['no'] }), { known });
    expect(questions(asked).slice(0, 3)).toEqual(['weight', 'since', 'well']);
  });

  it('asks only what can have changed when it is reopened', () => {
    const { asked } = converse(nothingToReport, { known: { sex: 'female' }, reopened: true });
    expect(questions(asked)).toEqual(['well', 'women', 'skin', 'medicine', 'travel', 'confidential']);
  });

  it('tells a minor the exact day', () => {
    const { end, asked } = converse(scripted({ age: ['under18'], when: ['y1387', 'm1387.12', 'd30'] }));
    expect(asked).toHaveLength(4);
    expect(end.done).toMatchObject({ outcome: 'deferred', until: jalaliDay(1406, 1, 1), reasons: ['age'] });
    expect(end.keep.birth).toBe(jalaliDay(1387, 12, 30));
  });

  it('goes on when the birth date says eighteen after all', () => {
    const { asked } = converse(scripted({ age: ['under18'], when: ['y1387', 'm1387.9', 'd2'] }));
    expect(questions(asked)).toContain('confidential');
  });

  it('stops at the first permanent answer', () => {
    const { asked, end } = converse(
      scripted({ medicine: ['some'], medicineList: ['illness'], illness: ['grave'] }),
    );
    expect(end.done.outcome).toBe('permanent');
    expect(questions(asked)).not.toContain('travel');
  });

  it('asks above 65 whether one is a regular donor', () => {
    const over65 = { age: ['over65'], senior: ['66to70'] };
    expect(converse(scripted({ ...over65, regular: ['yes'] })).end.done.outcome).toBe('physician');
    expect(converse(scripted({ ...over65, regular: ['no'] })).end.done.outcome).toBe('permanent');
    const known = { birth: jalaliDay(1337, 1, 1), donations: [jalaliDay(1405, 1, 1), jalaliDay(1404, 1, 1)] };
    expect(converse(scripted({ since: ['no'] }), { known }).end.done.outcome).toBe('physician');
  });

  it('collects donations until they fill the year, then shows the day the oldest leaves it', () => {
    const days = [9, 7, 4].flatMap((month) => [`m1405.${month}`, 'd1']);
    const { end, asked } = converse(
      scripted({ sex: ['woman'], last: ['recent'], more: ['yes', 'yes'], when: days }),
    );
    expect(end.done).toMatchObject({ until: jalaliDay(1406, 4, 1), reasons: ['cap'] });
    expect(questions(asked).filter((question) => question === 'more')).toHaveLength(2);
  });

  it('reads «not sure» as the last day of that month, and of this month as today', () => {
    const unsure = (month: string) =>
      converse(scripted({ skin: ['some'], skinList: ['cupping'], when: [month, 'unsure'] })).end.done.until;
    expect(unsure('m1405.2')).toBe(jalaliDay(1406, 2, 31));
    expect(unsure('m1405.9')).toBe(jalaliDay(1406, 9, 2));
  });

  it('returns to the list after an item, and shows one latest day', () => {
    const { end, asked } = converse(
      scripted({
        skin: ['some'],
        skinList: ['cupping', 'needle', 'care', 'enough'],
        care: ['dental'],
        when: ['m1405.1', 'd5', 'm1405.6', 'd5'],
      }),
    );
    expect(asked.filter(({ question, again }) => question === 'skinList' && again)).toHaveLength(3);
    expect(end.done).toMatchObject({ until: jalaliDay(1406, 6, 5), physicianToo: true, reasons: ['skin'] });
  });

  it('corrects the last answer by going back to the state before it', () => {
    const { asked } = converse(scripted({ weight: ['no'] }));
    const [, weight] = asked;
    if (!weight) throw new Error('weight was not asked');
    const corrected = answer(weight, 'yes', today, figures);
    expect(corrected.done ?? corrected.ask.fold.open).toEqual([]);
  });

  it('stays where it is on an answer that the question does not have', () => {
    const first = begin(7, {}, { today, figures });
    if (first.done) throw new Error('nothing was asked');
    expect(answer(first.ask, 'constructor', today, figures)).toEqual({ ask: first.ask, told: {} });
  });

  it('ends the confidential screen exactly as an ordinary medicine does', () => {
    const quiet = converse(scripted({ confidential: ['physician'] })).end;
    const medicine = converse(
      scripted({ medicine: ['some'], medicineList: ['drugs', 'enough'], drugs: ['other'] }),
    ).end;
    const { told: _quiet, ...left } = quiet;
    const { told: _medicine, ...right } = medicine;
    expect(left).toEqual(right);
    expect(left.done).toMatchObject({ outcome: 'physician', until: null, reasons: [] });
  });
});
