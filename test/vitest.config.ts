import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, findChromium } from './support/find-chromium.ts';

const root = `${import.meta.dirname}/..`;

/** How long a busy machine may take for what a resting one does in milliseconds: it answers late, not wrongly. A test that fails waits no longer than this. */
const patience = { testTimeout: 120_000, hookTimeout: 120_000, expect: { poll: { timeout: 20_000 } } };

/** Rules about days must hold on a computer in Japan and on one that still lives in yesterday. */
const unit = (name: string, timeZone: string) => ({
  root,
  test: { name, environment: 'node' as const, include: ['test/unit/**/*.test.ts'], env: { TZ: timeZone }, ...patience },
});

/** Projects that drive a browser or the built program share two cores and one display: one file at a time. */
const driven = (name: string, include: readonly string[]) => ({
  root,
  test: { name, environment: 'node' as const, include: [...include], fileParallelism: false, ...patience },
});

export default defineConfig({
  test: {
    projects: [
      unit('unit-tokyo', 'Asia/Tokyo'),
      unit('unit-west', 'America/Los_Angeles'),
      { root, test: { name: 'architecture', environment: 'node', include: ['test/architecture/*.test.ts'], ...patience } },
      {
        root,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.browser.test.{ts,tsx}'],
          ...patience,
          browser: {
            enabled: true, headless: true, screenshotFailures: false,
            provider: playwright({ launchOptions: { executablePath: findChromium() ?? '', args: [...chromiumArguments] } }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      driven('integration-node', ['test/integration/**/*.node.test.ts']),
      driven('oracle', ['test/oracle/**/*.test.ts']),
      driven('e2e', ['test/e2e/**/*.test.ts']),
    ],
  },
});
