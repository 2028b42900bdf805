type Fields = Record<string, unknown>;

/** The value at a dotted path, or undefined. */
export function fieldAt(fields: object, path: string): unknown {
  let value: unknown = fields;
  for (const part of path.split('.')) {
    if (typeof value !== 'object' || value === null) return undefined;
    value = (value as Fields)[part];
  }
  return value;
}

/** A copy with the value set at a dotted path; only the objects on the way are copied. `undefined` removes the field. */
export function withField(fields: Fields, path: string, value: unknown): Fields {
  const [head = '', ...rest] = path.split('.');
  const copy = { ...fields };
  if (rest.length > 0) {
    const below = copy[head];
    const isObject = typeof below === 'object' && below !== null && !Array.isArray(below);
    copy[head] = withField(isObject ? (below as Fields) : {}, rest.join('.'), value);
  } else if (value === undefined) {
    delete copy[head];
  } else {
    copy[head] = value;
  }
  return copy;
}
