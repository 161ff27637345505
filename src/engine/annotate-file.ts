import type {Finding, ReadFileReport} from '../diagnostic/report.js'
import type {Language} from '../base/severity.js'
import {encodeLike} from '../files/encoding.js'
import {Fault} from '../base/fault.js'
import type {Knowledge} from '../knowledge/knowledge.js'
import {pack, stampOf} from '../office/pack.js'
import {decodePart, unpack} from '../office/package.js'
import {WordPackage} from '../office/word-package.js'
import {there} from '../base/there.js'
import {fullId} from '../diagnostic/rule-label.js'
import {readPlan} from '../document/read-plan.js'
import type {ModelOf} from '../packs/model.js'
import {builtInPackNames} from '../packs/pack-names.js'
import {readWord, type WordDocument} from '../readers/docx/read-docx.js'
import {annotateWord, type Proposed, type Remark} from '../writers/annotate/annotate-word.js'
import {leastChanges} from '../writers/annotate/least-change.js'
import {NewParagraphs} from '../writers/annotate/new-paragraphs.js'
import {hasOwnComments, withoutOwnMarks} from '../writers/annotate/own-marks.js'
import {trackedChange} from '../writers/annotate/tracked-change.js'
import {placedModel} from './model-place.js'
import {wordSuggestions} from './word-suggestions.js'
import type {FileSettings} from './file-settings.js'
import {finish} from './finish.js'
import {judgeDocument} from './judge-document.js'
import {finishing, type Input, type Origins, originsOf, withHash} from './lint-files.js'
import {commentLines} from '../reporters/comment-lines.js'

export interface AnnotatedFile {
  readonly report: ReadFileReport
  readonly bytes: Uint8Array
  readonly comments: number
  readonly changes: number
  /** Model wordings that were proposed. */
  readonly suggestions: number
  /** Whether the file bore a digital signature, which the copy invalidates. */
  readonly wasSigned: boolean
  /** Whether the file is a copy of ours that somebody has worked on since. */
  readonly wasWorkedOn: boolean
}

export interface AnnotateOptions {
  readonly knowledge: Knowledge
  readonly language: Language
  readonly settings: FileSettings
  /** The day that comments bear, as ISO. */
  readonly date: string
  /** Propose the fixes as tracked changes: all, or those of some findings. */
  readonly fix: boolean | ((finding: Finding) => boolean)
  /** Whether findings become comments; true where it is not said. */
  readonly comments?: boolean
  /** Propose model wordings, of these, where the mission asks for something that is not there. */
  readonly suggest?: ModelOf | undefined
  /** Which findings become comments; all but the suppressed where it is not said. */
  readonly isShown?: (finding: Finding) => boolean
  /** Suppresses what is known and was left as it is. */
  readonly covering?: (report: ReadFileReport, origins: Origins) => ReadFileReport
}

/**
 * A Word file → the same with each finding as a comment. What an earlier run wrote is taken out first, so that a file
 * annotated twice is as if annotated once. Parts that do not change are the bytes they were.
 *
 * @throws {Fault} for a file that cannot be read, or not be written to
 */
export function annotateFile(
  {path, bytes}: Pick<Required<Input>, 'path' | 'bytes'>,
  {
    knowledge,
    language,
    settings,
    date,
    fix,
    comments: isSaid = true,
    suggest,
    isShown,
    covering
  }: AnnotateOptions
): AnnotatedFile {
  const entries = unpack(bytes, path, () => true)
  const sources = new Sources(entries)
  const before = sources.open(path)
  const cleaned = withoutOwnMarks(before)
  const wasWorkedOn = (cleaned.size > 0 || hasOwnComments(before)) && stampOf(bytes) !== 'plain'
  for (const [part, text] of cleaned) sources.set(part, text)
  const opened = sources.open(path)
  const {source, placed} = readWord(path, opened)
  refuseOtherPrefix(path, opened)
  const judgement = judgeDocument(source, settings, knowledge)
  const finished = finish(judgement, finishing(settings, knowledge))
  const report = covering?.(finished, originsOf(judgement)) ?? finished
  const shown = report.findings.filter(one => !one.suppressed && (isShown?.(one) ?? true))
  const isFixed = typeof fix === 'function' ? fix : () => fix
  const remarks = shown.map((finding): Remark => ({
    start: finding.start.offset,
    end: finding.end.offset,
    lines: isSaid ? commentLines(finding, language) : [],
    fixes: isFixed(finding) && finding.fix ? leastChanges(source.text, finding.fix) : []
  }))
  const suggested =
    suggest && suggestedIn(opened, {source, placed}, {report, shown}, settings, knowledge, suggest)
  const annotated = annotateWord(
    opened,
    placed,
    remarks,
    `${date}T00:00:00Z`,
    part => sources.get(part),
    suggested
  )
  for (const [part, text] of annotated.parts) sources.set(part, text)
  const {comments, changes} = annotated
  const suggestions = suggested?.count ?? 0
  const wasSigned = Object.keys(entries).some(part => part.startsWith('_xmlsignatures/'))
  const packed = pack(entries, wasWorkedOn ? 'worked' : 'plain')
  return {
    report: withHash(report, bytes),
    wasSigned,
    wasWorkedOn,
    bytes: packed,
    comments,
    changes,
    suggestions
  }
}

/** What is asked of any document; the mission is its own pack, and those of users. */
const otherPacks: ReadonlySet<string> = new Set(builtInPackNames.filter(name => name !== 'cchc'))

/** The model wordings of what is shown to be missing, at their places in the document. */
function suggestedIn(
  opened: WordPackage,
  {source, placed}: WordDocument,
  {report, shown}: {readonly report: ReadFileReport; readonly shown: readonly Finding[]},
  {options}: FileSettings,
  knowledge: Knowledge,
  modelOf: ModelOf
): Proposed & {readonly count: number} {
  const main = there(opened.source(opened.main), opened.main)
  const paragraphs = new NewParagraphs(there(opened.xml(opened.main), opened.main), main, placed)
  const plan = readPlan(source, knowledge.vocabulary, knowledge, options)
  const asked = new Set<string>()
  const models = shown.flatMap(finding => {
    const id = fullId(finding)
    if (asked.has(id) || otherPacks.has(finding.rule.split('/')[0] ?? '')) return []
    const model = placedModel(finding, finding.end.offset, report, plan, modelOf)
    if (model) asked.add(id)
    return model ?? []
  })
  const found = wordSuggestions(plan, models, {
    isAutomatic: at =>
      placed.some(({paragraph, start, end}) => start <= at && at < end && paragraph.numberLength > 0),
    canInsert: insertion => paragraphs.canInsert(insertion),
    canChange: fix => trackedChange(fix, placed, main) !== undefined
  })
  return {paragraphs, ...found}
}

/** Whether a Word file bears marks of an earlier run. */
export function isCopyOfOurs(bytes: Uint8Array, file: string): boolean {
  try {
    const opened = WordPackage.open(bytes, file)
    return hasOwnComments(opened) || withoutOwnMarks(opened).size > 0
  } catch (error) {
    if (error instanceof Fault) return false
    throw error
  }
}

/** The entries of a package, some of them as text; what is set is written in the encoding that was there. */
class Sources {
  constructor(readonly entries: Record<string, Uint8Array>) {}

  get(part: string): string | undefined {
    const bytes = Object.hasOwn(this.entries, part) ? this.entries[part] : undefined
    return bytes && decodePart(bytes)
  }

  set(part: string, text: string): void {
    const before = Object.hasOwn(this.entries, part) ? this.entries[part] : undefined
    this.entries[part] = encodeLike(text, before ?? new Uint8Array())
  }

  open(file: string): WordPackage {
    const names = Object.keys(this.entries)
    return new WordPackage(file, wanted => {
      const texts = new Map<string, string>()
      for (const part of names.filter(wanted)) {
        const text = this.get(part)
        if (text !== undefined) texts.set(part, text)
      }
      return texts
    })
  }
}

/** All writers of Word files call its namespace “w”; in a file that does not, marks would mean nothing. */
function refuseOtherPrefix(file: string, opened: WordPackage): void {
  const parts = [opened.main, opened.partOf('comments')]
  const isUsual = parts.every(part => {
    const root = part === undefined ? undefined : opened.xml(part)
    const source = part === undefined ? undefined : opened.source(part)
    return !root || source === undefined || source.startsWith('<w:', root.place.start)
  })
  if (isUsual) return
  throw new Fault(
    {
      vi: `Không ghi được ý kiến vào “${file}”: cấu trúc của tệp khác thường.`,
      en: `Cannot write comments into “${file}”: it was made by an unusual program.`
    },
    {
      vi: 'Hãy mở tệp bằng Word hoặc LibreOffice, lưu lại rồi thử lần nữa.',
      en: 'Open it with Word or LibreOffice, save it again and retry.'
    }
  )
}
