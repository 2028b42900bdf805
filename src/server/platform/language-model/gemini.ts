import 'server-only';
import { z } from 'zod';
import type { LanguageModel } from './port';
import { postJson } from './post-json';

const BASE_URL = 'https://generativelanguage.googleapis.com/v1beta';
const TOKENS_MAX = 1_000;
const Reply = z.object({
  candidates: z.array(z.object({ content: z.object({ parts: z.array(z.object({ text: z.string().optional() })) }) })).min(1),
});

type Options = { key: string; name: string; limitMs: number; url?: string };

/** The Gemini API: `generateContent` with an answer by schema. https://ai.google.dev/gemini-api/docs/structured-output */
export function geminiModel({ key, name, limitMs, url = BASE_URL }: Options): LanguageModel {
  return {
    vendor: 'gemini',
    ask: async ({ instructions, text, schema }) =>
      postJson(
        {
          url: `${url}/models/${encodeURIComponent(name)}:generateContent`,
          headers: { 'x-goog-api-key': key },
          limitMs,
          body: {
            systemInstruction: { parts: [{ text: instructions }] },
            contents: [{ role: 'user', parts: [{ text }] }],
            generationConfig: {
              responseMimeType: 'application/json',
              responseJsonSchema: schema,
              temperature: 0,
              maxOutputTokens: TOKENS_MAX,
            },
          },
        },
        textOf,
      ),
  };
}

/** An answer may come in several parts, which are one text. */
function textOf(reply: unknown): string | undefined {
  const parts = Reply.safeParse(reply).data?.candidates[0]?.content.parts;
  return parts?.map(({ text }) => text ?? '').join('');
}
