import {once} from '../base/once.js'
import type {TextBlock} from '../diagnostic/text-blocks.js'
import {type Format, type SourceDocument, writtenText} from '../document/source-document.js'
import {encodeLike} from '../files/encoding.js'
import type {Knowledge} from '../knowledge/knowledge.js'
import type {TableWords} from '../knowledge/table-words.js'
import type {FileSettings} from './file-settings.js'
import {finish, type FinishOptions} from './finish.js'
import {fixDocument} from './fix-document.js'
import {formatOf, isTextFormat} from './formats.js'
import {judgeDocument, type JudgingWatch} from './judge-document.js'
import type {Judgement} from './judgement.js'
import type {PassageMemory} from './passage-memory.js'
import {readTextAs} from './read-source.js'
import {textBlocksOf} from './text-blocks.js'

/** How one file is to be judged, with the tables and words of its configuration. */
export interface JudgingSettings extends FileSettings {
  readonly knowledge: Knowledge
}

/** What was found out of a file, and its text: all that is ever kept of it, as plain data. */
export interface JudgedText {
  readonly judgement: Judgement
  readonly text: string
  /** Its paragraphs and tables, where they were wanted. */
  readonly blocks?: readonly TextBlock[] | undefined
  /** Gives it anew where it is kept packed, so that nobody has to keep it unpacked; what is not asked of it stays packed. */
  readonly again?: (() => JudgedText) | undefined
}

/** The same, with what judging took and did. */
export interface JudgedInput extends JudgedText {
  /** Whether anything was asked. */
  readonly isAsked: boolean
  /** Whether the judgement hangs on the day of the run. */
  readonly readsDay: boolean
  /** How long reading and judging took, in milliseconds. */
  readonly took: {readonly reading: number; readonly judging: number}
  /** The text as it was and as fixes made it, where they changed it. */
  readonly fixed?: FixedText | undefined
}

export interface FixedText {
  readonly before: {readonly text: string; readonly bytes: Uint8Array}
  readonly after: {readonly text: string; readonly bytes: Uint8Array}
  /** How many places were changed. */
  readonly count: number
}

/** What reads a document. @throws {Fault} */
export type ReadSource = (
  name: string,
  bytes: Uint8Array,
  format: Format | undefined,
  words: TableWords
) => Promise<SourceDocument>

export interface JudgeInputOptions {
  /** Make the fixes and judge what is left; nothing is written here. */
  readonly fix: boolean
  readonly finishing: FinishOptions
  /** Give the paragraphs and tables of the text too. */
  readonly withBlocks: boolean
  readonly readSource: ReadSource
  /** What is known of the last version of a document that is being written. */
  readonly memory?: PassageMemory | undefined
  readonly watch?: JudgingWatch | undefined
}

/**
 * The bytes of a file → its judgement. This file and all that reads and judges documents is loaded where a file has to
 * be judged.
 *
 * @throws {Fault} for a file that cannot be read
 */
export async function judgeInput(
  path: string,
  bytes: Uint8Array,
  settings: JudgingSettings,
  {fix, finishing, withBlocks, readSource, memory, watch}: JudgeInputOptions
): Promise<JudgedInput> {
  const started = performance.now()
  const watched = watchingDay(settings.knowledge)
  const {words} = settings.knowledge.vocabulary
  let readsDay = false
  const source = await readSource(path, bytes, formatOf(path), words)
  memory?.recognise(source)
  const read = performance.now()
  const judge = (one: SourceDocument) => {
    watched.isRead = false
    const judgement = judgeDocument(one, settings, watched.knowledge, watch)
    readsDay ||= watched.isRead
    // Only what is reported is fixed.
    return {source: one, judgement, report: fix ? finish(judgement, finishing) : judgement.report}
  }
  const first = judge(source)
  const last =
    fix && isTextFormat(source.format)
      ? await fixDocument(first, async text =>
          judge(await readTextAs(source.format, source.file, text, words))
        )
      : {...first, count: 0}
  const [before, text] = [writtenText(source), writtenText(last.source)]
  const fixed =
    text === before
      ? undefined
      : {
          before: {text: before, bytes},
          after: {text, bytes: encodeLike(text, bytes)},
          count: last.count
        }
  return {
    judgement: last.judgement,
    text,
    blocks: withBlocks ? textBlocksOf(last.source) : undefined,
    isAsked: settings.rules.length > 0,
    readsDay,
    took: {reading: read - started, judging: performance.now() - read},
    fixed
  }
}

/** The same knowledge, and whether somebody has asked it for the day since that was last denied. */
interface WatchedKnowledge {
  readonly knowledge: Knowledge
  isRead: boolean
}

/** One for all documents, since what checks prepare is kept by the knowledge that it is made of. */
const watchingDay = once((knowledge: Knowledge): WatchedKnowledge => {
  const watched: WatchedKnowledge = {
    knowledge: {
      ...knowledge,
      get today() {
        watched.isRead = true
        return knowledge.today
      }
    },
    isRead: false
  }
  return watched
})
