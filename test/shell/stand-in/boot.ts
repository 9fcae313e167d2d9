import { existsSync, readFileSync, statSync } from 'node:fs';
import inspector from 'node:inspector';
import { createRequire, registerHooks } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { readCommandLine } from './command-line.ts';
import { setProgram, type Program } from './program.ts';
import { unpackAsar } from './unpack-asar.ts';

/** Reads the command line as Electron's executable does, puts the stand-in module in place, then runs the app. */
const version = '45.4.1-stand-in';
const given = process.argv.slice(2);
const executable = process.env['STANDIN_EXECUTABLE'] ?? process.execPath;
delete process.env['STANDIN_EXECUTABLE'];
if (given.includes('--version') || given.includes('-v')) {
  console.log(`v${version}`);
  process.exit(0);
}

const { switches, preloads, rest } = readCommandLine(given);
const archive = join(dirname(executable), 'resources', 'app.asar');
const packaged = basename(executable).replace(/\.cmd$/, '') !== 'electron' && existsSync(archive);
const appPath = packaged ? unpackAsar(archive) : resolve(rest[0] ?? fail('no app given'));
const manifest = readManifest(appPath);
setProgram({ executable, appPath, manifest, packaged, switches });

process.argv = [executable, ...given];
Object.defineProperty(process, 'versions', { value: Object.freeze({ ...process.versions, electron: version, chrome: '0' }), configurable: true });
Object.assign(process, { type: 'browser', resourcesPath: join(dirname(executable), 'resources') });

const stand = pathToFileURL(join(import.meta.dirname, 'electron-module.ts')).href;
registerHooks({
  resolve: (specifier, context, next) =>
    (specifier === 'electron' ? { url: stand, format: 'module-typescript', shortCircuit: true } : next(specifier, context)),
});

if (switches.has('inspect')) inspector.open(Number(switches.get('inspect') || 9229), '127.0.0.1');
const { startApp, app } = await import('./app.ts');
const load = createRequire(import.meta.url);
for (const file of preloads) load(resolve(file));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => { app.quit(); });
process.on('uncaughtException', (error) => { fail('uncaught in the main process', error); });
process.on('unhandledRejection', (error) => { fail('unhandled rejection in the main process', error); });

const entry = join(appPath, manifest.main ?? 'index.js');
const main = import(pathToFileURL(entry).href).catch((error: unknown) => fail('main did not load', error));
// A main that awaits `whenReady` at its top level would wait for ever: after a second the app is started all the same.
await Promise.race([main, wait(1000)]);
await startApp();
await main;

function readManifest(folder: string): Program['manifest'] {
  if (!statSync(folder).isDirectory()) fail('the app is not a folder');
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Program['manifest'];
}

function fail(reason: string, error?: unknown): never {
  console.error(`stand-in: ${reason}`, error ?? '');
  process.exit(1);
}
