import 'server-only';
import type { Env } from '../env';
import { geminiModel } from './gemini';
import { huggingFaceModel } from './huggingface';
import type { LanguageModel } from './port';
import { MODEL_MS_MAX } from './post-json';

/** The model the environment names; absent where it names none. */
export function makeLanguageModel(
  { MODEL_KIND, MODEL_KEY, MODEL_NAME, MODEL_URL }: Env,
  limitMs = MODEL_MS_MAX,
): LanguageModel | undefined {
  if (MODEL_KIND === undefined || MODEL_KEY === undefined || MODEL_NAME === undefined) return undefined;
  const make = MODEL_KIND === 'gemini' ? geminiModel : huggingFaceModel;
  return make({ key: MODEL_KEY, name: MODEL_NAME, limitMs, ...(MODEL_URL !== undefined && { url: MODEL_URL }) });
}
