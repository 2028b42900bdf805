import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

type Program = 'pdftotext' | 'pdfsig';

/** Whether this machine has a program of poppler, which reads PDFs independently of the library that wrote them. */
export function hasPoppler(program: Program): boolean {
  return spawnSync(program, ['-v']).error === undefined;
}

/** What such a program prints about a PDF. */
export function poppler(program: Program, pdf: Uint8Array, args: (file: string) => string[]): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdf-'));
  try {
    const file = path.join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    return spawnSync(program, args(file), { cwd: folder, encoding: 'utf8' }).stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
