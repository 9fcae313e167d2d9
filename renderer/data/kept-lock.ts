import { readDevice, writeDevice } from '../platform/device-store.ts';
import { newLock, type Lock } from './backup-lock.ts';

const lockKey = 'backup-lock';

/** The lock for all backups of this computer, null where he wants none. Only the key is kept; the pass-phrase itself is nowhere. */
export async function keptLock(): Promise<Lock | null> {
  const kept = await readDevice(lockKey);
  return isLock(kept) ? kept : null;
}

export async function keepLock(passPhrase: string | null): Promise<void> {
  await writeDevice(lockKey, passPhrase === null ? null : await newLock(passPhrase));
}

const isLock = (value: unknown): value is Lock => typeof value === 'object' && value !== null && 'key' in value && value.key instanceof CryptoKey;
