import {firstIndex} from '../vietnamese/ordered.js'
import type {Span} from '../vietnamese/passage.js'
import type {Directive, Verb} from './directive.js'
import {type SourceDocument, writtenText} from './source-document.js'

/** What a document leaves out: one for each rule that one of its comments names. */
export interface Exception {
  /** Which of the document’s comments makes it. */
  readonly directive: Directive
  /** As it is written; whether there is such a rule is not known here. */
  readonly rule: string
  /**
   * Of which places of the text, as it is written, it holds: where a finding begins, `end` inclusive; 'document' for all,
   * undefined where nothing is left for it to hold of.
   */
  readonly holds: Span | 'document' | undefined
  /** It was to be ended by another comment, and none does. */
  readonly isOpen: boolean
}

/** What the comments of a document come to. */
export interface Exceptions {
  readonly made: readonly Exception[]
  /** The comments that were to end one, and the rules of which there is none to end; empty for one that names no rule. */
  readonly idle: readonly {readonly directive: Directive; readonly rule: string}[]
}

const known = new WeakMap<SourceDocument, Exceptions>()

/** What the comments of a document come to, worked out once. */
export function exceptionsOf(source: SourceDocument): Exceptions {
  let exceptions = known.get(source)
  if (!exceptions) known.set(source, (exceptions = read(source)))
  return exceptions
}

const nothing: Exceptions = {made: [], idle: []}

function read(source: SourceDocument): Exceptions {
  if (!source.directives) return nothing
  const made: Building[] = []
  const idle: {directive: Directive; rule: string}[] = []
  const open = new Map<string, Building[]>()
  const blocks = blocksOf(source)
  for (const directive of source.directives) {
    if (directive.isUnclosed) continue
    const {verb, rules, anchor} = directive
    if (verb === ('enable' satisfies Verb)) {
      const named = rules.length > 0 ? rules : [...open.keys()]
      if (named.length === 0) idle.push({directive, rule: ''})
      for (const rule of named) {
        const ended = open.get(rule)
        if (!ended) idle.push({directive, rule})
        for (const one of ended ?? []) one.holds = {start: one.directive.end, end: directive.start}
        open.delete(rule)
      }
      continue
    }
    for (const rule of rules) {
      const one: Building = {directive, rule, holds: undefined, isOpen: false}
      if (verb === ('disable-file' satisfies Verb)) one.holds = 'document'
      else if (anchor) one.holds = anchor
      else if (verb === ('disable-next-line' satisfies Verb)) one.holds = blocks.after(directive.at)
      else if (verb === ('disable' satisfies Verb)) {
        const others = open.get(rule)
        if (others) others.push(one)
        else open.set(rule, [one])
      } else continue
      made.push(one)
    }
  }
  const end = writtenText(source).length
  for (const one of [...open.values()].flat()) {
    one.holds = {start: one.directive.end, end}
    one.isOpen = true
  }
  return {made, idle}
}

type Building = {-readonly [Key in keyof Exception]: Exception[Key]}

/** The blocks of a document, by what follows a place. */
function blocksOf({tree, text, written}: SourceDocument) {
  const blocks = tree.children
  const toSpan = (span: Span): Span => written?.span(span) ?? span
  return {
    /** The paragraph or table that begins there or behind it; inside of a table a row, in a row that one. */
    after(at: number): Span | undefined {
      const block = blocks[firstIndex(blocks, ({span}) => span.end > at)]
      if (!block) return undefined
      const {start} = block.span
      if (start >= at || isMark(text.slice(start, at))) return toSpan(block.span)
      if (block.type === 'table') {
        const row = block.children[firstIndex(block.children, ({span}) => span.end > at)]
        if (row) return toSpan(row.span)
      }
      const next = blocks[firstIndex(blocks, ({span}) => span.start >= at)]
      return next && toSpan(next.span)
    }
  }
}

/** “-”, “1.”, “a)”: what a list puts before its text. */
function isMark(before: string): boolean {
  const mark = before.trim()
  return mark.length <= 6 && !mark.includes(' ') && (mark === '' || '.)-+*'.includes(mark.slice(-1)))
}
