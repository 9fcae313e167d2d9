import type { Plugin } from 'vite';

const empty = '\0no-node-module';

/** harfbuzzjs asks for Node's `module` when it runs in Node. In the worker it never gets there; the bundle holds an empty module instead. */
export function noNodeModules(): Plugin {
  return {
    name: 'goencho-no-node-modules',
    enforce: 'pre',
    resolveId: (id) => (id === 'module' ? empty : undefined),
    load: (id) => (id === empty ? 'export {};' : undefined),
  };
}
