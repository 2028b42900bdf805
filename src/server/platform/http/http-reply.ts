/** An answer that is not the endpoint's usual status, or carries headers of its own. */
export type Answer<B> = { answer: true; status: number; body: B; headers: Record<string, string> };

/** Answers with another of the endpoint's statuses: `answer(200, found)` where 201 is usual. */
export function answer<B>(status: number, body: B, headers: Record<string, string> = {}): Answer<B> {
  return { answer: true, status, body, headers };
}

/** Tells an {@link Answer} from a plain body. */
export function isAnswer(value: unknown): value is Answer<unknown> {
  return typeof value === 'object' && value !== null && 'answer' in value && value.answer === true;
}
