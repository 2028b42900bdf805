import { bestOf, rawWordsOf, soundWords } from '@/domain/shared/sound-words';
import type { Article } from './schema';

/** The words of one article, as numbers of the index that read them. */
type ArticleWords = { title: readonly number[]; names: readonly number[]; text: readonly number[] };
/** How well an article meets a query: `share` is how much of what the query asks is in the article's title and names. */
type ArticleScore = { score: number; share: number };

const WORDS_MAX = 20;
const SIMILARITY_MIN = 0.75;
const NAMES_WEIGHT = 0.9;
const TEXT_WEIGHT = 0.35;
const UNKNOWN_WEIGHT = 1.5;

/** Searches articles by sound, so that spelling and script do not matter. Words that many articles have count for little. */
export function articleWordIndex(articles: readonly Article[]) {
  const known = soundWords();
  const read = new Map<string, ArticleWords>(
    articles.map(({ slug, title, words, about, care, help }) => [
      slug,
      {
        title: known.read(Object.values(title).join(' ')),
        names: known.read(words),
        text: known.read([...Object.values(about), ...Object.values(care).flat(), ...Object.values(help).flat()].join(' ')),
      },
    ]),
  );
  return {
    /** The score of every article for a query, by slug. */
    score(query: string): ReadonlyMap<string, ArticleScore> {
      const asked = rawWordsOf(query.toLowerCase()).slice(0, WORDS_MAX);
      const scores = new Map([...read.keys()].map((slug) => [slug, { score: 0, share: 0 }]));
      let askedWeight = 0;
      for (const word of asked) {
        const alike = known.compare(word, SIMILARITY_MIN);
        const found = [...read].map(([slug, words]) => ({ slug, ...meeting(words, alike) }));
        const weight = weightOf(found, read.size);
        askedWeight += weight;
        for (const { slug, best, named } of found) {
          const sum = scores.get(slug);
          if (sum) {
            sum.score += weight * best;
            sum.share += weight * named;
          }
        }
      }
      for (const sum of scores.values()) sum.share = askedWeight === 0 ? 0 : sum.share / askedWeight;
      return scores;
    },
  };
}

/**
 * How much a word tells of which article is meant: the rarer in titles and names the more, and nothing where every text has it ("the",
 * "में"). A word that no article has asks for something else.
 */
function weightOf(found: readonly { best: number; named: number }[], count: number): number {
  const having = found.filter(({ best }) => best > 0).length;
  const naming = found.filter(({ named }) => named > 0).length;
  return having === 0 ? UNKNOWN_WEIGHT : Math.log(count / (naming === 0 ? having : naming)) * (1 - having / count);
}

function meeting({ title, names, text }: ArticleWords, alike: readonly number[]): { best: number; named: number } {
  const named = Math.max(bestOf(title, alike), NAMES_WEIGHT * bestOf(names, alike));
  return { named, best: Math.max(named, TEXT_WEIGHT * bestOf(text, alike)) };
}
