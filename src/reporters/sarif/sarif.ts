import type {Artifact, Log, Notification, Run} from 'sarif'
import {sayIn} from '../../base/wording.js'
import type {RunReport} from '../../diagnostic/files.js'
import type {FileReport} from '../../diagnostic/report.js'
import {jsonPieces, List} from '../json-text.js'
import type {ReporterOptions, RuleAbout} from '../reporter.js'
import {invocationOf, notificationsOf} from './invocation.js'
import {sarifMessage} from './message.js'
import {artifactLocation, sourceRoot} from './places.js'
import {resultsOf} from './results.js'
import {descriptorsOf} from './rules.js'

/**
 * SARIF 2.1.0, for code scanning and viewers. Nothing in it depends on the machine or the hour.
 *
 * @param known what the rules that were asked say of themselves
 */
export function sarif(
  report: RunReport,
  options: ReporterOptions,
  known: readonly RuleAbout[]
): Iterable<string> {
  const ahead = readAhead(report, options)
  const rules = descriptorsOf(ahead.rules, known, options)
  const {name, version, packs, knowledge} = report.tool
  const run = {
    tool: {
      driver: {
        name,
        version,
        semanticVersion: version,
        language: options.language,
        rules,
        properties: {packs, knowledge}
      }
    },
    invocations: [invocationOf(report, ahead.notifications, options)],
    originalUriBaseIds: {[sourceRoot]: {description: rootMessage(options)}},
    artifacts: ahead.artifacts,
    results: new List(resultsOf(report, new Map(rules.map(({id}, at) => [id, at])), ahead, options)),
    language: options.language,
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r']
  } satisfies {readonly [name in keyof Run]: unknown}
  return jsonPieces({
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: new List([run])
  } satisfies {readonly [name in keyof Log]: unknown})
}

/** What stands before the results, or is said in each of them, and hangs on all files. */
function readAhead(report: RunReport, options: ReporterOptions) {
  const rules = new Set<string>()
  const notifications: Notification[] = []
  const artifacts: Artifact[] = []
  const kinds = new Set<string>()
  for (const file of report.files) {
    notifications.push(...notificationsOf(file, artifacts.length, options))
    artifacts.push(artifact(file, artifacts.length, options))
    if (file.fault) continue
    for (const {rule, suppressed} of file.findings) {
      rules.add(rule)
      if (suppressed) kinds.add(suppressed.kind)
    }
  }
  const hasBaseline = options.hasBaseline ?? kinds.has('baseline')
  return {rules, notifications, artifacts, hasSuppressions: kinds.size > 0, hasBaseline}
}

function rootMessage({language}: ReporterOptions) {
  return sarifMessage(
    sayIn(language)('Thư mục gốc của kho chứa các kế hoạch.', 'The root folder of the repository of plans.')
  )
}

type Format = NonNullable<FileReport['format']>

const types: Readonly<Record<Format, string>> = {
  markdown: 'text/markdown',
  text: 'text/plain',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  odt: 'application/vnd.oasis.opendocument.text',
  pdf: 'application/pdf',
  doc: 'application/msword'
}

function artifact(file: FileReport, index: number, options: ReporterOptions): Artifact {
  return {
    location: artifactLocation(file.path, index, options),
    roles: ['analysisTarget'],
    ...(file.format === null ? {} : {mimeType: types[file.format]}),
    ...(file.fault || file.size === null ? {} : {length: file.size}),
    ...(file.fault || file.sha256 === null ? {} : {hashes: {'sha-256': file.sha256}})
  }
}
