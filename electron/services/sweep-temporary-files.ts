import { join } from 'node:path';
import { nodeFileSystem, type FileSystemPort } from './file-system-port.ts';
import { makerOf } from './temporary-file.ts';

/**
 * Removes what a killed process left in the middle of a write, and nothing else. A folder that cannot be read now is swept another time:
 * leftovers take room, they break nothing.
 */
export async function sweepTemporaryFiles(folder: string, isRunning = processRuns, disk: FileSystemPort = nodeFileSystem): Promise<number> {
  const names = await disk.list(folder).catch(() => []);
  const leftovers = names.filter((name) => {
    const maker = makerOf(name);
    return maker !== undefined && !isRunning(maker);
  });
  const removed = await Promise.allSettled(leftovers.map((name) => disk.remove(join(folder, name))));
  return removed.filter((one) => one.status === 'fulfilled').length;
}

function processRuns(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it runs, and belongs to somebody else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
