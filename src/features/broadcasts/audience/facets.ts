import { createHash } from 'node:crypto';
import { bloodGroups } from '../../donors/index.ts';
import { roles } from '../../staff/index.ts';
import { type Audience, spans } from './audience.ts';

/** What an audience is narrowed by; their places are their numbers in buttons. */
export const facets = [
  ...(['counties', 'centers', 'groups', 'given', 'sex'] as const),
  ...(['again', 'vowed', 'platform', 'role', 'tags'] as const),
];
export type FacetName = (typeof facets)[number];

export const sexes = ['female', 'male'] as const;
export const platforms = ['bale', 'telegram'] as const;

/** What a tag is called in a button: names change places in a list, and are too long for one. */
export const tagNumber = (tag: string): number =>
  createHash('sha256').update(tag).digest().readUInt32BE(0) % 36 ** 6;

/** Whether a choice of a facet is set in an audience. */
export function isChosen(audience: Audience, facet: FacetName, value: number): boolean {
  const { counties, centers, groups, tags, given, sex, isDueAgain, vowed, platform, role } = audience;
  const is: Readonly<Record<FacetName, boolean | undefined>> = {
    counties: counties?.includes(value),
    centers: centers?.includes(value),
    groups: groups?.some((group) => group === bloodGroups[value]),
    tags: tags?.some((tag) => tagNumber(tag) === value),
    given: given !== undefined && given === spans[value],
    sex: sex !== undefined && sex === sexes[value],
    again: isDueAgain,
    vowed: vowed !== undefined && vowed === (value === 1),
    platform: platform !== undefined && platform === platforms[value],
    role: role !== undefined && role === roles[value],
  };
  return is[facet] ?? false;
}

/** What a choice needs to know: the tags there are, and whether only one county may be chosen. */
export interface Choosing {
  readonly tags: readonly string[];
  readonly isOneCounty: boolean;
}

/** The audience with a choice set or taken back; unchanged where there is no such choice. */
export function choose(
  audience: Audience,
  facet: FacetName,
  { value, on }: { readonly value: number; readonly on: boolean },
  { tags, isOneCounty }: Choosing,
): Audience {
  if (facet === 'counties') {
    const counties = isOneCounty ? [value] : listed(audience.counties, value, on);
    // Centers are those of the counties that were chosen.
    return cleaned({ ...audience, counties, centers: [] });
  }
  if (facet === 'centers') return cleaned({ ...audience, centers: listed(audience.centers, value, on) });
  if (facet === 'groups')
    return cleaned({ ...audience, groups: listed(audience.groups, bloodGroups[value], on) });
  if (facet === 'tags') {
    const tag = tags.find((each) => tagNumber(each) === value);
    return cleaned({ ...audience, tags: listed(audience.tags, tag, on) });
  }
  return cleaned({ ...audience, ...single(facet, on ? value : -1) });
}

type Loose = { readonly [K in keyof Audience]: Audience[K] | undefined };

function single(facet: Exclude<FacetName, 'counties' | 'centers' | 'groups' | 'tags'>, value: number): Loose {
  switch (facet) {
    case 'given':
      return { given: spans[value] };
    case 'sex':
      return { sex: sexes[value] };
    case 'again':
      return { isDueAgain: value === 1 ? true : undefined };
    case 'vowed':
      return { vowed: value < 0 ? undefined : value === 1 };
    case 'platform':
      return { platform: platforms[value] };
    case 'role':
      return { role: roles[value] };
  }
}

function listed<T>(list: readonly T[] | undefined, value: T | undefined, on: boolean): T[] {
  const others = (list ?? []).filter((each) => each !== value);
  return on && value !== undefined ? [...others, value] : others;
}

/** Without what is not set: it is kept as it stands. */
function cleaned(audience: Loose): Audience {
  const set = Object.entries(audience).filter(
    ([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0),
  );
  return Object.fromEntries(set) as Audience;
}

/** How many choices a facet has that are always the same; undefined where they come from what is kept. */
export const fixedChoices: Readonly<Partial<Record<FacetName, readonly number[]>>> = {
  groups: bloodGroups.map((_, i) => i),
  given: spans.map((_, i) => i),
  sex: [0, 1],
  again: [1],
  vowed: [1, 0],
  platform: platforms.map((_, i) => i),
  role: roles.map((_, i) => i).slice(1),
};
