import * as z from 'zod';
import { itemWays, moods } from '../pack.ts';
import { limits } from '../rules.ts';

const line = (most: number) => z.string().trim().max(most);
const named = (most: number) => line(most).min(1);
const file = z.string().min(1).max(200);

const button = z.strictObject({
  text: named(limits.buttonText),
  way: z.enum(itemWays),
  url: z.string().optional(),
});

const options = z.array(z.string().trim());

/** What an item is: one of these fields says it, and none of them that it is a text. */
export const itemKinds = [
  'photo',
  'video',
  'animation',
  'audio',
  'voice',
  'document',
  'album',
  'poll',
  'quiz',
];

const item = z
  .strictObject({
    text: file.optional(),
    photo: file.optional(),
    video: file.optional(),
    animation: file.optional(),
    audio: file.optional(),
    voice: file.optional(),
    document: file.optional(),
    album: z.array(file).min(2).max(limits.album).optional(),
    poll: options.optional(),
    quiz: options.optional(),
    right: z.int().min(0).optional(),
    buttons: z.array(button).max(limits.buttons).default([]),
  })
  .refine((each) => itemKinds.filter((kind) => kind in each).length <= 1, 'is of two kinds')
  .refine(
    (each) => 'quiz' in each === 'right' in each,
    'only a quiz has a right option, and it must have one',
  )
  .refine((each) => !('album' in each) || each.buttons.length === 0, 'an album bears no buttons');

/** `pack.json`: what stands on the cover of a pack, and its items in order; texts and files stand beside it. */
export const manifest = z.strictObject({
  title: named(limits.title),
  theme: named(limits.theme),
  occasion: z.string().nullable(),
  mood: z.enum(moods),
  summary: line(limits.summary).default(''),
  sources: z.array(line(limits.source).min(1)).max(limits.sources).default([]),
  items: z.array(item).min(1).max(limits.items),
});

export type Manifest = z.infer<typeof manifest>;
export type ManifestItem = Manifest['items'][number];
