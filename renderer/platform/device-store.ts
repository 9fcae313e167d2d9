const storeName = 'kept';

/** What belongs to this computer and not to the book: a folder's handle, a key. A small store of its own, which no backup carries. */
export const readDevice = (key: string): Promise<unknown> => onStore('readonly', (store) => store.get(key));

/** null takes it away. */
export async function writeDevice(key: string, value: unknown): Promise<void> {
  await onStore('readwrite', (store) => (value === null ? store.delete(key) : store.put(value, key)) as IDBRequest<unknown>);
}

function onStore(mode: IDBTransactionMode, work: (store: IDBObjectStore) => IDBRequest<unknown>): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('goencho-device', 1);
    opening.addEventListener('upgradeneeded', () => opening.result.createObjectStore(storeName));
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const act = opening.result.transaction(storeName, mode);
      const asked = work(act.objectStore(storeName));
      const end = (settle: () => void) => () => {
        opening.result.close();
        settle();
      };
      act.addEventListener('complete', end(() => resolve(asked.result)));
      act.addEventListener('abort', end(() => reject(act.error)));
    });
  });
}
