import type * as Grpc from '@grpc/grpc-js';
import { firestoreGrpc } from './firestore-grpc';

const SERVICE = '/google.firestore.v1.Firestore/';
const CALLS = {
  Commit: 'unary',
  Rollback: 'unary',
  BatchGetDocuments: 'answers',
  RunQuery: 'answers',
  RunAggregationQuery: 'answers',
  Listen: 'both',
} as const;
type Kind = (typeof CALLS)[Call];
type Call = keyof typeof CALLS;
/** Whether a call is refused before it reaches Firestore, or is done there and its answer lost on the way back. */
type Fault = { call: Call; code: number; times: number; when: 'before' | 'after' };

export type FlakyConnection = {
  host: string;
  /** Lets the next calls of a kind fail with a gRPC code; the former faults are over. */
  fail: (...faults: Fault[]) => void;
  /** How often a call of a kind came in. */
  callsOf: (call: Call) => number;
  close: () => void;
};

/** A line to a Firestore that carries every byte as it is and fails when told: what stands at its end is the vendor's own client. */
export async function openFlakyConnection(upstream: string): Promise<FlakyConnection> {
  const grpc = firestoreGrpc();
  const client = new grpc.Client(upstream, grpc.credentials.createInsecure(), NO_BOUNDS);
  const callsOf = new Map<string, number>();
  let faults: Fault[] = [];

  function faultOf(call: Call): Fault | undefined {
    callsOf.set(call, (callsOf.get(call) ?? 0) + 1);
    const fault = faults.find((one) => one.call === call && one.times > 0);
    if (fault) fault.times -= 1;
    return fault;
  }

  const server = new grpc.Server(NO_BOUNDS);
  const handlers = Object.entries(CALLS).map(([call, kind]) => [call, handlerOf(client, call as Call, kind, faultOf)] as const);
  const definitions = Object.entries(CALLS).map(([call, kind]) => [call, definitionOf(call, kind)] as const);
  server.addService(Object.fromEntries(definitions), Object.fromEntries(handlers));
  const port = await new Promise<number>((done, failed) => {
    const listening = (error: Error | null, bound: number) => (error ? failed(error) : done(bound));
    server.bindAsync('127.0.0.1:0', grpc.ServerCredentials.createInsecure(), listening);
  });
  return {
    host: `127.0.0.1:${port}`,
    fail(...wanted) {
      faults = wanted;
      callsOf.clear();
    },
    callsOf: (call) => callsOf.get(call) ?? 0,
    close() {
      server.forceShutdown();
      client.close();
    },
  };
}

const NO_BOUNDS = { 'grpc.max_receive_message_length': -1, 'grpc.max_send_message_length': -1 };
const asIs = (bytes: Buffer) => bytes;

function definitionOf(call: string, kind: Kind): Grpc.MethodDefinition<Buffer, Buffer> {
  return {
    path: `${SERVICE}${call}`,
    requestStream: kind === 'both',
    responseStream: kind !== 'unary',
    requestSerialize: asIs,
    requestDeserialize: asIs,
    responseSerialize: asIs,
    responseDeserialize: asIs,
  };
}

function handlerOf(client: Grpc.Client, call: Call, kind: Kind, faultOf: (call: Call) => Fault | undefined) {
  const path = `${SERVICE}${call}`;
  const failure = ({ code }: Fault) => ({ code, details: 'a failure made by the test' });
  const unary: Grpc.handleUnaryCall<Buffer, Buffer> = (asking, answer) => {
    const fault = faultOf(call);
    if (fault?.when === 'before') return answer(failure(fault));
    client.makeUnaryRequest(path, asIs, asIs, asking.request, (error, value) => {
      if (fault) answer(failure(fault));
      else if (error) answer({ code: error.code, details: error.details });
      else answer(null, value);
    });
  };
  const answers: Grpc.handleServerStreamingCall<Buffer, Buffer> = (asking) => {
    const fault = faultOf(call);
    if (fault) return void asking.emit('error', failure(fault));
    const stream = client.makeServerStreamRequest(path, asIs, asIs, asking.request);
    stream.on('data', (bytes: Buffer) => asking.write(bytes));
    stream.on('error', (error: Grpc.ServiceError) => asking.emit('error', { code: error.code, details: error.details }));
    stream.on('end', () => asking.end());
  };
  const both: Grpc.handleBidiStreamingCall<Buffer, Buffer> = (asking) => {
    const fault = faultOf(call);
    if (fault) return void asking.write(removal(fault));
    const stream = client.makeBidiStreamRequest(path, asIs, asIs);
    asking.on('data', (bytes: Buffer) => stream.write(bytes));
    asking.on('end', () => stream.end());
    asking.on('cancelled', () => stream.cancel());
    stream.on('data', (bytes: Buffer) => asking.write(bytes));
    stream.on('error', () => asking.end());
    stream.on('end', () => asking.end());
  };
  return { unary, answers, both }[kind];
}

/** How Firestore itself says that it follows a query no longer: a ListenResponse that removes the target, with the cause's code. */
function removal({ code }: Fault): Buffer {
  const change = [0x08, 2, 0x12, 1, 1, 0x1a, 2, 0x08, code];
  return Buffer.from([0x12, change.length, ...change]);
}
