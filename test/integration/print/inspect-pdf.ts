import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What qpdf and poppler say about a file; null where one of them is not installed. */
export function inspect(pdf: Uint8Array): { readonly check: string; readonly fonts: readonly string[] } | null {
  const folder = mkdtempSync(join(tmpdir(), 'goencho-inspect-'));
  try {
    const file = join(folder, 'card.pdf');
    writeFileSync(file, pdf);
    const run = (command: string, ...words: readonly string[]) => spawnSync(command, [...words, file], { encoding: 'utf8' });
    const [check, fonts] = [run('qpdf', '--check'), run('pdffonts')];
    if (check.error || fonts.error) return null;
    return { check: check.stdout + check.stderr, fonts: fonts.stdout.trim().split('\n').slice(2) };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
