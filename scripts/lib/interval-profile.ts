import { type IntervalProfile, intervalProfiles } from '../../src/features/eligibility/figures.ts';
import { UsageError } from './command.ts';

/** The profile of `--profile`, `ibto_8w` when there is none. Throws UsageError for any other word. */
export function intervalProfile(option: string | boolean | undefined): IntervalProfile {
  const profile = intervalProfiles.find((name) => name === (option ?? 'ibto_8w'));
  if (!profile) throw new UsageError(`--profile is one of: ${intervalProfiles.join(', ')}`);
  return profile;
}
