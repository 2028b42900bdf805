import { z } from 'zod';
import { idOf } from '@/domain/shared/ids';
import { Instant, line, LocalDate, prose, Version } from '@/domain/shared/primitives';

export const TOPICS = [
  'emergencies',
  'children',
  'mother-and-baby',
  'women',
  'infections',
  'stomach',
  'heart-and-lungs',
  'long-term',
  'pain',
  'skin-eyes-teeth',
  'mind',
  'medicines',
  'prevention',
  'seasons',
] as const;

/** The article's name in addresses; it never changes. */
export const Slug = z
  .string()
  .max(60, 'too-long')
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, 'wrong-format');

const Line = line(200).pipe(z.string().min(1, 'required'));
const Lines = z.array(line(600)).min(1, 'required').max(10, 'too-many');
const inThree = <T extends z.ZodType>(text: T) => z.object({ en: text, hi: text, pa: text });

/** What an article says, in three languages. Never a dose, never a diagnosis. */
const ArticleFacts = z.object({
  topic: z.enum(TOPICS, 'not-one-of'),
  title: inThree(Line),
  about: inThree(line(600).pipe(z.string().min(1, 'required'))),
  care: inThree(Lines).describe('what one can do'),
  help: inThree(Lines).describe('when to see a doctor and when to call'),
  words: prose(300).default('').describe('other words people search by, in Latin letters too'),
  sources: z.array(line(200)).min(1, 'required').max(10, 'too-many'),
  reviewedOn: LocalDate.describe('when its text was last looked through'),
  state: z.enum(['draft', 'published'], 'not-one-of'),
});

export const Article = ArticleFacts.extend({ slug: Slug, version: Version, updatedAt: Instant.optional() });
export type Article = z.infer<typeof Article>;

const Reason = prose(500).pipe(z.string().min(3, 'required'));
export const NewArticle = ArticleFacts.extend({ slug: Slug, reason: Reason });
export type NewArticle = z.infer<typeof NewArticle>;
export const ArticleEdit = ArticleFacts.extend({ version: Version, reason: Reason });
export type ArticleEdit = z.infer<typeof ArticleEdit>;

/** One version of an article: who made it, when and why. */
export const ArticleVersion = z.object({
  version: Version,
  at: Instant,
  by: idOf('usr'),
  reason: z.string(),
  state: ArticleFacts.shape.state,
});
export type ArticleVersion = z.infer<typeof ArticleVersion>;
