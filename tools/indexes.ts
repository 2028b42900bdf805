/** `npm run indexes`: writes firestore.indexes.json from the collections the server declares. Never edit that file by hand. */
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { findCollections } from './store/find-collections';
import { firestoreIndexes } from './store/firestore-indexes';
import { ROOT } from '../server/paths.mjs';

const declared = await findCollections();
const made = firestoreIndexes(declared.map(({ collection }) => collection));
writeFileSync(path.join(ROOT, 'firestore.indexes.json'), `${JSON.stringify(made, null, 2)}\n`);
process.stdout.write(`firestore.indexes.json: ${made.indexes.length} indexes of ${declared.length} collections.\n`);
