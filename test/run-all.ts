/** `npm test`: everything, in the order in which a mistake is cheapest to find, closing with one line that counts it all. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureChromium } from './support/install-chromium.ts';

const count = { passed: 0, failed: 0, skipped: 0 };
const isWindows = process.platform === 'win32';

function runScript(name: string, ...args: string[]): boolean {
  console.log(`\n── ${name}`);
  return spawnSync('npm', ['run', '--silent', name, ...(args.length > 0 ? ['--', ...args] : [])], { stdio: 'inherit', shell: isWindows }).status === 0;
}

function check(name: string): boolean {
  const passed = runScript(name);
  count[passed ? 'passed' : 'failed'] += 1;
  return passed;
}

interface Report {
  readonly numPassedTests: number; readonly numFailedTests: number; readonly numPendingTests: number; readonly numTodoTests: number;
  readonly success: boolean;
}

function vitest(...projects: string[]): void {
  const folder = mkdtempSync(join(tmpdir(), 'goencho-tests-'));
  const file = join(folder, 'report.json');
  console.log(`\n── ${projects.join(', ')}`);
  const { status } = spawnSync(
    process.execPath,
    ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/vitest.config.ts', '--reporter=dot', '--reporter=json', `--outputFile=${file}`, ...projects.flatMap((project) => ['--project', project])],
    { stdio: 'inherit' },
  );
  try {
    const report = JSON.parse(readFileSync(file, 'utf8')) as Report;
    count.passed += report.numPassedTests;
    count.skipped += report.numPendingTests + report.numTodoTests;
    // A file that cannot even be loaded has no tests to count, and must not pass for that.
    count.failed += status === 0 ? report.numFailedTests : Math.max(1, report.numFailedTests);
  } catch {
    count.failed += 1;
    console.error(`vitest ended with status ${status} and left no report`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

process.env['TEST_BROWSER'] = ensureChromium();
check('types');
check('lint');
check('law');
vitest('unit-tokyo', 'unit-west', 'architecture');
if (check('build')) vitest('integration', 'integration-node', 'oracle', 'e2e');

console.log(`\n${count.passed} passed, ${count.failed} failed${count.skipped > 0 ? `, ${count.skipped} skipped` : ''}`);
process.exitCode = count.failed === 0 ? 0 : 1;
