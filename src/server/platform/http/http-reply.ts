/** An answer that is not the endpoint's usual status, or carries headers of its own. */
export type HttpReply<B> = { answer: true; status: number; body: B; headers: Record<string, string> };

/** Answers with another of the endpoint's statuses: `answer(200, found)` where 201 is usual. */
export function httpReply<B>(status: number, body: B, headers: Record<string, string> = {}): HttpReply<B> {
  return { answer: true, status, body, headers };
}

/** Tells an {@link HttpReply} from a plain body. */
export function isHttpReply(value: unknown): value is HttpReply<unknown> {
  return typeof value === 'object' && value !== null && 'answer' in value && value.answer === true;
}
