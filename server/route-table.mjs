/**
 * @typedef {import('../src/server/platform/http/route').Handler} Handler
 * @typedef {Readonly<Partial<Record<string, Handler>>>} Handlers what a route file exports, by method
 * @typedef {{ path: string, handlers: Handlers }} Route `path` as an endpoint writes it, `/api/appointments/{id}`
 */

/**
 * Finds the route of an address. A path without `{names}` goes before one with them, so that a fixed word is not taken for an id.
 * @param {readonly Route[]} routes
 * @returns {(path: string) => Route | undefined} for a path without its query
 */
export function makeRouteTable(routes) {
  const fixed = new Map(routes.filter(({ path }) => !path.includes('{')).map((route) => [route.path, route]));
  /** @type {Map<number, { words: string[], route: Route }[]>} */
  const open = new Map();
  for (const route of routes.filter(({ path }) => path.includes('{'))) {
    const words = route.path.split('/');
    open.set(words.length, [...(open.get(words.length) ?? []), { words, route }]);
  }
  const count = (/** @type {{ words: string[] }} */ { words }) => words.filter(isName).length;
  for (const list of open.values()) list.sort((a, b) => count(a) - count(b));

  return (path) => {
    const found = fixed.get(path);
    if (found) return found;
    const given = path.split('/');
    return open.get(given.length)?.find(({ words }) => words.every((word, i) => isName(word) || word === given[i]))?.route;
  };
}

/** @param {string} word */
function isName(word) {
  return word.startsWith('{');
}
