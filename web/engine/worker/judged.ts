import {whole} from '../../../src/diagnostic/files.js'
import type {ReadFileReport} from '../../../src/diagnostic/report.js'
import {nothingAsked} from '../../../src/diagnostic/nothing-asked.js'
import {isTextFormat} from '../../../src/engine/formats.js'
import type {LintRun} from '../../../src/linter/linter.js'
import {type ModelOf, modelsOfRules} from '../../../src/packs/model.js'
import type {Asked, Download, GivenFile, Judged, OfferedFix, OfferedWording} from '../../protocol.js'
import {readyFor, type Ready, type Told} from './host.js'

/** One file judged, with what judged it. */
export interface Run extends Ready {
  readonly run: LintRun
  readonly file: ReadFileReport
  readonly text: string
}

/** @throws {Fault} for a file that cannot be read, and a pack that is wrong */
export async function runOver({name, bytes}: GivenFile, asked: Asked, told: Told): Promise<Run> {
  const ready = await readyFor(asked, told)
  ready.told.say({kind: 'reading'})
  const run = await ready.linter.runText(bytes, {path: name}, {withBlocks: true})
  const [linted] = run.files
  const {report: file, text} = linted ?? {}
  if (!file || text === undefined || file.fault) {
    if (ready.told.fault) throw ready.told.fault
    throw faultIn(file?.fault ?? {message: 'nothing came of it', hint: null})
  }
  return {...ready, run, file, text}
}

/** What the report says in one language alone is a failure of the program. */
function faultIn({message, hint}: {readonly message: string; readonly hint: string | null}): Error {
  return new Error(hint === null ? message : `${message} ${hint}`)
}

/** Makes what every plan is judged with, and lets the browser compile it: a first file would wait for both. */
export async function warm(asked: Asked, told: Told): Promise<void> {
  const {linter} = await readyFor(asked, told)
  await linter.lintText('# KẾ HOẠCH\n\nTuyên truyền cải cách hành chính\n', {path: 'ke-hoach.md'})
}

export async function judge(given: GivenFile, asked: Asked, told: Told): Promise<Judged> {
  const {linter, run, file, text} = await runOver(given, asked, told)
  const report = whole(run.report)
  const {ruleTitles, notes = []} = await linter.reporting(report)
  const {rules} = await linter.prepared(given.name)
  const why = nothingAsked(file, asked.language)
  return {
    report,
    file,
    text,
    blocks: run.files[0]?.blocks ?? [],
    ruleTitles,
    notes: [...(why === undefined ? [] : [why.slice(0, 1).toUpperCase() + why.slice(1)]), ...notes],
    fixes: fixesOf(file, text),
    wordings: wordingsOf(file, await modelsOfRules(rules)),
    downloads: downloadsOf(file)
  }
}

/** Of changes that touch each other the first, as `applyFixes` makes them. */
export function fixesOf({format, findings}: ReadFileReport, text: string): OfferedFix[] {
  if (!isTextFormat(format) && format !== 'docx') return []
  const offered = findings.flatMap(({fix, suppressed, fingerprint: id}, finding) => {
    if (!fix || suppressed) return []
    const {start, end, text: after} = fix
    return {id, finding, start, end, before: text.slice(start, end), after}
  })
  offered.sort((a, b) => a.start - b.start || a.end - b.end)
  const kept: OfferedFix[] = []
  for (const one of offered) {
    const last = kept.at(-1)
    if (!last || (one.start >= last.end && one.start !== last.start)) kept.push(one)
  }
  return kept
}

function wordingsOf({checklist, plan}: ReadFileReport, modelOf: ModelOf): OfferedWording[] {
  const asked = {level: plan.level ?? undefined, date: plan.judgedOn.date}
  return checklist.flatMap(({rule, item, status}) => {
    const model = status === 'unmet' ? modelOf(rule, item, asked) : undefined
    return model ? {rule, item, heading: model.heading, text: model.text} : []
  })
}

/** What a file’s format lets be made of it. */
function downloadsOf({format}: ReadFileReport): Download[] {
  const own: Download[] =
    format === 'docx' ? ['annotated-docx', 'fixed-docx'] : isTextFormat(format) ? ['fixed-text'] : []
  return [...own, 'sheet-docx', 'checklist-html', 'json']
}
