import { expect, test } from 'vitest'
import {
  countChecks,
  countPlaywright,
  countVitest,
  judge,
  lastLine,
  noTests,
  sum,
} from '../../../scripts/testing/counts.ts'

test('the last line counts the whole run and names skipped tests only where there are some', () => {
  const total = sum([
    { passed: 16, failed: 0, skipped: 0 },
    { passed: 5, failed: 1, skipped: 2 },
  ])
  expect(lastLine(total)).toBe('21 passed, 1 failed, 2 skipped')
  expect(lastLine({ passed: 3, failed: 0, skipped: 0 })).toBe('3 passed, 0 failed')
})

test('a suite that crashed or ran nothing is a failure', () => {
  expect(judge({ passed: 4, failed: 0, skipped: 0 }, 1).failed).toBe(1)
  expect(judge(noTests, 0).failed).toBe(1)
  expect(judge({ passed: 0, failed: 0, skipped: 7 }, 0).failed).toBe(1)
  expect(judge({ passed: 4, failed: 2, skipped: 0 }, 1).failed).toBe(2)
  expect(judge({ passed: 4, failed: 0, skipped: 0 }, 0)).toEqual({ passed: 4, failed: 0, skipped: 0 })
})

test('a check with findings is a failure', () => {
  expect(countChecks({ checks: [{ findings: [] }, { findings: ['x', 'y'] }] })).toEqual({
    passed: 1,
    failed: 1,
    skipped: 0,
  })
})

test('a test file that could not be loaded is a failure', () => {
  const report = {
    numPassedTests: 2,
    numFailedTests: 1,
    numPendingTests: 1,
    numTodoTests: 0,
    testResults: [
      { status: 'failed', assertionResults: ['one'] },
      { status: 'failed', assertionResults: [] },
    ],
  }
  expect(countVitest(report)).toEqual({ passed: 2, failed: 2, skipped: 1 })
})

test('a test that passed only on a second try is a failure', () => {
  const report = { stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 3 }, errors: [] }
  expect(countPlaywright(report)).toEqual({ passed: 5, failed: 2, skipped: 3 })
})
