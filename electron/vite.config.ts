import { builtinModules } from 'node:module';
import { resolve } from 'node:path';
import { defineConfig } from 'vite';

/** main is an ES module; a sandboxed preload must be one CommonJS file. Everything but Electron and Node is bundled, so no package ships. */
const outputs = {
  main: { input: 'main/main.ts', output: { format: 'es', entryFileNames: 'main.js' } },
  preload: { input: 'preload/preload.ts', output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
} as const;

export default defineConfig(({ mode }) => {
  const { input, output } = mode === 'preload' ? outputs.preload : outputs.main;
  return {
    root: import.meta.dirname,
    publicDir: false,
    ssr: { noExternal: true },
    build: {
      ssr: true, target: 'node24', minify: false, sourcemap: false,
      outDir: resolve(import.meta.dirname, '../dist/electron'), emptyOutDir: false,
      rolldownOptions: { input: resolve(import.meta.dirname, input), external: ['electron', ...builtinModules, /^node:/], output },
    },
  };
});
