// A reporter for node:test that writes how many tests passed, failed and were skipped, and how long each took. Suites do not
// count; a file that fails outside of its tests does.
"use strict";

module.exports = async function* summaryReporter(source) {
  const summary = { passed: 0, failed: 0, skipped: 0, tests: [] };
  for await (const { type, data } of source) {
    if (type !== "test:pass" && type !== "test:fail") continue;
    if (data.details?.type === "suite") continue;
    if (data.skip !== undefined || data.todo !== undefined) summary.skipped += 1;
    else if (type === "test:pass") summary.passed += 1;
    else summary.failed += 1;
    summary.tests.push({ title: data.name, file: data.file, ms: data.details.duration_ms });
  }
  yield JSON.stringify(summary);
};
