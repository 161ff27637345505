import type {PhrasingContent, Root, RootContent, Table} from 'mdast'
import {gfmTableToMarkdown} from 'mdast-util-gfm-table'
import {toMarkdown} from 'mdast-util-to-markdown'
import {type Facts, type Goal, goals, isMet} from './goals.js'
import {digits, type Section} from './section.js'

/** What stands in the report beside its tables. */
export interface Around {
  readonly lines: readonly string[]
  /** What was written by hand, Markdown; it is taken as it is. */
  readonly notes: string
}

/** The report of a whole run. */
export function reportOf(sections: readonly Section[], facts: Facts, {lines, notes}: Around): string {
  const head: RootContent[] = [
    heading(1, 'What cchclint costs'),
    paragraph(
      'Written by `npm run bench`; what is said by hand stands in [NOTES.md](NOTES.md). All figures are of one run, in which ' +
        'the commands took turns; medians. Those of different runs and machines are not compared: ratios are.'
    ),
    ...listOf(lines),
    heading(2, 'Goals')
  ]
  const body = sections.flatMap(sectionOf)
  return [written([...head, goalTable(facts)]), notes.trim(), written(body)].join('\n\n') + '\n'
}

/** Some parts of a run, for a terminal. */
export function partsOf(sections: readonly Section[], facts: Facts, lines: readonly string[] = []): string {
  return `${written([...listOf(lines), ...sections.flatMap(sectionOf), heading(2, 'Goals'), goalTable(facts, true)])}\n`
}

function written(children: RootContent[]): string {
  const root: Root = {type: 'root', children}
  return toMarkdown(root, {extensions: [gfmTableToMarkdown()], bullet: '-', emphasis: '*'}).trim()
}

function sectionOf({title, about, head, rows}: Section): RootContent[] {
  return [heading(2, title), paragraph(about), table(head, rows)]
}

/** @param measuredOnly leaves out goals of what was not measured */
function goalTable(facts: Facts, measuredOnly = false): Table {
  const told = goals.filter(({fact}) => !measuredOnly || facts[fact] !== undefined)
  return table(
    ['', 'goal', 'figure', 'met'],
    told.map(goal => [
      `${goal.isFloor ? 'floor: ' : ''}${goal.what}`,
      `${goal.is} ${goal.limit} ${goal.unit}`,
      `${digits(facts[goal.fact])} ${goal.unit}`,
      metOf(goal, facts)
    ])
  )
}

function metOf(goal: Goal, facts: Facts): string {
  const is = isMet(goal, facts)
  return is === undefined ? 'not measured' : is ? 'yes' : '**no**'
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): Table {
  return {
    type: 'table',
    align: head.map((_, at) => (at === 0 ? 'left' : 'right')),
    children: [head, ...rows].map(cells => ({
      type: 'tableRow',
      children: cells.map(cell => ({type: 'tableCell', children: inline(cell)}))
    }))
  }
}

const heading = (depth: 1 | 2, value: string): RootContent => ({
  type: 'heading',
  depth,
  children: [{type: 'text', value}]
})

const listOf = (lines: readonly string[]): RootContent[] =>
  lines.length > 0 ? [{type: 'list', spread: false, children: lines.map(item)}] : []

const paragraph = (text: string): RootContent => ({type: 'paragraph', children: inline(text)})

const item = (text: string) => ({
  type: 'listItem' as const,
  spread: false,
  children: [{type: 'paragraph' as const, children: inline(text)}]
})

/** Text in which `code`, **strong** and [links](…) are written as in Markdown. */
function inline(text: string): PhrasingContent[] {
  return text.split(/(`[^`]+`|\*\*[^*]+\*\*|\[[^\]]+\]\([^)]+\))/).flatMap((part, at): PhrasingContent[] => {
    if (part === '') return []
    if (at % 2 === 0) return [{type: 'text', value: part}]
    if (part.startsWith('`')) return [{type: 'inlineCode', value: part.slice(1, -1)}]
    if (part.startsWith('**')) return [{type: 'strong', children: [{type: 'text', value: part.slice(2, -2)}]}]
    const [, name = '', url = ''] = /^\[(.*)\]\((.*)\)$/.exec(part) ?? []
    return [{type: 'link', url, children: [{type: 'text', value: name}]}]
  })
}
