import {type LintOptions} from '../../src/engine/lint-document.js'
import {exampleSource} from '../../src/engine/example-source.js'
import {lintDocument} from '../../src/engine/lint-document.js'
import {toReport, withHash} from '../../src/engine/lint-files.js'
import {textBlocksOf} from '../../src/engine/text-blocks.js'
import {writtenText} from '../../src/document/source-document.js'
import type {TextBlock} from '../../src/diagnostic/text-blocks.js'
import type {FileReport, ReadFileReport, Report} from '../../src/diagnostic/report.js'
import type {Language} from '../../src/base/severity.js'
import type {ReporterOptions} from '../../src/reporters/reporter.js'
import {allRules, knowledge, rules, today} from './linting.js'

/** A file by its path; with a fault it could not be read. */
export interface PageFile {
  readonly path: string
  readonly content?: string | Uint8Array
  readonly fault?: FileReport['fault']
  /** What exceptions and a baseline would make of the report. */
  readonly changed?: (report: ReadFileReport) => ReadFileReport
}

/** All that the pages are made of: the report of these files, and what reporters are told beside it. */
export async function reported(
  files: readonly PageFile[],
  {language = 'vi', thorough = false, ...options}: Partial<LintOptions> & {thorough?: boolean} = {}
): Promise<{report: Report; options: ReporterOptions}> {
  const texts = new Map<string, string>()
  const blocks = new Map<string, readonly TextBlock[]>()
  const reports: FileReport[] = []
  for (const {path, content = '', fault, changed = same} of files) {
    if (fault) reports.push({path, format: null, fault})
    else {
      const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
      const source = await exampleSource(path, bytes, {}, knowledge.vocabulary.words)
      const judged = lintDocument(source, thorough ? allRules : rules, knowledge, {language, ...options})
      texts.set(path, writtenText(source))
      blocks.set(path, textBlocksOf(source))
      reports.push(changed(withHash({...judged, path}, bytes)))
    }
  }
  const packs = {cchc: '1.2.3', form: '1.2.3'}
  return {
    report: toReport(reports, {version: '1.2.3', packs, knowledge: '2026-11-19'}),
    options: {
      language,
      today,
      color: false,
      ruleTitles: ruleTitlesIn(language),
      texts,
      blocks
    }
  }
}

function same(report: ReadFileReport): ReadFileReport {
  return report
}

function ruleTitlesIn(language: Language): Record<string, string> {
  return Object.fromEntries(allRules.map(({id, summary}) => [id, summary[language].replace(/\.$/, '')]))
}
