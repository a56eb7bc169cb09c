/** How many checks of a stage passed, failed and were skipped. */
export const NONE = { passed: 0, failed: 0, skipped: 0 };

/** The last line of a run of the tests, and the line of each stage. */
export function describeCounts({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed, ${skipped} skipped`;
}

/** A tool that ends badly without a failed check of its own has failed all the same. */
export function withStatus(counts, status) {
  return status !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

/** The outcome of each task, as Nx tells it: a mark before each that ended well, at the end a list of those that failed. */
export function countTasks(output) {
  // eslint-disable-next-line no-control-regex -- the colours of the terminal
  const lines = output.replace(/\u001b\[[0-9;]*m/g, '').split('\n').map((line) => line.trim());
  const passed = lines.filter((line) => /^✔\s+nx run \S+/.test(line)).length;
  const list = lines.indexOf('Failed tasks:');
  const failed = list === -1 ? 0 : lines.slice(list).filter((line) => /^- \S+:\S+$/.test(line)).length;
  return { ...NONE, passed, failed };
}

/** What Jest wrote down; a file that could not even run is a failure. */
export function countTests(report) {
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + report.numRuntimeErrorTestSuites,
    skipped: report.numPendingTests + report.numTodoTests,
  };
}

/** The sum of all stages. */
export function addCounts(list) {
  const sum = (key) => list.reduce((total, counts) => total + counts[key], 0);
  return { passed: sum('passed'), failed: sum('failed'), skipped: sum('skipped') };
}
