import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';

type Program = 'pdftotext' | 'pdftoppm' | 'pdfsig';

/** Whether this machine has a program of poppler, which reads PDFs independently of the library that wrote them. */
export function hasPoppler(program: Program): boolean {
  return spawnSync(program, ['-v']).error === undefined;
}

/** What such a program prints about a PDF; bytes come in base64. */
export function poppler(program: Program, pdf: Uint8Array, args: (file: string) => string[], encoding: 'utf8' | 'base64' = 'utf8'): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'pdf-'));
  try {
    const file = path.join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    return spawnSync(program, args(file), { cwd: folder, encoding, maxBuffer: 64 << 20 }).stdout;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
