import pg from 'pg';
import type { Position } from '@/domain/shared/primitives';
import { pharmacyIdOf, type ManyPharmacies } from './many-pharmacies';
import { startPostgres } from './private-postgres';

/** The earth of our own distances, so that both sides draw the same circle. */
const DISTANCE = 'ST_DistanceSphere(at::geometry, $2::geometry)';

/**
 * The same stock in PostGIS: a row with its point under a GiST index for every medicine of a pharmacy, and a nearest-neighbour query.
 * Throws with the reason where PostgreSQL or PostGIS is not installed.
 */
export async function pharmaciesInPostgis({ positions, has, medicines }: ManyPharmacies) {
  const server = await startPostgres();
  const client = new pg.Client({ host: server.socket, user: 'postgres', database: 'postgres' });
  await client.connect();
  const stop = async () => {
    await client.end();
    await server.stop();
  };
  try {
    await client.query('CREATE EXTENSION postgis; CREATE EXTENSION btree_gist');
    await client.query('CREATE TABLE places (n int, pharmacy text, at geography(point))');
    await client.query(
      'INSERT INTO places SELECT n, p, ST_MakePoint(x, y)::geography FROM unnest($1::int[], $2::text[], $3::float8[], $4::float8[]) AS t (n, p, x, y)',
      [
        positions.map((_, n) => n),
        positions.map((_, n) => pharmacyIdOf(n)),
        positions.map(({ lng }) => lng),
        positions.map(({ lat }) => lat),
      ],
    );
    await client.query('CREATE TABLE stock (medicine int, pharmacy text, at geography(point))');
    for (const [medicine] of medicines.entries()) {
      const own = positions.flatMap((_, n) => (has(n, medicine) ? [n] : []));
      await client.query('INSERT INTO stock SELECT $1::int, pharmacy, at FROM places WHERE n = ANY ($2::int[])', [medicine, own]);
    }
    await client.query('CREATE INDEX ON stock USING gist (medicine, at)');
    await client.query('VACUUM ANALYZE stock');
  } catch (error) {
    await stop();
    throw error;
  }
  const { rows } = await client.query<{ version: string }>('SELECT postgis_lib_version() AS version');
  return {
    version: rows[0]?.version ?? '',
    stop,
    async search(medicine: number, { lat, lng }: Position, radiusMetres: number, limit: number): Promise<string[]> {
      const found = await client.query<{ pharmacy: string }>({
        name: 'near',
        text: `SELECT pharmacy FROM stock WHERE medicine = $1 AND ST_DWithin(at, $2::geography, $3 * 1.01, false) AND ${DISTANCE} <= $3
          ORDER BY at <-> $2::geography, pharmacy LIMIT $4`,
        values: [medicine, `SRID=4326;POINT(${String(lng)} ${String(lat)})`, radiusMetres, limit],
      });
      return found.rows.map(({ pharmacy }) => pharmacy);
    },
  };
}
