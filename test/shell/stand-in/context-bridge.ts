export interface BridgeMessage {
  readonly op: string;
  readonly [key: string]: unknown;
}

export interface Bridge {
  readonly on: Record<string, (message: never) => void>;
  readonly fire: (message: BridgeMessage) => void;
  readonly pack: (value: unknown) => unknown;
  readonly unpack: (value: unknown) => unknown;
}

/**
 * One side of Electron's contextBridge. The two worlds share the DOM and nothing else, so they talk in synchronous events whose detail is
 * cloned; functions and promises cross as numbers. Runs in the page: it may use nothing from outside itself.
 */
export function makeBridge(mine: string, theirs: string, token: string): Bridge {
  type Carried = { readonly $bridge: 'function' | 'promise'; readonly id: string };
  type Answer = { readonly ok: boolean; readonly value: unknown };
  const functions = new Map<string, (...given: unknown[]) => unknown>();
  const promises = new Map<string, { resolve: (value: unknown) => void; reject: (error: unknown) => void }>();
  let count = 0;
  let answered: Answer | undefined;
  const fire = (message: BridgeMessage) => { window.dispatchEvent(new CustomEvent(`${token}${theirs}`, { detail: message })); };
  const nextId = () => {
    count += 1;
    return `${mine}${count}`;
  };
  const isPlain = (value: unknown): value is Record<string, unknown> => Object.prototype.toString.call(value) === '[object Object]';
  const isCarried = (value: unknown): value is Carried => isPlain(value) && '$bridge' in value;
  const each = (value: unknown, change: (entry: unknown) => unknown): unknown => {
    if (Array.isArray(value)) return value.map(change);
    return isPlain(value) ? Object.fromEntries(Object.entries(value).map(([key, entry]) => [key, change(entry)])) : value;
  };

  const settle = async (id: string, value: Promise<unknown>) => {
    try {
      fire({ op: 'settle', id, ok: true, value: pack(await value) });
    } catch (error) {
      fire({ op: 'settle', id, ok: false, value: error instanceof Error ? error : pack(error) });
    }
  };
  const carry = (value: Promise<unknown>): Carried => {
    const id = nextId();
    void settle(id, value);
    return { $bridge: 'promise', id };
  };
  function pack(value: unknown): unknown {
    if (typeof value === 'function') {
      const id = nextId();
      functions.set(id, value as (...given: unknown[]) => unknown);
      return { $bridge: 'function', id };
    }
    if (typeof value === 'symbol') throw new TypeError('An object could not be cloned.');
    return value instanceof Promise ? carry(value) : each(value, pack);
  }
  function unpack(value: unknown): unknown {
    if (!isCarried(value)) return each(value, unpack);
    if (value.$bridge === 'function') return (...given: unknown[]) => call(value.id, given);
    return new Promise((resolve, reject) => { promises.set(value.id, { resolve, reject }); });
  }
  const copy = (value: unknown): unknown => {
    try {
      return structuredClone(value);
    } catch {
      throw new Error('An object could not be cloned.');
    }
  };
  function call(id: string, given: unknown[]): unknown {
    answered = undefined;
    fire({ op: 'call', id, given: copy(pack(given)) });
    const answer = answered as Answer | undefined;
    if (answer === undefined) throw new Error('stand-in: the context bridge gave no answer');
    if (!answer.ok) throw answer.value;
    return unpack(answer.value);
  }
  const on: Bridge['on'] = {
    call: (message: { id: string; given: unknown }) => {
      let answer: Answer;
      try {
        answer = { ok: true, value: copy(pack(functions.get(message.id)?.(...(unpack(message.given) as unknown[])))) };
      } catch (error) {
        answer = { ok: false, value: error instanceof Error ? new Error(error.message) : error };
      }
      fire({ op: 'answer', ...answer });
    },
    answer: (message: Answer) => { answered = message; },
    settle: (message: Answer & { id: string }) => {
      const promise = promises.get(message.id);
      promises.delete(message.id);
      if (message.ok) promise?.resolve(unpack(message.value));
      else promise?.reject(unpack(message.value));
    },
  };
  window.addEventListener(`${token}${mine}`, (event) => {
    const message = (event as CustomEvent<BridgeMessage>).detail;
    on[message.op]?.(message as never);
  });
  return { on, fire, pack, unpack };
}
