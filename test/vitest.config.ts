import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromiumArguments, findChromium } from './support/find-chromium.ts';

const root = `${import.meta.dirname}/..`;

/** Rules about days must hold on a computer in Japan and on one that still lives in yesterday. */
const unit = (name: string, timeZone: string) => ({
  root,
  test: { name, environment: 'node' as const, include: ['test/unit/**/*.test.ts'], env: { TZ: timeZone } },
});

/** Projects that drive a browser or the built program share two cores and one display: one file at a time. A busy machine answers late, not wrongly. */
const driven = (name: string, include: readonly string[]) => ({
  root,
  test: { name, environment: 'node' as const, include: [...include], fileParallelism: false, testTimeout: 60_000, hookTimeout: 60_000, expect: { poll: { timeout: 10_000 } } },
});

export default defineConfig({
  test: {
    projects: [
      unit('unit-tokyo', 'Asia/Tokyo'),
      unit('unit-west', 'America/Los_Angeles'),
      { root, test: { name: 'architecture', environment: 'node', include: ['test/architecture/*.test.ts'], testTimeout: 60_000 } },
      {
        root,
        test: {
          name: 'integration',
          include: ['test/integration/**/*.browser.test.{ts,tsx}'],
          testTimeout: 30_000,
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
