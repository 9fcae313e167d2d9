const asked = process.env['KILL_RUNS'];
const times = (usual: number): number => (asked === undefined ? usual : Number(asked));

/**
 * How often each test kills what it watches: 200 times a real Chromium, which takes one to two seconds a run on a busy machine with two cores, and a plain
 * process that writes, one second (2026-11-22). `KILL_RUNS=200` gives each of them that many before a release.
 */
export const killRuns = {
  /** kept.node.test.ts */
  saving: times(100),
  /** kill.node.test.ts: copying the book, and restoring over it */
  restoring: times(60),
  importing: times(40),
  /** kill-writer.node.test.ts: the shell's way of writing a backup into a folder */
  writing: times(60),
} as const;
