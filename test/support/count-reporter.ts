import type { Reporter, TestModule } from 'vitest/node';

/**
 * Ends the output with the reasons of skipped tests, and one line that scripts can read: `N passed, N failed, N skipped`. A test file whose requests were
 * not compared with Close's OpenAPI document counts as one skipped check.
 */
export default class CountReporter implements Reporter {
  onTestRunEnd(modules: readonly TestModule[], errors: readonly unknown[]): void {
    const counts = { passed: 0, failed: errors.length, skipped: 0, pending: 0 };
    let unchecked = 0;
    const reasons: string[] = [];
    for (const module of modules) {
      const tests = [...module.children.allTests()];
      for (const test of tests) {
        const result = test.result();
        counts[result.state] += 1;
        if (result.state === 'skipped') reasons.push(result.note ?? `${test.fullName}.`);
      }
      // A file that cannot be loaded has no test that fails.
      if (module.state() === 'failed' && tests.every((test) => test.result().state !== 'failed')) counts.failed += 1;
      if ((module.meta().uncheckedRequests ?? 0) > 0) unchecked += 1;
    }
    const why = [...Map.groupBy(reasons, (reason) => reason)].map(
      ([reason, { length }]) => `Skipped ${length}: ${reason}\n`,
    );
    if (unchecked > 0)
      why.push(
        `Skipped ${unchecked}: comparing the requests of test files with Close's OpenAPI document. CLOSE_OPENAPI is not set.\n`,
      );
    const total = counts.skipped + unchecked;
    const skipped = total === 0 ? '' : `, ${total} skipped`;
    process.on('exit', () =>
      process.stdout.write(`\n${why.join('')}${counts.passed} passed, ${counts.failed} failed${skipped}\n`),
    );
  }
}
