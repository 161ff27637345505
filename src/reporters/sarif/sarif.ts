import type {Artifact, Log, Run} from 'sarif'
import {sayIn} from '../../base/wording.js'
import type {FileReport} from '../../diagnostic/report.js'
import {jsonText} from '../json-text.js'
import type {ReporterOptions, SlowTextReporter} from '../reporter.js'
import {invocationOf} from './invocation.js'
import {sarifMessage} from './message.js'
import {artifactLocation, sourceRoot} from './places.js'
import {resultsOf} from './results.js'
import {descriptorsOf} from './rules.js'

/** SARIF 2.1.0, for code scanning and viewers. Nothing in it depends on the machine or the hour. */
export const sarif: SlowTextReporter = async (report, options) => {
  const rules = await descriptorsOf(report, options)
  const {name, version, packs, knowledge} = report.tool
  const run: Run = {
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
    invocations: [invocationOf(report, options)],
    originalUriBaseIds: {[sourceRoot]: {description: rootMessage(options)}},
    artifacts: report.files.map((file, index) => artifact(file, index, options)),
    results: resultsOf(report, new Map(rules.map(({id}, at) => [id, at])), options),
    language: options.language,
    columnKind: 'utf16CodeUnits',
    newlineSequences: ['\r\n', '\n', '\r']
  }
  const log: Log = {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [run]
  }
  return jsonText(log)
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
