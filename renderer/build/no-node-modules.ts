import type { Plugin } from 'vite';

const empty = '\0no-node-module';

/** harfbuzzjs asks for Node's `module` and papaparse for its `stream` when they run in Node. In a worker they never get there; the bundle holds an empty module instead. */
const nodeOnly: ReadonlySet<string> = new Set(['module', 'stream']);

export function noNodeModules(): Plugin {
  return {
    name: 'goencho-no-node-modules',
    enforce: 'pre',
    resolveId: (id) => (nodeOnly.has(id) ? empty : undefined),
    load: (id) => (id === empty ? 'export {};' : undefined),
  };
}
