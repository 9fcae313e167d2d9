// oxlint-disable-next-line import/default -- Vite answers this import with an address
import workerUrl from './card-press.worker.ts?worker&url';

/** The file's name ends in `.worker`, which is how the shell knows whom to allow WebAssembly. */
export function startPressWorker(): Worker {
  return new Worker(trustedWorkerUrl() as string, { type: 'module', name: 'card-press' });
}

/** What is used of Trusted Types; TypeScript's DOM library does not have them. */
interface PolicyFactory {
  readonly createPolicy: (name: string, rules: { readonly createScriptURL: (url: string) => string }) => { readonly createScriptURL: (url: string) => unknown };
}

let trusted: unknown;

/** The page may start scripts only through a named policy, which may be made only once; this one knows a single address. */
function trustedWorkerUrl(): unknown {
  const policies = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes;
  trusted ??= policies?.createPolicy('goencho-worker', {
    createScriptURL: (url) => {
      if (url !== workerUrl) throw new TypeError(`not the press: ${url}`);
      return url;
    },
  }).createScriptURL(workerUrl) ?? workerUrl;
  return trusted;
}
