import type { z } from 'zod';

/** What is asked of a model: to read one text and to answer with JSON after a schema. */
type ModelQuestion = {
  instructions: string;
  text: string;
  /** JSON Schema of the answer. */
  schema: z.core.JSONSchema.BaseSchema;
};

/** Why there is no answer: it took too long, the service refused or could not be reached, or what came is no JSON. */
type ModelFailure = 'timeout' | 'failed' | 'invalid';
export type ModelAnswer = { is: 'answered'; json: unknown } | { is: ModelFailure };

/**
 * A language model of another company. What it answers is a stranger's word: whoever asks parses it. It never throws and never takes
 * longer than its limit.
 */
export type LanguageModel = {
  vendor: 'huggingface' | 'gemini';
  ask: (question: ModelQuestion) => Promise<ModelAnswer>;
};
