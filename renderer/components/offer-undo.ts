/** What has just happened, and how to take it back. One at a time: the newest replaces the one before. */
export interface Notice {
  readonly id: number;
  readonly message: string;
  /** Resolves to false when it could not be taken back. */
  readonly undo: (() => Promise<boolean>) | null;
}

let notice: Notice | null = null;
let lastId = 0;
const listeners = new Set<() => void>();

function show(next: Notice | null): void {
  notice = next;
  for (const listener of listeners) listener();
}

/** Instead of asking “are you sure?”. The notice stays while he moves on to another screen. */
export function offerUndo(message: string, undo: () => Promise<boolean>): void {
  lastId += 1;
  show({ id: lastId, message, undo });
}

/** A quiet confirmation. */
export function sayDone(message: string): void {
  lastId += 1;
  show({ id: lastId, message, undo: null });
}

export function dismissNotice(): void {
  show(null);
}

export const currentNotice = (): Notice | null => notice;

export function subscribeNotice(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
