import type { Audience } from './audience.ts';
import { groupWords, sentenceWords as say, sexWords } from './texts.fa.ts';

/** What places are called; undefined for one that is there no more. */
export interface PlaceNames {
  readonly county: (id: number) => string | undefined;
  readonly center: (id: number) => string | undefined;
}

/** An audience in one sentence: «زنان شهرستان ایلام که از اهدای آخرشان بیش از سه ماه گذشته». */
export function audienceSentence(audience: Audience, names: PlaceNames): string {
  return [whoAndWhere(audience, names), ...marks(audience, names), that(audience)]
    .filter((part) => part !== undefined)
    .join(' ');
}

function whoAndWhere({ sex, counties }: Audience, { county }: PlaceNames): string {
  const where = counties?.length ? `${say.county} ${named(counties, county)}` : undefined;
  if (sex) return [sexWords[sex], where].filter((part) => part !== undefined).join(' ');
  return where === undefined ? say.allMembers : `${say.members} ${where}`;
}

function marks({ centers, groups, tags, platform }: Audience, { center }: PlaceNames): string[] {
  return [
    ...(centers?.length ? [say.centerOf(named(centers, center))] : []),
    ...(platform ? [say.on(platform)] : []),
    ...(groups?.length ? [say.groups(groups.map(groupWords).join(say.or))] : []),
    ...(tags?.length ? [say.tags(tags.map((tag) => `«${tag}»`).join(say.or))] : []),
  ];
}

function that({ given, isDueAgain, vowed, role }: Audience): string | undefined {
  const clauses = [
    ...(given ? [say.given[given]] : []),
    ...(isDueAgain ? [say.again] : []),
    ...(vowed === undefined ? [] : [vowed ? say.vowed : say.unvowed]),
    ...(role ? [say.role(role)] : []),
  ];
  return clauses.length === 0 ? undefined : `${say.that} ${clauses.join(say.and)}`;
}

function named(ids: readonly number[], nameOf: (id: number) => string | undefined): string {
  const names = ids.map((id) => nameOf(id) ?? say.unknown);
  if (names.length <= MOST_NAMED) return names.join(say.or);
  return [...names.slice(0, MOST_NAMED), say.others(names.length - MOST_NAMED)].join(say.or);
}

/** More places than these are counted. */
const MOST_NAMED = 3;
