/**
 * What a handler reads of a request: the part of the web standard's `Request` that all who call handlers have, Next, tests and
 * our own server, which makes no whole `Request` because making one costs more than answering a small call.
 */
export type HttpRequest = Pick<Request, 'method' | 'url' | 'body' | 'signal'> & {
  headers: Pick<Headers, 'get' | 'has'>;
  /** The same request once more; of both the body can be read. */
  clone: () => HttpRequest;
};
