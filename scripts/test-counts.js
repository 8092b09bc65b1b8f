/**
 * What a step's run amounts to.
 * @typedef {{ passed: number, failed: number, details: string[], note?: string }} Count
 */

const DETAIL_LINES = 60;

const lastLines = (text) => text.trim().split('\n').slice(-DETAIL_LINES).join('\n');
const firstLines = (text) => text.trim().split('\n').slice(0, DETAIL_LINES).join('\n');

/**
 * A step that is one test: its exit code.
 * @returns {Count}
 */
export function countOne({ code, output }) {
  return code === 0
    ? { passed: 1, failed: 0, details: [] }
    : { passed: 0, failed: 1, details: [lastLines(output)] };
}

/** A runner that failed without a failed test, or ran no test at all, has failed all the same. */
function withRunner(count, { code, output }) {
  if (count.failed > 0 || (code === 0 && count.passed > 0)) return count;
  const details = count.details.length > 0 ? count.details : [lastLines(output)];
  return { ...count, failed: 1, details };
}

/** @returns {Count} */
export function countVitest(result) {
  const report = result.report;
  if (!report) return countOne({ ...result, code: 1 });
  // A file that could not be loaded has no tests that could fail.
  const unloaded = report.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  const failures = report.testResults.flatMap(({ name, assertionResults }) =>
    assertionResults
      .filter(({ status }) => status === 'failed')
      .map((test) => `${name}: ${test.fullName}\n${firstLines(test.failureMessages.join('\n'))}`),
  );
  const skipped = report.numPendingTests + report.numTodoTests;
  const count = {
    passed: report.numPassedTests,
    failed: report.numFailedTests + unloaded.length,
    details: [
      ...unloaded.map(({ name, message }) => `${name}\n${firstLines(message)}`),
      ...failures,
    ],
    ...(skipped > 0 && { note: `${skipped} skipped` }),
  };
  return withRunner(count, result);
}

function listPlaywrightTests(suite) {
  const own = (suite.specs ?? []).flatMap(({ title, file, line, tests }) =>
    tests.map((test) => ({
      name: `[${test.projectName}] ${file}:${line} ${title}`,
      status: test.status,
      errors: test.results.flatMap(({ errors }) => errors.map(({ message }) => message)),
    })),
  );
  return [...own, ...(suite.suites ?? []).flatMap(listPlaywrightTests)];
}

/**
 * In browsers a skipped test counts as failed: a browser that is left out would go unnoticed.
 * @returns {Count}
 */
export function countPlaywright(result) {
  const report = result.report;
  if (!report) return countOne({ ...result, code: 1 });
  const tests = report.suites.flatMap(listPlaywrightTests);
  const failures = tests.filter(({ status }) => status !== 'expected');
  const projects = new Map();
  for (const { name } of tests) {
    const project = name.slice(1, name.indexOf(']'));
    projects.set(project, (projects.get(project) ?? 0) + 1);
  }
  const count = {
    passed: tests.length - failures.length,
    failed: failures.length,
    details: [
      ...report.errors.map(({ message }) => firstLines(message)),
      ...failures.map(({ name, status, errors }) =>
        [name, ...(errors.length > 0 ? errors : [status]).map(firstLines)].join('\n'),
      ),
    ],
    note: [...projects].map(([project, n]) => `${project} ${n}`).join(', '),
  };
  return withRunner(count, result);
}
