import type { ArrivalFault, BundleTrouble, ItemFault, PackFault } from '../../src/features/packs/index.ts';

/** What is wrong with a pack, for the operator: `arbaeen, 02.md: …`. */
export function faultLine(fault: ArrivalFault): string {
  return `${fault.slug}, ${fault.file}: ${reasonOf(fault)}`;
}

/** Why a folder or zip cannot be read at all. */
export function troubleLine({ why, path }: BundleTrouble): string {
  const reasons = {
    'no-zip': 'this is no zip, or not all of one',
    'bad-path': 'a path in it leads out of it',
    'too-big': 'it is too big',
    'too-many': 'it holds too many files',
    'no-packs': 'there is no pack.json in it',
  };
  return [reasons[why], path].filter((words) => words !== '').join(': ');
}

const plainReasons = {
  slug: "a pack's folder is named with small letters, digits and dashes",
  json: 'this is no JSON',
  missing: 'there is no such file',
  path: 'a path in it leads out of the pack',
  text: 'this is no UTF-8 text, or too long',
  occasion: 'the calendar has no such occasion',
  glad: 'a pack for a day of mourning is not glad',
  album: 'these files make no album',
} as const;

function reasonOf(fault: ArrivalFault): string {
  if (fault.why === 'shape') return `${fault.at}: ${fault.says}`;
  if (fault.why === 'item') return itemReason(fault.fault);
  if (fault.why === 'media') return `the file cannot be sent (${fault.fault})`;
  return fault.why === 'pack' ? packReason(fault.fault) : plainReasons[fault.why];
}

function itemReason(fault: ItemFault): string {
  if (fault.why !== 'long') return `the item is not sound (${fault.why})`;
  const { what, count, most, on } = fault;
  return `the ${what} has ${count} letters${on === 'bale' ? ' on Bale' : ''}, over ${most}`;
}

function packReason(fault: PackFault): string {
  if (fault.why === 'no-items') return 'it has no items';
  return fault.why === 'no-right'
    ? `item ${fault.at} has no right option`
    : `item ${fault.at} has flowers or feasts, on a day of mourning`;
}
