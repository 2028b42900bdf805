import pg from 'pg';
import type { DoctorQuery } from '@/domain/people/api';
import type { ManyDoctors } from './many-doctors';
import { NOW, opensAt, SLOT_MINUTES } from './many-doctors';
import type { PrivatePostgres } from './private-postgres';

const DAYS = 3;

/** Where a page begins in the peer's own terms: the last row of the page before. */
export type PeerRow = { id: string; next: string | null };
type Question = { text: string; values: unknown[] };

/**
 * The doctors in PostgreSQL: full text under a GIN index, arrays under GIN, and one row for each free slot under a B-tree, in
 * which the next one of a doctor is one look. Three days of slots are kept, which hold every doctor's next.
 */
export async function doctorsInPostgres({ socket }: PrivatePostgres, { doctors, booked }: ManyDoctors) {
  const client = new pg.Client({ host: socket, user: 'postgres', database: 'postgres' });
  await client.connect();
  await client.query(`
    CREATE TABLE doctors (id text PRIMARY KEY, name text, clinic text, specialties text[], languages text[], fee int, years int, lat float8, lng float8,
      words tsvector GENERATED ALWAYS AS (to_tsvector('simple', name || ' ' || clinic)) STORED);
    CREATE TABLE hours (doctor_id text, opens_at timestamptz);
    CREATE TABLE busy (doctor_id text, starts_at timestamptz);
    CREATE TABLE free_slots (doctor_id text, starts_at timestamptz, PRIMARY KEY (doctor_id, starts_at));`);
  await insert(
    client,
    'doctors (id, name, clinic, specialties, languages, fee, years, lat, lng)',
    doctors.map((d) => [
      d.id,
      d.name,
      d.clinicName,
      `{${d.specialties.join(',')}}`,
      `{${d.languages.join(',')}}`,
      d.feePaise,
      d.experienceYears,
      d.position?.lat,
      d.position?.lng,
    ]),
  );
  await insert(
    client,
    'hours',
    doctors.map(({ id }, n) => [id, `2026-01-05 ${String(opensAt(n)).padStart(2, '0')}:00:00+05:30`]),
  );
  await insert(
    client,
    'busy',
    [...booked].flatMap(([id, starts]) => starts.map((startsAt) => [id, startsAt])),
  );
  await client.query(`
    INSERT INTO free_slots SELECT doctor_id, opens_at + d * interval '1 day' + s * interval '${String(SLOT_MINUTES)} minutes'
      FROM hours, generate_series(0, ${String(DAYS - 1)}) d, generate_series(0, ${String((8 * 60) / SLOT_MINUTES - 1)}) s;
    DELETE FROM free_slots f USING busy b WHERE b.doctor_id = f.doctor_id AND b.starts_at = f.starts_at;
    CREATE INDEX ON doctors USING gin (words);
    CREATE INDEX ON doctors USING gin (specialties);
    CREATE INDEX ON doctors USING gin (languages);
    CREATE INDEX ON doctors (fee, years DESC, id);
    CREATE INDEX ON doctors (lat, lng);`);
  await client.query('VACUUM ANALYZE');
  return {
    async search(name: string, question: Question): Promise<PeerRow[]> {
      const { rows } = await client.query<{ id: string; next: Date | null }>({ name, ...question });
      return rows.map(({ id, next }) => ({ id, next: next?.toISOString() ?? null }));
    },
    async book(doctorId: string, startsAt: string): Promise<void> {
      await client.query({
        name: 'book',
        text: 'DELETE FROM free_slots WHERE doctor_id = $1 AND starts_at = $2',
        values: [doctorId, startsAt],
      });
    },
    end: () => client.end(),
  };
}

const NEXT = `LATERAL (SELECT starts_at AS next FROM free_slots WHERE doctor_id = d.id AND starts_at >= $1 ORDER BY starts_at LIMIT 1) s ON true`;
const METRES = `round(2 * 6371008.8 * asin(least(1, sqrt(sin(radians(lat - LAT) / 2) ^ 2
  + cos(radians(LAT)) * cos(radians(lat)) * sin(radians(lng - LNG) / 2) ^ 2))))`;

/** A search in SQL. `after` is the fee, the years and the id of the last row of the page before. */
export function questionOf(query: DoctorQuery, after?: readonly [fee: number, years: number, id: string]): Question {
  const values: unknown[] = [NOW];
  const value = (given: unknown) => `$${String(values.push(given))}`;
  const where = ['true'];
  if (query.q !== undefined) where.push(`words @@ plainto_tsquery('simple', ${value(query.q)})`);
  if (query.specialty !== undefined) where.push(`specialties @> ARRAY[${value(query.specialty)}]`);
  if (query.language !== undefined) where.push(`languages @> ARRAY[${value(query.language)}]`);
  if (query.maxFee !== undefined) where.push(`fee <= ${value(query.maxFee)}`);
  let metres = 'NULL::float8';
  if (query.near !== undefined) {
    const [lat, lng] = [value(query.near.lat), value(query.near.lng)];
    metres = METRES.replaceAll('LAT', `${lat}::float8`).replaceAll('LNG', `${lng}::float8`);
    if (query.radiusKm !== undefined) {
      // A degree of latitude is at least 110.5 km; of longitude at 33° north at least 93 km.
      const reach = value(query.radiusKm / 90);
      where.push(
        `lat BETWEEN ${lat}::float8 - ${reach} AND ${lat}::float8 + ${reach}`,
        `lng BETWEEN ${lng}::float8 - ${reach} AND ${lng}::float8 + ${reach}`,
      );
      where.push(`${metres} <= ${value(query.radiusKm * 1000)}`);
    }
  }
  if (after) {
    const [fee, years, id] = [value(after[0]), value(after[1]), value(after[2])];
    where.push(`fee >= ${fee} AND (fee > ${fee} OR years < ${years} OR (years = ${years} AND id > ${id}))`);
  }
  const order = {
    relevance: 'years DESC',
    distance: 'metres, years DESC',
    fee: 'fee, years DESC',
    experience: 'years DESC',
    'next-slot': 'next, years DESC',
  };
  const limit = value(query.limit);
  const found = `SELECT id, fee, years, ${metres} AS metres FROM doctors WHERE ${where.join(' AND ')}`;
  // Only the order by next slot needs the slots of everybody; else they are looked up for the page alone.
  if (query.sort === 'next-slot') {
    return { text: `SELECT id, next FROM (${found}) d LEFT JOIN ${NEXT} ORDER BY ${order['next-slot']}, id LIMIT ${limit}`, values };
  }
  const page = `SELECT * FROM (${found}) f ORDER BY ${order[query.sort]}, id LIMIT ${limit}`;
  return { text: `SELECT id, next FROM (${page}) d LEFT JOIN ${NEXT} ORDER BY ${order[query.sort]}, id`, values };
}

async function insert(client: pg.Client, into: string, rows: readonly (readonly unknown[])[]): Promise<void> {
  const width = rows[0]?.length ?? 0;
  const columns = Array.from({ length: width }, (_, i) => rows.map((row) => row[i]));
  const types = columns.map((column) => (typeof column[0] === 'number' ? 'float8[]' : 'text[]'));
  const table = into.split(' ')[0] ?? into;
  const names = /\((.*)\)/.exec(into)?.[1]?.split(', ');
  const cast = await client.query<{ name: string; type: string }>(
    `SELECT attname AS name, format_type(atttypid, atttypmod) AS type FROM pg_attribute WHERE attrelid = '${table}'::regclass AND attnum > 0 ORDER BY attnum`,
  );
  const wanted = names ?? cast.rows.map(({ name }) => name);
  const casts = wanted.map((name, i) => `c${String(i)}::${cast.rows.find((row) => row.name === name)?.type ?? 'text'}`);
  const arrays = types.map((type, i) => `$${String(i + 1)}::${type}`);
  const aliases = wanted.map((_, i) => `c${String(i)}`);
  await client.query(
    `INSERT INTO ${into} SELECT ${casts.join(', ')} FROM unnest(${arrays.join(', ')}) AS t(${aliases.join(', ')})`,
    columns,
  );
}
