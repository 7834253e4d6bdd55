import { describe, expect, it } from 'vitest';
import { begin } from '../../../src/features/eligibility/conversation.ts';
import { figuresFor } from '../../../src/features/eligibility/figures.ts';
import { pack, unpack } from '../../../src/features/eligibility/packing.ts';
import { answerData, readPress } from '../../../src/features/eligibility/presses.ts';
import { rulesRevision } from '../../../src/features/eligibility/revision.ts';
import { ruleSheet } from '../../../src/features/eligibility/rule-sheet.ts';
import { ruleTable } from '../../../src/features/eligibility/rule-table.ts';
import { today } from './days.ts';
import { figures } from './walks.ts';

const revision = rulesRevision(figures);
const first = begin(7, {}, { today, figures });
const packed = first.done ? '' : pack(first.ask);

describe('a press', () => {
  it('of another rule set is stale, whatever else it says', () => {
    const other = rulesRevision(figuresFor('centre_12w16w'));
    expect(other).not.toBe(revision);
    expect(readPress(answerData(packed, '18to60'), other)).toEqual({ press: 'stale' });
  });

  it.each(['e:', 'e::', `e:${revision}:no`, `e:${packed}`, `x:${packed}:no`, `e:${packed}.:no`, ''])(
    'that was tampered with is none: %s',
    (data) => {
      const press = readPress(data, revision);
      expect(press === undefined || press.press === 'stale').toBe(true);
    },
  );

  it('is read by no state that names a question that does not exist', () => {
    expect(unpack(packed.replace(/^(.{16})./, '$1_'))).toBeUndefined();
  });
});

describe('the rule set', () => {
  it('has the same revision for the same figures, in three letters', () => {
    expect(rulesRevision(figuresFor('ibto_8w'))).toBe(revision);
    expect(revision).toMatch(/^[\w-]{3}$/);
    expect(rulesRevision(figuresFor('ibto_8w', { fluDays: 14 }))).not.toBe(revision);
  });

  it('has each rule once, and all of them on the sheet to be signed', () => {
    const ids = ruleTable.map(({ id }) => id);
    const sheet = ruleSheet(figures);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(sheet).toContain(`| ${id} |`);
    expect(sheet).toContain('‹۱۲٫۵›');
  });
});
