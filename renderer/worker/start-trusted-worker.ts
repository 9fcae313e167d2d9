// oxlint-disable-next-line import/default -- Vite answers these imports with an address
import pressUrl from './card-press.worker.ts?worker&url';
// oxlint-disable-next-line import/default -- as above
import readerUrl from './contacts-reader.worker.ts?worker&url';

/** What is used of Trusted Types; TypeScript's DOM library does not have them. */
interface PolicyFactory {
  readonly createPolicy: (name: string, rules: { readonly createScriptURL: (url: string) => string }) => { readonly createScriptURL: (url: string) => unknown };
}

/** All workers of the page. The names of the files end in `.worker`, which is how the shell knows whom to allow WebAssembly. */
const workers = { 'card-press': pressUrl, 'contacts-reader': readerUrl } as const;

let policy: { readonly createScriptURL: (url: string) => unknown } | null = null;

/** The page may start scripts only through a named policy, which may be made only once; this one knows the addresses of our workers. */
export function startTrustedWorker(name: keyof typeof workers): Worker {
  const policies = (globalThis as { readonly trustedTypes?: PolicyFactory }).trustedTypes;
  policy ??= policies?.createPolicy('goencho-worker', {
    createScriptURL: (url) => {
      if (!Object.values(workers).includes(url)) throw new TypeError(`no worker of ours: ${url}`);
      return url;
    },
  }) ?? { createScriptURL: (url) => url };
  return new Worker(policy.createScriptURL(workers[name]) as string, { type: 'module', name });
}
