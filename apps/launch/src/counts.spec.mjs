import { addCounts, countTasks, countTests, describeCounts, withStatus } from './counts.mjs';

describe('the counts of a stage', () => {
  it('come from the marks of Nx, cached or not', () => {
    const output = [
      ' NX   Running target lint for 3 projects:',
      '- @portulan/domain',
      '\u001b[32m✔\u001b[39m  nx run @portulan/domain:lint  [local cache]',
      '✔  nx run @portulan/ui:lint (2s)',
      ' NX   Running target lint for 3 projects failed',
      'Failed tasks:',
      '',
      '- @portulan/map:lint',
      '',
    ].join('\n');
    expect(countTasks(output)).toEqual({ passed: 2, failed: 1, skipped: 0 });
  });

  it('take a file that could not run for a failure', () => {
    const report = { numPassedTests: 3, numFailedTests: 1, numRuntimeErrorTestSuites: 1, numPendingTests: 2, numTodoTests: 0 };
    expect(countTests(report)).toEqual({ passed: 3, failed: 2, skipped: 2 });
  });

  it('do not hide a tool that ended badly', () => {
    expect(withStatus({ passed: 3, failed: 0, skipped: 0 }, 1)).toEqual({ passed: 3, failed: 1, skipped: 0 });
    expect(withStatus({ passed: 3, failed: 0, skipped: 0 }, 0)).toEqual({ passed: 3, failed: 0, skipped: 0 });
  });

  it('add up to one line', () => {
    const total = addCounts([
      { passed: 1, failed: 2, skipped: 3 },
      { passed: 10, failed: 20, skipped: 30 },
    ]);
    expect(describeCounts(total)).toBe('11 passed, 22 failed, 33 skipped');
  });
});
