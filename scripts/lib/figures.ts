import { existsSync } from 'node:fs';
import { ConfigError, type IntervalProfile, intervalProfiles, readConfig } from '../../src/config.ts';
import { type Figures, readFigures } from '../../src/features/eligibility/figures.ts';
import { Failure, UsageError } from './command.ts';

// Settings are read only together with a token; none is used here.
const NO_TOKEN = '1:not-a-token-at-all';

/**
 * The figures that the settings give, under the profile of `--profile` where there is one. Throws UsageError
 * for a word that is no profile, Failure for settings that are wrong.
 */
export function figuresOf(option: string | boolean | undefined): Figures {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { SCREENING_FIGURES, INTERVAL_PROFILE } = process.env;
  try {
    const config = readConfig({ BALE_BOT_TOKEN: NO_TOKEN, SCREENING_FIGURES, INTERVAL_PROFILE });
    return readFigures(profileOf(option ?? config.intervalProfile), config.screeningFigures);
  } catch (error) {
    throw error instanceof ConfigError ? new Failure(error.problems.join('; ')) : error;
  }
}

function profileOf(option: string | boolean): IntervalProfile {
  const profile = intervalProfiles.find((name) => name === option);
  if (!profile) throw new UsageError(`--profile is one of: ${intervalProfiles.join(', ')}`);
  return profile;
}
