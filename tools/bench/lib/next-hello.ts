import { spawn } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { findNode } from '../../launcher/find-node.mjs';
import { ROOT } from '../../../server/paths.mjs';
import { runQuietly } from '../../launcher/run-command.mjs';
import { freePort } from './free-port';

const FILES = {
  'app/layout.tsx': `export default function Layout({ children }: { children: React.ReactNode }) {
  return <html lang="en"><body>{children}</body></html>;
}`,
  // Made for each request, as every page of ours is.
  'app/page.tsx': `import { Hello } from './hello';
export const dynamic = 'force-dynamic';
export default function Page() {
  return <main><h1>Hello</h1><Hello /></main>;
}`,
  'app/hello.tsx': `'use client';
import { useState } from 'react';
export function Hello() {
  const [count, setCount] = useState(0);
  return <button onClick={() => setCount(count + 1)}>{count}</button>;
}`,
  // Without these Next finds ours, which stand at the root its packages are found from.
  'instrumentation.ts': 'export function register() {}',
  'proxy.ts': `import { NextResponse } from 'next/server';
export default function proxy() { return NextResponse.next(); }
export const config = { matcher: '/nowhere' };`,
  'next.config.mjs': `export default { poweredByHeader: false, typescript: { ignoreBuildErrors: true }, turbopack: { root: ${JSON.stringify(ROOT)} } };`,
};

/** The least application Next makes, from the same packages: a heading and a button that counts. */
export async function startNextHello(): Promise<{ url: string; pid: number; stop: () => void }> {
  const folder = path.join(ROOT, '.next-hello');
  rmSync(folder, { recursive: true, force: true });
  for (const [name, text] of Object.entries(FILES)) {
    mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    writeFileSync(path.join(folder, name), text);
  }
  const next = path.join(ROOT, 'node_modules', 'next', 'dist', 'bin', 'next');
  const env = { ...process.env, NODE_ENV: 'production' as const, NEXT_TELEMETRY_DISABLED: '1', NEXT_DIST_DIR: '' };
  await runQuietly(findNode(), [next, 'build', folder], { env });
  const port = await freePort();
  const server = spawn(findNode(), [next, 'start', folder, '-p', String(port), '-H', '127.0.0.1'], { env, stdio: 'ignore' });
  const stop = () => {
    server.kill();
    rmSync(folder, { recursive: true, force: true });
  };
  const url = `http://127.0.0.1:${String(port)}`;
  for (let tries = 0; tries < 100; tries += 1) {
    if (
      await fetch(url).then(
        ({ ok }) => ok,
        () => false,
      )
    )
      return { url, pid: server.pid ?? 0, stop };
    await new Promise((done) => setTimeout(done, 100));
  }
  stop();
  throw new Error('it was built and did not answer');
}
