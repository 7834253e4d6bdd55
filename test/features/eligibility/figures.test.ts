import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../../src/config.ts';
import { figuresFor, readFigures } from '../../../src/features/eligibility/figures.ts';
import { rulesRevision } from '../../../src/features/eligibility/revision.ts';

describe('Figures of the rules', () => {
  it('are changed by name, and another set has another revision', () => {
    const changed = readFigures('ibto_8w', { maximumAge: 60, 'donationsAYear.male': 3 });
    expect(changed).toEqual({
      ...figuresFor('ibto_8w'),
      maximumAge: 60,
      donationsAYear: { male: 3, female: 3 },
    });
    expect(rulesRevision(changed)).not.toBe(rulesRevision(figuresFor('ibto_8w')));
  });

  it('stay as they are where nothing is changed', () => {
    expect(readFigures('centre_12w16w', {})).toEqual(figuresFor('centre_12w16w'));
  });

  it('refuse every name that is no figure, all at once', () => {
    const wrong = {
      age: 60,
      profile: 1,
      donationsAYear: 4,
      'donationsAYear.child': 1,
      constructor: 1,
      fluDays: -1,
    };
    const read = () => readFigures('ibto_8w', wrong);
    expect(read).toThrow(ConfigError);
    for (const name of Object.keys(wrong)) expect(read).toThrow(name);
  });
});
