import { existsSync } from 'node:fs';
import { readConfig } from '../../src/config.ts';
import { type Figures, intervalProfiles, readFigures } from '../../src/features/eligibility/figures.ts';
import { UsageError } from './command.ts';

// Settings are read only together with a token; none is used here.
const NO_TOKEN = '1:not-a-token-at-all';

/**
 * The figures that the settings give, under the profile of `--profile` where there is one. Throws UsageError
 * for a word that is no profile, ConfigError for settings that are wrong.
 */
export function figuresOf(option: string | boolean | undefined): Figures {
  if (existsSync('.env')) process.loadEnvFile('.env');
  const { SCREENING_FIGURES, INTERVAL_PROFILE } = process.env;
  const config = readConfig({ BALE_BOT_TOKEN: NO_TOKEN, SCREENING_FIGURES, INTERVAL_PROFILE });
  const profile = intervalProfiles.find((name) => name === (option ?? config.intervalProfile));
  if (!profile) throw new UsageError(`--profile is one of: ${intervalProfiles.join(', ')}`);
  return readFigures(profile, config.screeningFigures);
}
