import type { BackupPlace, Shell } from '#shared/ipc/contract';
import { ok } from '#shared/lib/result';
import type { OpenSink } from './backup-sink.ts';

/** A place of the desktop shell as a sink. */
export const shellSink = (shell: Shell, place: BackupPlace): OpenSink => async (name) => {
  const begun = await shell['backup/begin']({ place, name });
  if (!begun.ok) return begun;
  const { token } = begun.value;
  return ok({
    restart: () => shell['backup/restart']({ token }),
    add: (bytes) => shell['backup/piece']({ token, bytes }),
    commit: () => shell['backup/commit']({ token }),
    abort: async () => {
      await shell['backup/abort']({ token });
    },
  });
};

/** null where it is no longer there. */
export async function readOwnOfShell(shell: Shell, name: string): Promise<Blob | null> {
  const parts: Blob[] = [];
  for (let from = 0; ;) {
    const piece = await shell['backup/read-own']({ name, from });
    if (!piece.ok) return null;
    if (piece.value.length === 0) return new Blob(parts);
    parts.push(new Blob([new Uint8Array(piece.value)]));
    from += piece.value.length;
  }
}
