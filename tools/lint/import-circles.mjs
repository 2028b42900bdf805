import path from 'node:path';

const IMPORTED = /(?:from|import)\s*\(?\s*['"]([^'"]+)['"]/g;
const ENDINGS = ['', '.ts', '.tsx'];

/**
 * The groups of files that import each other in a circle, type imports included.
 * @param {readonly string[]} files relative to the root, with slashes
 * @param {(file: string) => string} read the source of a file
 * @returns {string[][]} each group sorted
 */
export function importCircles(files, read) {
  const known = new Set(files);
  const graph = new Map(files.map((file) => [file, importsOf(file, read(file), known)]));
  const circles = files.map((file) => circleOf(file, graph)).filter((circle) => circle.length > 0);
  return [...new Map(circles.map((circle) => [circle.join(), circle])).values()];
}

/**
 * Every file that `file` leads to and that leads back to it, with `file` itself.
 * @param {string} file
 * @param {Map<string, string[]>} graph
 */
function circleOf(file, graph) {
  const ahead = reachedFrom(file, graph);
  if (!ahead.has(file)) return [];
  return [...ahead].filter((other) => reachedFrom(other, graph).has(file)).sort();
}

/**
 * @param {string} start
 * @param {Map<string, string[]>} graph
 */
function reachedFrom(start, graph) {
  const reached = new Set();
  const queue = [...(graph.get(start) ?? [])];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (reached.has(file)) continue;
    reached.add(file);
    queue.push(...(graph.get(file) ?? []));
  }
  return reached;
}

/**
 * @param {string} file
 * @param {string} source
 * @param {ReadonlySet<string>} known
 */
function importsOf(file, source, known) {
  return [...source.matchAll(IMPORTED)].flatMap(([, name = '']) => {
    const target = targetOf(file, name);
    return ENDINGS.map((ending) => `${target}${ending}`).filter((one) => known.has(one));
  });
}

/**
 * @param {string} file
 * @param {string} name what it imports
 */
function targetOf(file, name) {
  if (name.startsWith('@/')) return `src/${name.slice(2)}`;
  return name.startsWith('.') ? path.posix.join(path.posix.dirname(file), name) : name;
}
