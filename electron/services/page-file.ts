import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { err, ok, type Result } from '#shared/lib/result';

export interface PageFile {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly contentType: string;
}

export type PageFileError = { readonly kind: 'refused' } | { readonly kind: 'not-found' };

/** Named, not guessed: the answer carries nosniff, so a type that is missing here shows at once. */
const contentTypes: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8', '.js': 'text/javascript; charset=utf-8', '.css': 'text/css; charset=utf-8', '.json': 'application/json',
  '.txt': 'text/plain; charset=utf-8', '.md': 'text/plain; charset=utf-8', '.svg': 'image/svg+xml', '.png': 'image/png', '.jpg': 'image/jpeg',
  '.webp': 'image/webp', '.ico': 'image/x-icon', '.woff2': 'font/woff2', '.ttf': 'font/ttf', '.otf': 'font/otf', '.wasm': 'application/wasm',
  '.csv': 'text/csv; charset=utf-8', '.pdf': 'application/pdf',
};

/** The built page's file for the path of a request; a path that leads out of the folder is refused, not followed. */
export async function readPageFile(folder: string, path: string): Promise<Result<PageFile, PageFileError>> {
  const file = placeOf(folder, path);
  if (file === undefined) return err({ kind: 'refused' });
  try {
    if (!(await stat(file)).isFile()) return err({ kind: 'not-found' });
    return ok({ bytes: Uint8Array.from(await readFile(file)), contentType: contentTypes[extname(file).toLowerCase()] ?? 'application/octet-stream' });
  } catch (error) {
    if (error instanceof Error && 'code' in error) return err({ kind: 'not-found' });
    throw error;
  }
}

function placeOf(folder: string, path: string): string | undefined {
  const decoded = decode(path);
  if (decoded === undefined || decoded.includes('\0') || decoded.includes('\\')) return undefined;
  const file = normalize(join(folder, decoded === '/' ? 'index.html' : decoded));
  return file.startsWith(normalize(folder) + sep) ? file : undefined;
}

function decode(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    return undefined; // a stray % is no path
  }
}
