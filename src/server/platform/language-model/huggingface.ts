import 'server-only';
import { z } from 'zod';
import type { LanguageModel } from './port';
import { postJson } from './post-json';

const BASE_URL = 'https://router.huggingface.co/v1';
const TOKENS_MAX = 1_000;
const Reply = z.object({ choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1) });

type Options = { key: string; name: string; limitMs: number; url?: string };

/** HuggingFace Inference Providers: chat completions with an answer by schema. https://huggingface.co/docs/inference-providers */
export function huggingFaceModel({ key, name, limitMs, url = BASE_URL }: Options): LanguageModel {
  return {
    vendor: 'huggingface',
    ask: async ({ instructions, text, schema }) =>
      postJson(
        {
          url: `${url}/chat/completions`,
          headers: { authorization: `Bearer ${key}` },
          limitMs,
          body: {
            model: name,
            messages: [
              { role: 'system', content: instructions },
              { role: 'user', content: text },
            ],
            response_format: { type: 'json_schema', json_schema: { name: 'answer', schema, strict: true } },
            temperature: 0,
            max_tokens: TOKENS_MAX,
          },
        },
        (reply) => Reply.safeParse(reply).data?.choices[0]?.message.content,
      ),
  };
}
