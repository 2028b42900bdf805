import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { makeDiskClinic, type DiskClinic } from './disk-clinic';
import { post } from './http-client';
import { startServer, type ServerProcess } from './server-process';

/** A disk of its own of this size; the store's files and the margin below which its health turns red fit in. */
const DISK = '64m';
const TIMEOUT_MS = 120_000;

const disk = mkdtempSync(path.join(tmpdir(), 'arogya-disk-'));
const mounted = spawnSync('mount', ['-t', 'tmpfs', '-o', `size=${DISK}`, 'tmpfs', disk]);
const whyNot = mounted.status === 0 ? null : 'a disk of limited size cannot be mounted here';

let clinic: DiskClinic;
let server: ServerProcess;
beforeAll(async () => {
  if (whyNot !== null) return;
  clinic = await makeDiskClinic(10);
  cpSync(clinic.dataDir, disk, { recursive: true });
  server = await startServer(disk);
}, TIMEOUT_MS);
afterAll(async () => {
  if (whyNot === null) {
    await server.stop();
    clinic.remove();
    spawnSync('umount', [disk]);
  }
  rmSync(disk, { recursive: true, force: true });
});

const filler = path.join(disk, 'filler');
const fill = () => {
  const { bavail, bsize } = statfsSync(disk);
  writeFileSync(filler, Buffer.alloc(bavail * bsize));
};
const health = async () => {
  const reply = await fetch(`${server.url}/api/health`);
  return [reply.status, ((await reply.json()) as { code?: string }).code];
};
const book = (n: number) => {
  const patient = clinic.patients[n];
  if (!patient) throw new Error('no patient');
  const body = { doctorId: clinic.doctorId, startsAt: clinic.slot(n), mode: 'video', reason: 'x'.repeat(1000) };
  return post(server.url, patient, '/api/appointments', body);
};

test(
  'on a full disk writes are told to try later, health is red, and both recover with the space',
  { timeout: TIMEOUT_MS },
  async ({ skip }) => {
    if (whyNot !== null) skip(whyNot);
    expect((await book(0)).status).toBe(201);
    expect(await health()).toEqual([200, undefined]);
    fill();
    expect(await health()).toEqual([503, 'try-later']);
    // What is left of the write-ahead log's pages is used up first.
    const answers: string[] = [];
    for (let n = 1; n < 10; n += 1) {
      const { status, code } = await book(n);
      answers.push(status === 201 ? 'booked' : `${String(status)} ${String(code)}`);
    }
    expect(new Set(answers.slice(-3))).toEqual(new Set(['503 try-later']));
    expect(answers.every((one) => one === 'booked' || one === '503 try-later')).toBe(true);
    rmSync(filler);
    expect(await health()).toEqual([200, undefined]);
    expect((await book(9)).status).toBe(201);
  },
);
