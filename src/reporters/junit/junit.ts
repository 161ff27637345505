import type {Element} from 'xast'
import {x} from 'xastscript'
import {failingBy} from '../../diagnostic/bar.js'
import {faultIds} from '../../diagnostic/fault-ids.js'
import type {RunReport} from '../../diagnostic/files.js'
import type {FileReport} from '../../diagnostic/report.js'
import type {PieceReporter, ReporterOptions} from '../reporter.js'
import {faultLine} from '../shown-findings.js'
import {xmlDocument, xmlText} from '../xml-document.js'
import {type TestCase, testCasesOf} from './test-cases.js'

/**
 * The XML of JUnit: a suite for each file, in it a test case for each requirement, also those that are met, and one for
 * each other rule that found something. A case fails where its findings make the run fail; so that no page is green where
 * the exit code is not 0, a case of the run itself fails where no other does.
 */
export const junit: PieceReporter = function* (report, options) {
  const all = noCases()
  for (const {cases} of suitesOf(report, options)) count(cases, all)
  const ofRun = caseOfRun(report, all, options)
  if (ofRun) count([ofRun], all)
  const {tests, failures, errors} = shownCounts(all)
  yield* xmlDocument(
    x('testsuites', {name: 'cchclint', tests, failures, errors}),
    elements(report, ofRun, options)
  )
}

function* elements(
  report: RunReport,
  ofRun: TestCase | undefined,
  options: ReporterOptions
): Generator<Element> {
  for (const suite of suitesOf(report, options)) yield suiteElement(suite)
  if (ofRun) yield suiteElement({name: 'cchclint', cases: [ofRun]})
}

interface Suite {
  readonly name: string
  readonly cases: readonly TestCase[]
}

function* suitesOf(report: RunReport, options: ReporterOptions): Generator<Suite> {
  const fails = failingBy(options.bar ?? {failOn: 'error', maxWarnings: undefined}, report)
  for (const file of report.files)
    yield {name: file.path, cases: file.fault ? [unread(file, options)] : testCasesOf(file, fails, options)}
}

function suiteElement({name, cases}: Suite): Element {
  return x(
    'testsuite',
    {name: xmlText(name), ...shownCounts(count(cases, noCases()))},
    cases.map(one => element(name, one))
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
  {fault}: RunReport,
  {failure, error}: CaseCounts,
  {language, exit}: ReporterOptions
): TestCase | undefined {
  const name = {vi: 'Lần chạy cchclint', en: 'The run of cchclint'}[language]
  const made = (outcome: 'error' | 'failure', message: string): TestCase => ({
    name,
    id: faultIds.run,
    outcome,
    message,
    type: faultIds.run,
    lines: []
  })
  if (fault) return made('error', faultLine(fault))
  if (exit?.code === 2 && error === 0) return made('error', exit.why)
  if (exit?.code === 1 && failure === 0 && error === 0) return made('failure', exit.why)
  return undefined
}

type CaseCounts = Record<TestCase['outcome'], number>

const noCases = (): CaseCounts => ({passed: 0, failure: 0, error: 0, skipped: 0})

function count(cases: readonly TestCase[], counts: CaseCounts): CaseCounts {
  for (const {outcome} of cases) counts[outcome]++
  return counts
}

function shownCounts({passed, failure, error, skipped}: CaseCounts) {
  return {
    tests: String(passed + failure + error + skipped),
    failures: String(failure),
    errors: String(error),
    skipped: String(skipped)
  }
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
