/** A reply with a status other than the endpoint's usual one, or with headers of its own. */
export type HttpReply<B> = { answer: true; status: number; body: B; headers: ReplyHeaders };
/** Pairs where a name stands more than once. */
type ReplyHeaders = Record<string, string> | [string, string][];

/** Replies with another of the endpoint's statuses: `httpReply(200, found)` where 201 is usual. */
export function httpReply<B>(status: number, body: B, headers: ReplyHeaders = {}): HttpReply<B> {
  return { answer: true, status, body, headers };
}

/** Tells an {@link HttpReply} from a plain body. */
export function isHttpReply(value: unknown): value is HttpReply<unknown> {
  return typeof value === 'object' && value !== null && 'answer' in value && value.answer === true;
}
