import type { Page } from 'playwright-core';

/** Room that a test shop never fills. */
const roomBytes = 12_000_000;
/** Larger values become files beside the database, which Chromium counts elsewhere. */
const valueBytes = 50_000;

export interface SmallDisk {
  readonly fill: () => Promise<void>;
  readonly makeRoom: () => Promise<void>;
}

/**
 * Chromium's own quota, not a stand-in: IndexedDB refuses as it does on a full disk. Chromium trusts for 30 seconds in the room that it saw
 * last, unless somebody asks for more than that: hence the small room from the beginning, and the one write that is too large for it.
 * Call it before the page is opened.
 */
export async function smallDisk(page: Page, url: string): Promise<SmallDisk> {
  const session = await page.context().newCDPSession(page);
  const room = (quotaSize: number) => session.send('Storage.overrideQuotaForOrigin', { origin: new URL(url).origin, quotaSize });
  await room(roomBytes);
  return {
    makeRoom: async () => { await room(roomBytes); },
    fill: async () => {
      await room(1);
      const refused = await page.evaluate(tooLargeAWrite, { count: Math.ceil(roomBytes * 1.2 / valueBytes), bytes: valueBytes });
      if (refused !== 'QuotaExceededError') throw new Error(`the disk is not full: ${refused}`);
    },
  };
}

function tooLargeAWrite({ count, bytes }: { readonly count: number; readonly bytes: number }): Promise<string> {
  return new Promise((done) => {
    const open = indexedDB.open('too-large');
    open.addEventListener('upgradeneeded', () => open.result.createObjectStore('one'));
    open.addEventListener('error', () => done(open.error?.name ?? 'no error'));
    open.addEventListener('success', () => {
      const act = open.result.transaction('one', 'readwrite');
      const over = (said: string) => { open.result.close(); done(said); };
      act.addEventListener('abort', () => over(act.error?.name ?? 'no error'));
      act.addEventListener('complete', () => over('written'));
      for (let key = 0; key < count; key += 1) act.objectStore('one').put(new Uint8Array(bytes), key);
    });
  });
}
