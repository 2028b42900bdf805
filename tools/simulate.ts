/**
 * `npm run simulate -- [options]`: patients with believable days whose gateways post readings to a running server. Without options it
 * is the demo clinic's Asha, who becomes ill in the last day and alerts her family.
 */
import { parseArgs } from 'node:util';
import { DEMO_PASSWORD } from '@/domain/accounts/demo-clinic';
import { OperatorError } from './operator/operator-error';
import { printForOperator } from './operator/run-as-operator';
import { makeBox } from './simulate/box';
import { makeGateway, openMqtt, registerGateway, sendOverHttp } from './simulate/gateway';
import { makePatient, STORIES, type Story } from './simulate/patient';
import { runSimulation, type Totals } from './simulate/run-simulation';

const USAGE = `Usage: npm run simulate -- [--url http://127.0.0.1:3000] [--mqtt mqtt://127.0.0.1:1883] [--as PATIENT]... [--password P] [--token DEVICE_TOKEN]...
  [--gateways 1] [--drawers 0] [--story ${STORIES.join('|')}]... [--hours 24] [--speed 0] [--batch-minutes 5] [--seed 1]
--gateways is for each patient. --drawers makes each a medicine box in which the patient's first medicines lie. --speed is simulated seconds in one real one; 0 posts as fast as the server takes it.
The simulated time ends now, so what is measured in its last half hour may alert somebody.`;

await printForOperator(async () => {
  const input = askedOf();
  const tokens = [...input.tokens];
  for (const identifier of input.as) {
    for (let nth = 0; nth < input.gateways; nth += 1) {
      tokens.push(await registerGateway({ ...input, identifier, name: `Simulated gateway ${String(nth + 1)}` }));
    }
  }
  const lines = await Promise.all(tokens.map((token) => openLine(input, token)));
  const all = lines.map(({ send }, nth) => ({
    patient: makePatient(input.seed + nth, input.stories[nth % input.stories.length] ?? 'well'),
    gateway: makeGateway(send),
    ...(input.drawers > 0 && { box: makeBox(input.seed + nth, input.drawers) }),
  }));
  const until = Date.now();
  const { hours, speed, batchMinutes } = input;
  const from = until - hours * 3_600_000;
  const began = performance.now();
  const totals = await runSimulation({ all, from, until, speed, batchMinutes, progress: printLine });
  const seconds = (performance.now() - began) / 1000;
  await Promise.all(lines.map(({ close }) => close()));
  process.stdout.write(
    `\n${String(all.length)} gateways posted ${String(totals.readings)} readings and ${String(totals.opened)} opened drawers in ${seconds.toFixed(1)} s, ${(totals.readings / seconds).toFixed(0)} a second.\n`,
  );
});

async function openLine({ url, mqtt }: { url: string; mqtt: string | undefined }, token: string) {
  return mqtt === undefined ? { send: sendOverHttp(url, token), close: async () => undefined } : openMqtt(mqtt, token);
}

function printLine({ batches, readings, quarantined, alerts }: Totals, share: number): void {
  const line = `${(share * 100).toFixed(0).padStart(3)} %  ${String(batches)} batches  ${String(readings)} readings  ${String(quarantined)} quarantined  ${String(alerts.size)} alerts`;
  process.stdout.write(process.stdout.isTTY ? `\r${line}` : `${line}\n`);
}

function askedOf() {
  try {
    const { values } = parseArgs({
      options: {
        url: { type: 'string', default: 'http://127.0.0.1:3000' },
        as: { type: 'string', multiple: true },
        password: { type: 'string', default: DEMO_PASSWORD },
        mqtt: { type: 'string' },
        token: { type: 'string', multiple: true, default: [] },
        story: { type: 'string', multiple: true, default: ['declining'] },
        gateways: { type: 'string', default: '1' },
        drawers: { type: 'string', default: '0' },
        hours: { type: 'string', default: '24' },
        speed: { type: 'string', default: '0' },
        'batch-minutes': { type: 'string', default: '5' },
        seed: { type: 'string', default: '1' },
      },
    });
    return {
      url: values.url.replace(/\/$/, ''),
      as: values.as ?? (values.token.length > 0 ? [] : ['asha@demo.test']),
      mqtt: values.mqtt,
      password: values.password,
      tokens: values.token,
      stories: values.story.map(storyOf),
      gateways: numberOf(values.gateways, 1),
      drawers: Math.min(32, numberOf(values.drawers, 0)),
      hours: numberOf(values.hours, 0.1),
      speed: numberOf(values.speed, 0),
      // Four readings a minute at most, and a batch holds a thousand.
      batchMinutes: Math.min(120, numberOf(values['batch-minutes'], 1)),
      seed: numberOf(values.seed, 0),
    };
  } catch (error) {
    throw error instanceof OperatorError ? error : new OperatorError(USAGE);
  }
}

function storyOf(word: string): Story {
  const story = STORIES.find((one) => one === word);
  if (story === undefined) throw new OperatorError(USAGE);
  return story;
}

function numberOf(text: string, least: number): number {
  const number = Number(text);
  if (!Number.isFinite(number) || number < least) throw new OperatorError(USAGE);
  return number;
}
