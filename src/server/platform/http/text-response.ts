/**
 * The text of a whole reply. `encoded` keeps its compressed forms where the same text is sent again and again, and is null
 * where it is sent once.
 */
export type ReplyText = { text: string; encoded: Map<string, Buffer> | null };

/** Where `server/send-response.mjs`, which is bundled apart, finds the text beside the stream the standard makes of it. */
const TEXT = Symbol.for('arogya.response-text');

/** A `Response` whose text the server sends as it is, instead of reading it out of a stream again. */
export function textResponse(text: ReplyText, init: { status: number; headers: Headers }): Response {
  return Object.assign(new Response(text.text, init), { [TEXT]: text });
}
