import type { makeCloneText } from './clone-text.ts';
import type { makeBridge } from './context-bridge.ts';

export interface PreloadEnvironment {
  readonly platform: string;
  readonly versions: Readonly<Record<string, string | undefined>>;
}

interface PreloadTools {
  readonly token: string;
  readonly makeBridge: typeof makeBridge;
  readonly makeCloneText: typeof makeCloneText;
  readonly run: (require: (id: string) => unknown, module: { exports: object }, exports: object, process: object) => void;
  readonly environment: PreloadEnvironment;
}

/** Runs preload.cjs in an isolated world of the page, with the little that a sandboxed preload is given. Nothing from outside itself. */
export function preloadWorld({ token, makeBridge: bridgeOf, makeCloneText: cloneTextOf, run, environment }: PreloadTools): void {
  type Listener = (event: object, ...values: unknown[]) => void;
  type Waiting = { readonly resolve: (value: unknown) => void; readonly reject: (error: Error) => void };
  const world = globalThis as unknown as Record<string, unknown>;
  const { encode, decode } = cloneTextOf((bytes) => bytes.toBase64(), (text) => Uint8Array.fromBase64(text));
  const bridge = bridgeOf('P', 'M', token);
  const post = world['__standInPost'] as (text: string) => void;
  delete world['__standInPost'];

  const waiting = new Map<number, Waiting>();
  const listeners = new Map<string, Listener[]>();
  let count = 0;
  const clone = (values: unknown[]): string => {
    try {
      return encode(values);
    } catch {
      throw new Error('An object could not be cloned.');
    }
  };
  const ipcRenderer = {
    invoke: async (channel: string, ...values: unknown[]) => {
      const data = clone(values);
      count += 1;
      const id = count;
      return new Promise((resolve, reject) => {
        waiting.set(id, { resolve, reject });
        post(JSON.stringify({ op: 'invoke', id, channel, data }));
      });
    },
    send: (channel: string, ...values: unknown[]) => { post(JSON.stringify({ op: 'send', channel, data: clone(values) })); },
    on: (channel: string, listener: Listener) => {
      listeners.set(channel, [...(listeners.get(channel) ?? []), listener]);
      return ipcRenderer;
    },
    removeListener: (channel: string, listener: Listener) => {
      listeners.set(channel, (listeners.get(channel) ?? []).filter((one) => one !== listener));
      return ipcRenderer;
    },
  };
  world['__standInDeliver'] = (op: string, target: number | string, data: string) => {
    if (op === 'event') {
      for (const listener of listeners.get(String(target)) ?? []) listener({ sender: ipcRenderer, ports: [] }, ...(decode(data) as unknown[]));
      return;
    }
    const asked = waiting.get(Number(target));
    waiting.delete(Number(target));
    if (op === 'ok') asked?.resolve(decode(data));
    else asked?.reject(new Error(data));
  };

  const exposed: { readonly key: string; readonly api: unknown }[] = [];
  bridge.on['hello'] = () => { for (const one of exposed) bridge.fire({ op: 'expose', ...one }); };
  bridge.on['window'] = (message: { url: string }) => { post(JSON.stringify({ op: 'window', url: message.url })); };
  const contextBridge = {
    exposeInMainWorld: (key: string, api: unknown) => {
      if (exposed.some((one) => one.key === key)) throw new Error('Cannot bind an API on top of an existing property on the window object');
      const one = { key, api: structuredClone(bridge.pack(api)) };
      exposed.push(one);
      bridge.fire({ op: 'expose', ...one });
    },
  };
  const covered: Record<string, object> = { contextBridge, ipcRenderer };
  const electron = new Proxy(covered, {
    get: (target, key) => {
      if (typeof key === 'symbol' || key in target || key === '__esModule' || key === 'default') return target[String(key)];
      throw new Error(`stand-in: electron.${key} is not covered in a preload`);
    },
  });
  const require = (id: string): unknown => {
    if (id === 'electron' || id === 'electron/renderer') return electron;
    throw new Error(`module not found: ${id}`);
  };
  const module = { exports: {} };
  run(require, module, module.exports, { ...environment, type: 'renderer', sandboxed: true, contextIsolated: true });
}
