type Scalar = string | number | boolean | bigint | symbol | null | undefined;
/** One less of the levels a path may still go down. Six are more than any document of ours has, and end recursive JSON types. */
type Below = { 6: 5; 5: 4; 4: 3; 3: 2; 2: 1; 1: 0; 0: never };
type Levels = keyof Below;

/**
 * Every dotted path of a document type, for both sides of a union: `FieldPath<{ id: string; place?: { ward: string } }>` is
 * `'id' | 'place' | 'place.ward'`. A list is a leaf, because engines index the members of a list and not what is inside them.
 */
export type FieldPath<T> = Paths<T, 6, never> & string;

/** The same with the rows of lists, as a form names them: `weekly.0.from`. */
export type FormPath<T> = Paths<T, 6, `${number}`> & string;

type Paths<T, L extends Levels, Row extends string> = 0 extends 1 & T
  ? string
  : T extends Scalar
    ? never
    : T extends readonly (infer Member)[]
      ? Rows<Member, L, Row>
      : PathsOf<T, L, Row>;
type Rows<Member, L extends Levels, Row extends string> = [Row] extends [never] ? never : `${Row}.${Paths<Member, L, Row> & string}`;
type PathsOf<T, L extends Levels, Row extends string> = {
  [K in keyof T & string]-?: K | Inside<K, T[K], Below[L], Row>;
}[keyof T & string];
type Inside<K extends string, V, L extends Levels, Row extends string> = [L] extends [never] ? never : `${K}.${Paths<V, L, Row> & string}`;
