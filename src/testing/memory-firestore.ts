import { FirestoreServer } from '@firestore-emulator/server';
import type { Server } from '@grpc/grpc-js';
import { Firestore } from 'firebase-admin/firestore';
import { newId } from '@/server/platform/random';
import { NO_RETRIES_INSIDE } from '@/server/platform/store/firestore/open-firestore';
import { firestoreGrpc } from './firestore-grpc';

export type MemoryFirestore = {
  host: string;
  /** A client of a project of its own, or of the one named. Whoever asks for it terminates it. */
  client: (project?: string) => Firestore;
  close: () => void;
};

/**
 * Firestore's protocol spoken by a small server inside this process, on loopback alone: its documents and queries are real,
 * its transactions do not isolate (see its contract for what it cannot prove).
 */
export async function openMemoryFirestore(): Promise<MemoryFirestore> {
  const memory = new FirestoreServer();
  // Its own `start` listens on every address of the machine; the server inside is reached around it.
  const inside = Reflect.get(memory, 'server') as Server;
  const { ServerCredentials } = firestoreGrpc();
  const port = await new Promise<number>((done, failed) => {
    inside.bindAsync('127.0.0.1:0', ServerCredentials.createInsecure(), (error, bound) => (error ? failed(error) : done(bound)));
  });
  const host = `127.0.0.1:${port}`;
  return {
    host,
    client: (project = newProject()) => firestoreAt(host, project),
    close: () => memory.stop(),
  };
}

/** A project nobody else uses: emulators keep the data of each apart. */
export function newProject(): string {
  return `demo-${newId('evt')
    .slice(4)
    .toLowerCase()
    .replaceAll(/[^a-z0-9]/g, '')}`.slice(0, 28);
}

/** A client of an emulator. */
export function firestoreAt(host: string, project: string): Firestore {
  // Else the vendor's client looks on this network for the machine of Google's it might run on.
  process.env['METADATA_SERVER_DETECTION'] = 'none';
  return new Firestore({ ...NO_RETRIES_INSIDE, projectId: project, host, ssl: false });
}
