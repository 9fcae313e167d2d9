import { describe, expect, it } from 'vitest';
import { latestWins } from '#shared/lib/latest-wins';

/** A run that the test finishes by hand. */
function gates() {
  const open: (() => void)[] = [];
  return { wait: () => new Promise<void>((resolve) => open.push(resolve)), finish: () => open.shift()?.() };
}

describe('latestWins', () => {
  it('runs the first value at once', () => {
    const ran: number[] = [];
    latestWins<number>(async (value) => { ran.push(value); }).push(1);
    expect(ran).toEqual([1]);
  });

  it('drops what was overtaken while it waited, never the last value', async () => {
    const ran: number[] = [];
    const gate = gates();
    const runner = latestWins<number>(async (value) => { ran.push(value); await gate.wait(); });
    runner.push(1);
    runner.push(2);
    runner.push(3);
    expect(ran).toEqual([1]);
    gate.finish();
    await Promise.resolve();
    await Promise.resolve();
    expect(ran).toEqual([1, 3]);
    expect(runner.busy()).toBe(true);
    gate.finish();
    await runner.settled();
    expect(runner.busy()).toBe(false);
    expect(ran).toEqual([1, 3]);
  });

  it('never has two runs under way', async () => {
    let under = 0;
    let most = 0;
    const runner = latestWins<number>(async () => {
      under += 1;
      most = Math.max(most, under);
      await Promise.resolve();
      under -= 1;
    });
    for (let value = 0; value < 20; value += 1) {
      runner.push(value);
      if (value % 3 === 0) await Promise.resolve();
    }
    await runner.settled();
    expect(most).toBe(1);
  });

  it('is settled at once when nothing was pushed', async () => {
    await expect(latestWins<number>(async () => undefined).settled()).resolves.toBeUndefined();
  });

  it('runs a value that is pushed from inside a run', async () => {
    const ran: number[] = [];
    const runner = latestWins<number>(async (value) => {
      ran.push(value);
      if (value < 3) runner.push(value + 1);
    });
    runner.push(1);
    await runner.settled();
    expect(ran).toEqual([1, 2, 3]);
  });
});
