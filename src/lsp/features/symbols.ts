import {
  type DocumentSymbol,
  type FoldingRange,
  FoldingRangeKind,
  SymbolKind
} from 'vscode-languageserver/node.js'
import type {Content, Section} from '../../document/plan.js'
import type {Understood} from '../../linter/understand.js'
import type {OpenDocument} from '../open-document.js'

/** The headings of a plan as an outline: sections that only are sentences are no part of it. */
export function symbolsOf({plan, written}: Understood, document: OpenDocument): DocumentSymbol[] {
  const symbolOf = (section: Section): DocumentSymbol => {
    const own = written(section.label.span())
    const range = document.range(...spanOf(written(section.span)))
    const selectionRange = inside(range, document.range(...spanOf(own)))
    return {
      name: nameOf(section),
      kind: SymbolKind.Namespace,
      range,
      selectionRange,
      children: headingsIn(section.children).map(symbolOf)
    }
  }
  const found = headingsIn(plan.body).map(symbolOf)
  const {title} = plan
  if (!title) return found
  const range = document.range(...spanOf(written(title.span)))
  const name = [title.documentType, title.subject?.value].filter(Boolean).join(' ')
  return [{name, kind: SymbolKind.File, range, selectionRange: range}, ...found]
}

/** A section folds to its first line. */
export function foldingOf({plan, written}: Understood, document: OpenDocument): FoldingRange[] {
  const ranges: FoldingRange[] = []
  const visit = (nodes: readonly Content[]): void => {
    for (const node of nodes) {
      if (node.type !== 'section') continue
      const {start, end} = document.range(...spanOf(written(node.span)))
      if (node.children.length > 0 && end.line > start.line)
        ranges.push({startLine: start.line, endLine: end.line, kind: FoldingRangeKind.Region})
      visit(node.children)
    }
  }
  visit(plan.body)
  visit(plan.annexes)
  return ranges
}

function headingsIn(nodes: readonly Content[]): Section[] {
  return nodes.flatMap(node =>
    node.type !== 'section' ? [] : node.headedBy === undefined ? headingsIn(node.children) : [node]
  )
}

/** “II. Nội dung”, as it is read; a bullet is left out. */
function nameOf({passage, label, marker}: Section): string {
  const number = marker?.value === undefined ? '' : `${passage.value.slice(0, marker.end).trimEnd()} `
  const name = label.value === '' ? passage.value : number + label.value
  return name.slice(0, longestName) || '…'
}

const longestName = 120

function spanOf({start, end}: {readonly start: number; readonly end: number}): [number, number] {
  return [start, end]
}

type Range = DocumentSymbol['range']

/** A client refuses a symbol whose name lies outside of it. */
function inside(range: Range, selection: Range): Range {
  const isBefore = (one: Range['start'], other: Range['start']) =>
    one.line < other.line || (one.line === other.line && one.character < other.character)
  return isBefore(selection.start, range.start) || isBefore(range.end, selection.end)
    ? {start: range.start, end: range.start}
    : selection
}
