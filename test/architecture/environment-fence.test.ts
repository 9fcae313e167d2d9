import { readFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** What a line of code would meet if it stood in a file of that project: the messages of the compiler with the project's own settings. */
function complaints(project: string, code: string): readonly string[] {
  const configFile = `${root}${project}/tsconfig.json`;
  const config = ts.getParsedCommandLineOfConfigFile(configFile, { composite: false, incremental: false, noEmit: true, emitDeclarationOnly: false, declaration: false }, {
    ...ts.sys, onUnRecoverableConfigFileDiagnostic: (problem) => { throw new Error(String(problem.messageText)); },
  });
  if (!config) throw new Error(`no settings in ${configFile}`);
  const probe = `${dirname(configFile)}/probe.ts`;
  const host = ts.createCompilerHost(config.options);
  const readSource = host.getSourceFile.bind(host);
  host.getSourceFile = (name, options) => (name === probe ? ts.createSourceFile(name, code, options) : readSource(name, options));
  host.fileExists = (name) => name === probe || ts.sys.fileExists(name);
  host.readFile = (name) => (name === probe ? code : readFileSync(name, 'utf8'));
  const program = ts.createProgram([probe], config.options, host);
  return program.getSemanticDiagnostics(program.getSourceFile(probe)).map(({ messageText }) => ts.flattenDiagnosticMessageText(messageText, ' '));
}

describe('each environment offers only what is there', () => {
  it.each([
    ['shared', 'document.title;'],
    ['shared', 'process.argv;'],
    ['shared', 'console.log(1);'],
    ['shared', 'setTimeout(() => {}, 1);'],
    ['shared', 'fetch("/");'],
    ['shared', 'import { readFileSync } from "node:fs"; readFileSync("x");'],
    ['renderer', 'process.argv;'],
    ['renderer', 'import { readFileSync } from "node:fs"; readFileSync("x");'],
    ['electron', 'document.title;'],
    ['electron', 'window.name;'],
    ['electron/preload', 'const day: number = "one"; day;'],
  ])('%s refuses %s', (project, code) => {
    expect(complaints(project, `${code}\nexport {};`)).not.toEqual([]);
  });

  it.each([
    ['shared', 'Temporal.PlainDate.from("2026-11-21").day;'],
    ['renderer', 'document.title;'],
    ['electron', 'process.argv;'],
  ])('%s has what it needs: %s', (project, code) => {
    expect(complaints(project, `${code}\nexport {};`)).toEqual([]);
  });
});
