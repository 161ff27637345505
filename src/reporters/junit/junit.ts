import type {Element} from 'xast'
import {x} from 'xastscript'
import {failingBy} from '../../diagnostic/bar.js'
import {faultIds} from '../../diagnostic/fault-ids.js'
import type {FileReport, Report} from '../../diagnostic/report.js'
import type {ReporterOptions, TextReporter} from '../reporter.js'
import {faultLine} from '../shown-findings.js'
import {xmlDocument, xmlText} from '../xml-document.js'
import {type TestCase, testCasesOf} from './test-cases.js'

/**
 * The XML of JUnit: a suite for each file, in it a test case for each requirement, also those that are met, and one for
 * each other rule that found something. A case fails where its findings make the run fail; so that no page is green where
 * the exit code is not 0, a case of the run itself fails where no other does.
 */
export const junit: TextReporter = (report, options) => {
  const fails = failingBy(options.bar ?? {failOn: 'error', maxWarnings: undefined}, report)
  const suites = report.files.map(file => ({
    name: file.path,
    cases: file.fault ? [unread(file, options)] : testCasesOf(file, fails, options)
  }))
  const ofRun = caseOfRun(
    report,
    suites.flatMap(({cases}) => cases),
    options
  )
  if (ofRun) suites.push({name: 'cchclint', cases: [ofRun]})
  const all = counts(suites.flatMap(({cases}) => cases))
  return xmlDocument(
    x(
      'testsuites',
      {name: 'cchclint', tests: all.tests, failures: all.failures, errors: all.errors},
      suites.map(({name, cases}) =>
        x(
          'testsuite',
          {name: xmlText(name), ...counts(cases)},
          cases.map(one => element(name, one))
        )
      )
    )
  )
}

/** A file that could not be judged. */
function unread({fault}: Extract<FileReport, {fault: object}>, {language}: ReporterOptions): TestCase {
  return {
    name: {vi: 'Đọc và xét tệp', en: 'Read and judge the file'}[language],
    id: faultIds.file,
    outcome: 'error',
    message: faultLine(fault),
    type: faultIds.file,
    lines: []
  }
}

/** What of the exit code no case of a file says. */
function caseOfRun(
  {fault}: Report,
  cases: readonly TestCase[],
  {language, exit}: ReporterOptions
): TestCase | undefined {
  const name = {vi: 'Lần chạy cchclint', en: 'The run of cchclint'}[language]
  const has = (outcome: TestCase['outcome']) => cases.some(one => one.outcome === outcome)
  const made = (outcome: 'error' | 'failure', message: string): TestCase => ({
    name,
    id: faultIds.run,
    outcome,
    message,
    type: faultIds.run,
    lines: []
  })
  if (fault) return made('error', faultLine(fault))
  if (exit?.code === 2 && !has('error')) return made('error', exit.why)
  if (exit?.code === 1 && !has('failure') && !has('error')) return made('failure', exit.why)
  return undefined
}

function counts(cases: readonly TestCase[]): Record<'tests' | 'failures' | 'errors' | 'skipped', string> {
  const of = (outcome: TestCase['outcome']) => String(cases.filter(one => one.outcome === outcome).length)
  return {tests: String(cases.length), failures: of('failure'), errors: of('error'), skipped: of('skipped')}
}

function element(suite: string, {name, id, outcome, message, type, lines}: TestCase): Element {
  const text = lines.map(line => xmlText(line)).join('\n')
  const attributes = {type: xmlText(type), message: xmlText(message)}
  const body = text === '' ? [] : [text]
  const inner =
    outcome === 'passed' || outcome === 'skipped'
      ? [
          ...(outcome === 'skipped' ? [x('skipped', attributes)] : []),
          ...body.map(one => x('system-out', one))
        ]
      : [x(outcome, attributes, ...body)]
  return x('testcase', {name: xmlText(`${name} (${id})`), classname: className(suite)}, inner)
}

/** Readers take what stands before a full stop for a package. */
function className(path: string): string {
  return `cchclint.${xmlText(path).replaceAll('.', '_')}`
}
