import { EventEmitter } from 'node:events';
import { Writable } from 'node:stream';
import { spawnSync } from 'node:child_process';
import pino from 'pino';
import { expect, test } from 'vitest';
import { listen } from './watch-process';

function watched() {
  const lines: string[] = [];
  const out = new Writable({
    write(chunk, _encoding, done) {
      lines.push(String(chunk));
      done();
    },
  });
  const exits: number[] = [];
  const target = Object.assign(new EventEmitter(), { exit: (code: number) => void exits.push(code) });
  listen(target, pino({ base: null }, out));
  return { target, lines, exits };
}

const secret = new TypeError('+919876543210 is not a function');

test('a promise nobody waited for is told by name and place, without its message, and the process lives', () => {
  const { target, lines, exits } = watched();
  target.emit('unhandledRejection', secret);
  target.emit('unhandledRejection', 'asha@demo.test');
  expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
    { level: 50, name: 'TypeError' },
    { level: 50, name: 'unknown' },
  ]);
  expect(lines[0]).toContain('watch-process.test');
  expect(lines.join('')).not.toMatch(/98765|asha/);
  expect(exits).toEqual([]);
});

test('an exception nobody caught is told in the same way and ends the process', () => {
  const { target, lines, exits } = watched();
  target.emit('uncaughtException', secret);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({ level: 60, name: 'TypeError' });
  expect(lines.join('')).not.toContain('98765');
  expect(exits).toEqual([1]);
});

test('a wrong environment ends the process with the whole list of what is wrong', () => {
  const code = "import('./src/instrumentation.tsx').then(({ register }) => register()).then(() => console.log('went on'))";
  const { status, stderr, stdout } = spawnSync(process.execPath, ['--conditions=react-server', '--import', 'tsx', '-e', code], {
    encoding: 'utf8',
    env: { ...process.env, NEXT_RUNTIME: 'nodejs', NODE_ENV: 'production', PLATFORM: 'embeded', TRUST_PROXY: 'many', LOG_LEVEL: 'loud' },
  });
  expect(status).toBe(1);
  expect(stdout).not.toContain('went on');
  expect(stderr).toContain('The environment is not right:');
  expect(stderr).toContain('PLATFORM');
});
