import { createRequire } from 'node:module';
import type * as Grpc from '@grpc/grpc-js';

/** The gRPC that the Firestore in memory brings: its server takes no other's credentials. */
export function firestoreGrpc(): typeof Grpc {
  return createRequire(createRequire(import.meta.url).resolve('@firestore-emulator/server'))('@grpc/grpc-js') as typeof Grpc;
}
