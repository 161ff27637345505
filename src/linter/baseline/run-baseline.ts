import type {Language} from '../../base/severity.js'
import type {ReadFileReport} from '../../diagnostic/report.js'
import type {FileHead, Told} from '../../engine/kept-file.js'
import {isAcceptable, type Lapse, lapseOf, withSuppressed} from './apply.js'
import type {Baseline} from './baseline.js'
import {matchEntries, type Traced} from './match.js'
import type {BaselineEntry} from './schema.js'

/** A finding that may stand in a baseline, in its file, with the entry that belongs to it. */
export interface Accepted extends Traced {
  /** The file as entries call it. */
  readonly key: string
  readonly entry: BaselineEntry | undefined
  /** Why the entry does not hide it. */
  readonly lapse: Lapse | undefined
}

/** A file that was judged. What is told of it may be made when it is asked for. */
export interface JudgedFile {
  readonly head: Pick<FileHead, 'path' | 'fault' | 'tally'>
  told(): Told
}

/** What became of a baseline in a run. */
export interface BaselineRun {
  readonly baseline: Baseline
  /** The findings of all files that were judged, but for those that exceptions cover. */
  readonly findings: readonly Accepted[]
  /** The files that were judged, as entries call them. */
  readonly judged: ReadonlyMap<string, JudgedFile>
}

/**
 * Files as they were judged → the same with what the baseline hides suppressed, and what became of its entries.
 *
 * @param withReport a file of which another report is told
 */
export function applyBaseline<File extends JudgedFile>(
  linted: readonly File[],
  baseline: Baseline,
  today: string,
  languageOf: (path: string) => Language,
  withReport: (file: File, report: ReadFileReport) => File
): {files: File[]; run: BaselineRun} {
  const files = linted.map(file => ({file, key: baseline.keyOf(file.head.path), findings: tracedOf(file)}))
  const judged = new Map(files.flatMap(({file, key}) => (file.head.fault ? [] : [[key, file] as const])))
  const here = new Set(files.map(({key}) => key))
  const gone = new Map<string, boolean>()
  const isGone = (key: string): boolean => {
    const known = gone.get(key) ?? (!here.has(key) && !baseline.exists(key))
    gone.set(key, known)
    return known
  }
  const {entries} = matchEntries(baseline.entries, files, isGone)
  const findings: Accepted[] = []
  const applied = files.map(({file, key, findings: traced}) => {
    const own = traced.map((one): Accepted => {
      const entry = entries.get(one)
      return {...one, key, entry, lapse: entry && lapseOf(entry, one.finding, today)}
    })
    findings.push(...own)
    const hidden = own.flatMap(one => (one.entry && !one.lapse ? [{traced: one, entry: one.entry}] : []))
    if (hidden.length === 0) return file
    const {report} = file.told()
    return report.fault ? file : withReport(file, withSuppressed(report, hidden, languageOf(file.head.path)))
  })
  return {files: applied, run: {baseline, findings, judged}}
}

/** The findings of a file that a baseline may be about; of each what an entry tells, since these are of all files. */
function tracedOf(file: JudgedFile): Traced[] {
  if (file.head.fault) return []
  const {report, origins} = file.told()
  if (report.fault || !origins) return []
  return report.findings.flatMap((finding): Traced[] => {
    const {rule, item, severity, fingerprint, text, where} = finding
    const origin = origins.get(fingerprint)
    if (!origin || !isAcceptable(finding)) return []
    return [{finding: {rule, item, severity, fingerprint, text, where: {section: where.section}}, origin}]
  })
}
