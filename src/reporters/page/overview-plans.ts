import {nothingAsked} from '../../diagnostic/nothing-asked.js'
import type {FaultyFileReport, ReadFileReport, Report} from '../../diagnostic/report.js'
import {isUnjudged} from '../../diagnostic/requirement-count.js'
import type {Language} from '../../base/severity.js'
import {numberedSheet, type NumberedSheet} from '../sheet/numbering.js'
import {type Outcome, outcomeOf} from '../sheet/outcome.js'
import {shown} from '../sheet/shown-text.js'
import {commonFolder} from './common-folder.js'

/** What becomes of a plan in the overview. */
export type Kind = 'error' | 'look' | 'fine' | 'offTopic' | 'unasked'

/** A plan in the overview. */
export interface PlanEntry {
  readonly file: ReadFileReport
  readonly sheet: NumberedSheet
  readonly outcome: Outcome
  readonly kind: Kind
  /** “UBND tỉnh Tuyên Quang, 2025”; the file’s name where the plan says neither. */
  readonly name: string
  /** Its path below the folder that all have in common. */
  readonly path: string
  /** The subfolder in which it lies, empty where there is none. */
  readonly folder: string
  /** Of its entry on the page. */
  readonly id: string
  readonly links: SheetLinks
}

/** Where the sheet of a plan is, and a row or a section of it. */
export interface SheetLinks {
  readonly sheet: string
  at(id: string): string
}

export interface Overview {
  readonly report: Report
  readonly language: Language
  readonly today: string
  readonly notes: readonly string[]
  readonly plans: readonly PlanEntry[]
  readonly faults: readonly FaultyFileReport[]
}

/** @param linksOf where the sheet of a file is, by its place among the files */
export function overviewOf(
  report: Report,
  {language, today, notes = []}: {language: Language; today: string; notes?: readonly string[]},
  linksOf: (at: number) => SheetLinks
): Overview {
  const root = commonFolder(report.files.map(({path}) => path))
  const plans: PlanEntry[] = []
  const faults: FaultyFileReport[] = []
  for (const [at, file] of report.files.entries()) {
    if (file.fault) faults.push(file)
    else plans.push(entryOf(file, language, root, `kh-${at + 1}`, linksOf(at)))
  }
  return {report, language, today, notes: notes.map(shown), plans, faults}
}

function entryOf(
  file: ReadFileReport,
  language: Language,
  root: string,
  id: string,
  links: SheetLinks
): PlanEntry {
  const sheet = numberedSheet(file)
  const outcome = outcomeOf(sheet)
  const {issuer, year} = file.plan
  const path = file.path.slice(root.length)
  const name = [issuer, year === null ? null : String(year)]
    .filter(part => part !== null && part !== '')
    .join(', ')
  return {
    file,
    sheet,
    outcome,
    kind: kindOf(file, outcome, language),
    name: shown(name === '' ? path.slice(path.lastIndexOf('/') + 1) : name),
    path: shown(path),
    folder: path.includes('/') ? path.slice(0, path.indexOf('/')) : '',
    id,
    links
  }
}

function kindOf(file: ReadFileReport, {left, unclear, asked}: Outcome, language: Language): Kind {
  if (left.error > 0) return 'error'
  if (file.plan.topic === 'other') return 'offTopic'
  if (asked === 0 || isUnjudged(file.checklist) || nothingAsked(file, language) !== undefined)
    return 'unasked'
  return unclear > 0 ? 'look' : 'fine'
}

/** What needs work: the most errors first, then what is to be looked at. */
export function worstFirst(plans: readonly PlanEntry[]): PlanEntry[] {
  return plans
    .filter(({kind}) => kind === 'error' || kind === 'look')
    .sort(
      ({outcome: a}, {outcome: b}) =>
        b.left.error - a.left.error || b.unclear - a.unclear || b.left.warning - a.left.warning
    )
}
