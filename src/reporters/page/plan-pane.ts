import type {Element} from 'hast'
import type {TextBlock, TextPiece, TextTable} from '../../diagnostic/text-blocks.js'
import {heldOf} from '../../base/there.js'
import {firstIndex} from '../../vietnamese/ordered.js'
import {shown} from '../sheet/shown-text.js'
import {headingBelow, type PlanText, type SheetContext} from './context.js'
import {type Content, drawn, el, elWith, unseen} from './elements.js'
import {looks, type Look, type Mark, marksOf} from './places.js'
import {type Segment, segmentsOf} from './plan-segments.js'
import {labelOf} from './section.js'

/**
 * The text of the plan, each place that the sheet speaks of marked in it, and what was found below its paragraph. The
 * pane is for the screen: a second copy of a draft must not lie beside the one that is signed.
 */
export function planPane(context: SheetContext): Element | undefined {
  const {plan, page, prefix, heading} = context
  if (!plan) return undefined
  const leaves = leavesOf(plan.blocks)
  const marks = placedMarks(marksOf(context), leaves)
  const label = labelOf(context, 'ke-hoach-ten')
  return elWith(
    // On a page of several sheets it is a part of one of them.
    heading === 1 ? 'aside.card.planbox' : 'section.card.planbox',
    {id: `${prefix}ke-hoach`, tabIndex: 0, ariaLabelledBy: label},
    el(
      'div.ph',
      elWith(headingBelow(context), {id: `${prefix}ke-hoach-ten`}, page.planText),
      legendOf(context, marks)
    ),
    el('div.scroll', listOf(context, plan, leaves, marks))
  )
}

/** A paragraph or a cell, which marks are put into. */
interface Leaf {
  readonly pieces: readonly TextPiece[]
  readonly boldTo: number
  readonly start: number
  readonly end: number
}

/** The marks of each leaf, in the order of their places. */
interface PlacedMark extends Mark {
  readonly first: Leaf
  readonly last: Leaf
}

function leavesOf(blocks: readonly TextBlock[]): Map<object, Leaf> {
  const leaves = new Map<object, Leaf>()
  let at = 0
  for (const block of blocks) {
    const owners = block.kind === 'table' ? block.rows.flat() : [block]
    for (const owner of owners) {
      const {pieces} = owner
      // What has no text stands where the text before it ended.
      const start = pieces[0]?.[0] ?? at
      at = Math.max(at, pieces.at(-1)?.[1] ?? at)
      leaves.set(owner, {
        pieces,
        boldTo: 'boldTo' in owner ? owner.boldTo : 0,
        start,
        end: pieces.at(-1)?.[1] ?? start
      })
    }
  }
  return leaves
}

/** Each mark with the leaves that it begins and ends in; a place between two of them is at the head of the next. */
function placedMarks(marks: readonly Mark[], leaves: ReadonlyMap<object, Leaf>): PlacedMark[] {
  const ordered = [...leaves.values()]
    .filter(({pieces}) => pieces.length > 0)
    .sort((a, b) => a.start - b.start)
  const final = ordered.at(-1)
  if (!final) return []
  return [...marks]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(mark => {
      const at = firstIndex(ordered, ({end}) => end > mark.start)
      const behind = firstIndex(ordered, ({start}) => start >= mark.end)
      return {...mark, first: ordered[at] ?? final, last: ordered[Math.max(at, behind - 1)] ?? final}
    })
}

function listOf(
  context: SheetContext,
  {text, blocks}: PlanText,
  leaves: ReadonlyMap<object, Leaf>,
  marks: readonly PlacedMark[]
): Element {
  const byFirst = new Map<Leaf, PlacedMark[]>()
  for (const mark of marks) byFirst.set(mark.first, [...(byFirst.get(mark.first) ?? []), mark])
  let open: readonly PlacedMark[] = []
  const inline = (owner: object): Content[] => {
    const leaf = heldOf(leaves, owner)
    const own = [...open.filter(({last}) => last.end > leaf.start), ...(byFirst.get(leaf) ?? [])]
    open = own.filter(({last}) => last !== leaf)
    return segmentsOf(
      text,
      leaf.pieces,
      leaf.boldTo >= leaf.end ? 0 : leaf.boldTo,
      own,
      mark => (mark as PlacedMark).first === leaf,
      mark => (mark as PlacedMark).last === leaf
    ).map(segment => segmentOf(segment, context))
  }
  const notesOf = (owner: object) =>
    (byFirst.get(heldOf(leaves, owner)) ?? []).flatMap(mark => noteOf(mark, context))
  const isPaged = blocks.some(({page}) => page !== undefined)
  let [page, tables] = [0, 0]
  const items = blocks.map(block => {
    const isNewPage = block.page !== undefined && block.page !== page
    page = block.page ?? page
    const attributes = isPaged
      ? {dataPage: isNewPage ? context.page.pageOf(page) : undefined}
      : {value: block.line}
    if (block.kind === 'table')
      return elWith(
        'li',
        attributes,
        tableOf(block, context.page.table(++tables), inline),
        block.rows.flat().map(notesOf)
      )
    return elWith(`li${looksOf(block, text)}`, attributes, el('p', inline(block)), notesOf(block))
  })
  return elWith(
    isPaged ? 'ol.plan.paged' : 'ol.plan',
    {lang: context.language === 'vi' ? undefined : 'vi'},
    items
  )
}

/** A heading, a paragraph that is bold as a whole, one that begins with a sign of a list. */
function looksOf({kind, boldTo, pieces}: Exclude<TextBlock, TextTable>, text: string): string {
  const [first, last] = [pieces[0], pieces.at(-1)]
  if (!first || !last) return ''
  const isBold = kind === 'heading' || boldTo >= last[1]
  const head = first[2] ?? text.slice(first[0], Math.min(first[1], first[0] + 2))
  const isItem = ['-', '–', '+', '*', '•'].some(sign => head.startsWith(sign))
  return `${kind === 'heading' ? '.h' : ''}${isBold ? '.b' : ''}${isItem && !isBold ? '.i' : ''}`
}

function tableOf({rows}: TextTable, name: string, inline: (cell: object) => Content[]): Element {
  return elWith(
    'div.tbl',
    {tabIndex: 0, role: 'group', ariaLabel: name},
    el(
      'table',
      el(
        'tbody',
        rows.map(cells =>
          el(
            'tr',
            cells.map(cell =>
              elWith(
                'td',
                {
                  colSpan: cell.columns > 1 ? cell.columns : undefined,
                  rowSpan: cell.rows > 1 ? cell.rows : undefined
                },
                inline(cell)
              )
            )
          )
        )
      )
    )
  )
}

function segmentOf({text, isBold, look, begun, ended}: Segment, context: SheetContext): Content[] {
  const words = isBold ? el('b', shown(text)) : shown(text)
  const [first, ...others] = begun
  const anchors = others.map(({id}) => elWith('span.anchor', {id}))
  const refs = ended.length > 0 ? referencesOf(ended, context) : undefined
  if (look === undefined)
    return [begun.map(({id}) => elWith('span.anchor', {id})), text === '' ? undefined : words, refs]
  return [elWith(`mark.${look}`, {id: first?.id}, anchors, words), refs]
}

/** The numbers of the rows that speak of the words before, each once. */
function referencesOf(marks: readonly Mark[], {page}: SheetContext): Element {
  const rows = new Map(marks.map(mark => [mark.row, mark]))
  const links = [...rows.values()].map(({row, number}) =>
    elWith('a', {href: `#${row}`}, unseen(isOther(number) ? page.toOther : page.toRequirement), number)
  )
  return el('span.refs', links)
}

function isOther(number: string): boolean {
  return number.startsWith('B')
}

function noteOf({note, number, row}: Mark, {page, language}: SheetContext): Content[] {
  if (!note) return []
  return [
    elWith(
      'p.note',
      {lang: language === 'vi' ? undefined : language},
      drawn(note.sign, note.of),
      ' ',
      elWith(
        'a',
        {href: `#${row}`},
        unseen(isOther(number) ? page.toOther : page.toRequirement),
        el('b', number)
      ),
      ` ${note.text}`
    )
  ]
}

/** What the marks that are there mean, and the numbers. */
function legendOf({page, file}: SheetContext, marks: readonly Mark[]): Element {
  const used = new Set(marks.map(({look}) => look))
  const {legend} = page
  const meanings: Readonly<Record<Look, string>> = {
    ev: legend.evidence,
    unmet: legend.unmet,
    absent: legend.absent,
    unclear: legend.unclear,
    'f-error': legend.found,
    'f-warning': legend.found,
    'f-info': legend.found,
    'at-warning': legend.absent,
    'at-info': legend.absent,
    other: legend.other
  }
  const inOrder = [...looks].reverse().filter(look => used.has(look))
  const numbers =
    file.format === 'pdf'
      ? legend.pages
      : file.format === 'docx' || file.format === 'odt'
        ? legend.paragraphs
        : legend.lines
  return el(
    'p.small.legend',
    inOrder.map(look => el('span.plan', el(`mark.${look}`, meanings[look]))),
    el('span', numbers)
  )
}
