/** Dexie wraps what the browser said, sometimes twice. */
interface StorageError { readonly name?: unknown; readonly message?: unknown; readonly inner?: unknown }

/** Chromium says QuotaExceededError both for its own quota and for a disk that is full. */
export function isDiskFull(error: unknown): boolean {
  return chainOf(error).some(({ name }) => name === 'QuotaExceededError');
}

/** Names and messages only: no error type of Dexie leaves this folder. */
export function storageFailure(error: unknown): Error {
  const story = chainOf(error).map(({ name, message }) => `${String(name)}: ${String(message)}`).join(' < ');
  return new Error(`the book could not be read or written (${story})`);
}

/** What Dexie or IndexedDB threw, as against a slip in our own code inside a transaction. */
export function isStorageError(error: unknown): boolean {
  return error instanceof DOMException || (error instanceof Error && 'inner' in error);
}

function chainOf(error: unknown): readonly StorageError[] {
  const chain: StorageError[] = [];
  for (let link = error; typeof link === 'object' && link !== null && chain.length < 5; link = (link as StorageError).inner) chain.push(link as StorageError);
  return chain;
}
