import { BackupFault } from '#shared/exchange/backup-fault';
import type { Sealer, SealTerms } from '#shared/exchange/backup-frames';
import type { Bytes } from '#shared/exchange/byte-source';

/** What a pass-phrase becomes: a key that can be used and kept on this computer, but never be read out of it. */
export interface Lock {
  readonly salt: string;
  readonly iterations: number;
  readonly key: CryptoKey;
}

/**
 * A million rounds take a quarter of a second here; OWASP's Password Storage Cheat Sheet asks for at least 600,000 of PBKDF2 with SHA-256.
 * The browser's own derivation needs no package and no WebAssembly; a memory-hard one would.
 */
const rounds = 1_000_000;

export const newLock = (passPhrase: string): Promise<Lock> => lockOf(passPhrase, { salt: crypto.getRandomValues(new Uint8Array(16)).toHex(), iterations: rounds });

/** The same words typed full-width or half-width, composed or decomposed, are the same pass-phrase. */
const bytesOf = (passPhrase: string): Bytes => new TextEncoder().encode(passPhrase.normalize('NFKC'));

export async function lockOf(passPhrase: string, { salt, iterations }: Pick<Lock, 'salt' | 'iterations'>): Promise<Lock> {
  const words = await crypto.subtle.importKey('raw', bytesOf(passPhrase), 'PBKDF2', false, ['deriveKey']);
  const derivation = { name: 'PBKDF2', hash: 'SHA-256', iterations, salt: Uint8Array.fromHex(salt) };
  const key = await crypto.subtle.deriveKey(derivation, words, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  return { salt, iterations, key };
}

/** The terms of a new file: eight random bytes of nonce, so that no two files of one lock share one. */
export const termsOf = ({ salt, iterations }: Lock): SealTerms => ({
  cipher: 'AES-256-GCM', derivation: 'PBKDF2-SHA-256', iterations, salt, nonce: crypto.getRandomValues(new Uint8Array(8)).toHex(),
});

/** The nonce of a portion is the file's eight bytes and the portion's number. */
export function sealerOf({ key }: Lock, { nonce }: SealTerms): Sealer {
  const parameters = (index: number, additionalData: Bytes): AesGcmParams => {
    const iv = new Uint8Array(12);
    iv.set(Uint8Array.fromHex(nonce));
    new DataView(iv.buffer).setUint32(8, index);
    return { name: 'AES-GCM', iv, additionalData };
  };
  return {
    seal: async (portion, index, bound) => new Uint8Array(await crypto.subtle.encrypt(parameters(index, bound), key, portion)),
    open: async (portion, index, bound) => {
      try {
        return new Uint8Array(await crypto.subtle.decrypt(parameters(index, bound), key, portion));
      } catch (error) {
        // The checksum of this portion was right, so it is as it was written; with another key the very first one does not open.
        if (error instanceof DOMException && error.name === 'OperationError') throw new BackupFault({ kind: index === 0 ? 'wrong-pass-phrase' : 'damaged' });
        throw error;
      }
    },
  };
}
