import { expect, test, type Page } from '@playwright/test';
import { startAppServer } from './app-server.mjs';
import { endVisit, letIn, openVisit, personOf, type Person } from './arrange-visit';
import { expectPlaying } from './expect-playing';
import { hasTurnServer, startTurnServer, turnCredential, type TurnServer } from './turn-server';

const PHONE = { viewport: { width: 360, height: 740 } };
const SERVER_START_MS = 120_000;
const HOUR_MS = 3_600_000;

const MISSING = 'coturn (turnserver) is not installed: calls through a relay were not tried';
test.skip(!hasTurnServer(), MISSING);
// The list reporter prints a skipped test's name without its reason. Workers load the file once more.
if (!hasTurnServer() && process.env['TEST_WORKER_INDEX'] === undefined) process.stdout.write(`Skipped relay.e2e.ts: ${MISSING}\n`);

let turn: TurnServer;
let app: Awaited<ReturnType<typeof startAppServer>>;
test.beforeAll(async () => {
  test.setTimeout(SERVER_START_MS);
  turn = await startTurnServer();
  app = await startAppServer({ ICE_URLS: turn.urls.join(','), TURN_SECRET: turn.secret });
});
test.afterAll(async () => {
  await app.stop();
  await turn.stop();
});

/** Restricts a page's peer connections to relayed candidates, as between networks with no direct route, and keeps them. */
async function relayOnly({ page }: Person): Promise<void> {
  await page.addInitScript(() => {
    const kept: RTCPeerConnection[] = [];
    const Relayed = new Proxy(window.RTCPeerConnection, {
      construct(Direct, [settings]: [RTCConfiguration?]) {
        const connection = new Direct({ ...settings, iceTransportPolicy: 'relay' });
        kept.push(connection);
        return connection;
      },
    });
    Object.assign(window, { RTCPeerConnection: Relayed, relayedConnections: kept });
  });
}

/** The candidate types of the selected pair, and whether it has received anything. */
function pairInUse(page: Page): Promise<{ local: unknown; remote: unknown; hasReceived: boolean } | null> {
  return page.evaluate(async () => {
    const kept = (window as unknown as { relayedConnections: RTCPeerConnection[] }).relayedConnections;
    for (const connection of kept.filter(({ connectionState }) => connectionState === 'connected')) {
      const stats = new Map((await connection.getStats()) as unknown as Map<string, Record<string, unknown>>);
      const transport = [...stats.values()].find(({ type }) => type === 'transport');
      const pair = stats.get(String(transport?.['selectedCandidatePairId']));
      const kindOf = (id: unknown) => stats.get(String(id))?.['candidateType'];
      return {
        local: kindOf(pair?.['localCandidateId']),
        remote: kindOf(pair?.['remoteCandidateId']),
        hasReceived: Number(pair?.['bytesReceived']) > 0,
      };
    }
    return null;
  });
}

/** What a browser gathers from the TURN server with a credential: the number of relay candidates, and the error codes. */
function gatheredWith(page: Page, server: RTCIceServer): Promise<{ relays: number; errors: number[] }> {
  return page.evaluate(async (iceServer) => {
    const connection = new RTCPeerConnection({ iceServers: [iceServer], iceTransportPolicy: 'relay' });
    const found: { relays: number; errors: number[] } = { relays: 0, errors: [] };
    connection.addEventListener('icecandidate', ({ candidate }) => {
      if (candidate?.type === 'relay') found.relays += 1;
    });
    connection.addEventListener('icecandidateerror', ({ errorCode }) => found.errors.push(errorCode));
    connection.createDataChannel('any');
    const done = new Promise<void>((resolve) => {
      connection.addEventListener('icegatheringstatechange', () => connection.iceGatheringState === 'complete' && resolve());
    });
    await connection.setLocalDescription();
    await done;
    connection.close();
    return found;
  }, server);
}

test('two browsers without a direct route are connected through the relay', async ({ browser }) => {
  test.setTimeout(180_000);
  const baseURL = `http://127.0.0.1:${String(app.port)}`;
  const patient = await personOf(browser, 'simran', { ...PHONE, baseURL });
  const doctor = await personOf(browser, 'singh', { baseURL });
  for (const person of [patient, doctor]) await relayOnly(person);
  await openVisit(patient, doctor, 'video');
  await letIn(doctor);
  await patient.page.getByRole('button', { name: 'Join the call' }).click();
  await expectPlaying(patient.page);
  await expectPlaying(doctor.page);
  for (const { page } of [patient, doctor]) expect(await pairInUse(page)).toEqual({ local: 'relay', remote: 'relay', hasReceived: true });
  await endVisit(doctor);
});

test('the relay accepts a credential made with the shared secret until it expires, and no other', async ({ page }) => {
  await page.goto(`http://127.0.0.1:${String(app.port)}/en`);
  const urls = turn.urls.filter((url) => url.endsWith('tcp'));
  const soon = new Date(Date.now() + HOUR_MS);
  const right = turnCredential(turn.secret, 'usr_AshaAshaAsha', soon);
  expect((await gatheredWith(page, { urls, ...right })).relays).toBeGreaterThan(0);
  const refused = [
    turnCredential('another secret', 'usr_AshaAshaAsha', soon),
    turnCredential(turn.secret, 'usr_AshaAshaAsha', new Date(Date.now() - 1000)),
    { ...right, username: right.username.replace('Asha', 'Ravi') },
  ];
  for (const credential of refused) {
    const { relays, errors } = await gatheredWith(page, { urls, ...credential });
    expect([relays, errors.includes(401)]).toEqual([0, true]);
  }
});
