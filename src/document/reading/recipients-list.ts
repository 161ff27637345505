import {carriesHeader} from '../header.js'
import {closingMarkAt} from '../closing-mark.js'
import type {Plan} from '../plan.js'
import type {Frame} from './frames.js'
import {entryStart} from '../recipients.js'
import {fold, unaccented} from '../../vietnamese/fold.js'
import {isLetter} from '../../vietnamese/letters.js'
import type {Span} from '../../vietnamese/passage.js'
import {sign} from '../../vietnamese/words/tokens.js'
import {WordList} from '../../vietnamese/word-list.js'
import {everyPassage} from '../every-passage.js'
import {isMachineRead} from './running-text.js'
import {headingSpan, whereMissing} from './where-missing.js'
import {nfc} from '../../vietnamese/normal-form.js'

/** “Nơi nhận:” inside a paragraph, where it opens no part of the document. */
export function isNamedElsewhere(plan: Plan): boolean {
  for (const {passage} of everyPassage(plan)) {
    const words = plan.phrases.wordsOfLine(passage)
    for (const {id, to} of words.all('frames'))
      if (id === ('recipients' satisfies Frame) && words.is(to, sign.colon)) return true
  }
  return false
}

/** What an entry that points to a salutation begins with, the salutation, and what ends a line that calls upon others. */
interface AsAbove {
  readonly asAbove: string
  readonly salutation: string
  readonly calls: readonly string[]
}

/** “- Như trên;” in a document with a title, without a salutation and without “THỦ TƯỚNG CHÍNH PHỦ điện:”. */
export function entryAsAbove(plan: Plan, words: AsAbove): Span | undefined {
  const {recipients, title, header, source} = plan
  if (!title || !carriesHeader(header)) return undefined
  const entry = unaccented(words.asAbove)
  const at = recipients?.passages.find(one => one.unaccented.startsWith(entry, entryStart(one) ?? 0))
  if (!at || unaccented(nfc(source.text)).includes(unaccented(words.salutation))) return undefined
  return callsUpon(plan, words.calls) ? undefined : at.span()
}

/** “THỦ TƯỚNG CHÍNH PHỦ điện:”, “Chủ tịch UBND tỉnh điện: - …” */
function callsUpon(plan: Plan, calls: readonly string[]): boolean {
  const list = new WordList([...calls], fold)
  return everyPassage(plan).some(({passage, part}) => {
    if (part === 'recipients' || part === 'signature') return false
    return list.findAll(passage.folded).some(({end}) => passage.folded.startsWith(':', end))
  })
}

/** Whether a word stands anywhere below the content: among the recipients, in the signature, or right below them. */
export function isArchived({recipients, signature, children}: Plan, archive: string): boolean {
  const annex = children.find(part => part.type === 'annex')?.children[0]
  const below = annex && annex.type !== 'table' ? [annex.passage] : []
  const all = [...(recipients?.passages ?? []), ...(signature?.passages ?? []), ...below]
  const list = new WordList([archive], unaccented)
  return all.some(passage => list.findAll(passage.unaccented).length > 0)
}

/** A list of several entries with a signature below or beside it, typed by a person. */
export function isComplete(plan: Plan): boolean {
  const entries = (plan.recipients?.passages ?? [])
    .slice(1)
    .filter(entry => isLetter(entry.value[entryStart(entry) ?? entry.length]))
  return entries.length >= 2 && plan.signature !== undefined && !isMachineRead(plan)
}

/** A signature stands below, or a text that has kept its header is closed. */
export function isEnded({header, signature, closing, sections}: Plan): boolean {
  if (signature) return true
  if (!carriesHeader(header)) return false
  const last = closing?.passage ?? sections.at(-1)?.passage
  return last !== undefined && closingMarkAt(last.value) >= 0
}

/** Where the end of the document is, as far as the text has it. */
export function lastPlace(plan: Plan): Span {
  const signed = plan.signature?.passages[0]
  if (signed) return signed.span()
  if (plan.closing) return plan.closing.passage.span(Math.max(0, plan.closing.passage.length - 20))
  const last = plan.sections.at(-1)
  return last ? headingSpan(last) : whereMissing(plan, 'whole')
}
