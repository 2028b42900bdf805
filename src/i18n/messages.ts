import type { Locale } from '@/domain/shared/primitives';

/**
 * Every feature's sentences, named once; English says which keys there are, and a test holds hi and pa to them. A namespace may be
 * spread over several files, so that the audit sentences and the navigation label of a feature stand in its own.
 */
const FILES = {
  shared: () => import('./messages/en/shared.json'),
  accounts: () => import('./messages/en/accounts.json'),
  people: () => import('./messages/en/people.json'),
  medicines: () => import('./messages/en/medicines.json'),
  pharmacies: () => import('./messages/en/pharmacies.json'),
  'stock-import': () => import('./messages/en/stock-import.json'),
  medications: () => import('./messages/en/medications.json'),
  'change-requests': () => import('./messages/en/change-requests.json'),
  reservations: () => import('./messages/en/reservations.json'),
  places: () => import('./messages/en/places.json'),
  organisations: () => import('./messages/en/organisations.json'),
  scheduling: () => import('./messages/en/scheduling.json'),
  appointments: () => import('./messages/en/appointments.json'),
  consultations: () => import('./messages/en/consultations.json'),
  prescriptions: () => import('./messages/en/prescriptions.json'),
  notes: () => import('./messages/en/notes.json'),
  recordings: () => import('./messages/en/recordings.json'),
  consents: () => import('./messages/en/consents.json'),
  'health-records': () => import('./messages/en/health-records.json'),
  records: () => import('./messages/en/records.json'),
  notifications: () => import('./messages/en/notifications.json'),
  family: () => import('./messages/en/family.json'),
  documents: () => import('./messages/en/documents.json'),
  audit: () => import('./messages/en/audit.json'),
  vitals: () => import('./messages/en/vitals.json'),
  triage: () => import('./messages/en/triage.json'),
  articles: () => import('./messages/en/articles.json'),
  conversations: () => import('./messages/en/conversations.json'),
  system: () => import('./messages/en/system.json'),
} as const;

type File = Awaited<ReturnType<(typeof FILES)[keyof typeof FILES]>>['default'];
type Intersection<U> = (U extends unknown ? (one: U) => void : never) extends (all: infer I) => void ? I : never;
/** The messages of one language; the top-level keys of all files together are its namespaces. */
export type Messages = Intersection<File>;

const loaded = new Map<Locale, Promise<Messages>>();

/** All messages of a language, loaded once a process. */
export function loadMessages(locale: Locale): Promise<Messages> {
  const found = loaded.get(locale) ?? load(locale);
  loaded.set(locale, found);
  return found;
}

async function load(locale: Locale): Promise<Messages> {
  const files = await Promise.all(
    Object.keys(FILES).map((name) => import(`./messages/${locale}/${name}.json`) as Promise<{ default: File }>),
  );
  return files.map((file): Tree => file.default).reduce(merge, {}) as Messages;
}

type Tree = { [key: string]: string | Tree };

/** Both trees in one. Throws when they say the same key twice. */
function merge(one: Tree, other: Tree): Tree {
  const merged = { ...one };
  for (const [key, value] of Object.entries(other)) {
    const known = merged[key];
    if (known === undefined) merged[key] = value;
    else if (typeof known === 'object' && typeof value === 'object') merged[key] = merge(known, value);
    else throw new Error(`two message files say ${key}`);
  }
  return merged;
}
