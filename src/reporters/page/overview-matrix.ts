import type {Element} from 'hast'
import {capitalised} from '../../vietnamese/capitals.js'
import {type Language, statuses} from '../../base/severity.js'
import {type NumberedRow, severityOf} from '../sheet/numbering.js'
import {clippedText, shown} from '../sheet/shown-text.js'
import {sheetWords} from '../sheet/words.js'
import {type Content, drawn, el, elWith, labelled, signOf, unseen} from './elements.js'
import {groupNames, isShort, overviewWords, shortNames} from './overview-words.js'
import type {PlanEntry} from './overview-plans.js'

/** A requirement of the five rules, which has a column. */
interface Column {
  readonly rule: string
  readonly item: string | undefined
  readonly name: string
  /** Whether it is the first of its rule. */
  readonly isFirst: boolean
}

/** Plans and the requirements of the mission: what is unmet leads to its row. What else was found is a number. */
export function matrixOf(plans: readonly PlanEntry[], language: Language, label: string): Element {
  const words = overviewWords[language]
  const columns = columnsOf(plans, language)
  return elWith(
    'section.scroll',
    {tabIndex: 0, ariaLabel: label},
    el(
      'table.mx',
      el('caption.vh', words.matrixCaption),
      headOf(columns, language),
      el(
        'tbody',
        plans.map(plan => rowOf(plan, columns, language))
      ),
      footOf(plans, columns, language)
    )
  )
}

/** What the signs mean. */
export function signsOf(language: Language): Content[] {
  const words = overviewWords[language]
  const names = sheetWords[language].statuses
  return [
    el('p.vh', words.signs),
    el(
      'ul.key',
      statuses.flatMap(status =>
        status === 'unmet'
          ? [
              el('li', labelled(status, names[status]), ' ', el('span.muted', words.heavy)),
              el('li', labelled(status, names[status], 'unmet-light'), ' ', el('span.muted', words.lighter))
            ]
          : [el('li', labelled(status, names[status]))]
      )
    )
  ]
}

/** In the order of the rules and of their items, as the packs have them. */
function columnsOf(plans: readonly PlanEntry[], language: Language): Column[] {
  const columns = new Map<string, Column>()
  for (const rule of Object.keys(shortNames))
    for (const {file} of plans)
      for (const row of file.checklist) {
        const key = `${rule} ${row.item ?? ''}`
        if (row.rule !== rule || columns.has(key)) continue
        const isFirst = [...columns.values()].every(one => one.rule !== rule)
        columns.set(key, {rule, item: row.item, name: nameOf(rule, row.item, row.title, language), isFirst})
      }
  return [...columns.values()]
}

function nameOf(rule: string, item: string | undefined, title: string, language: Language): string {
  const known = shortNames[rule]
  const at = language === 'vi' ? 0 : 1
  if (known && isShort(known)) return known[at]
  const short = item === undefined ? undefined : known?.[item]
  return short?.[at] ?? clippedText(capitalised(shown(title)), 30)
}

function headOf(columns: readonly Column[], language: Language): Element {
  const words = overviewWords[language]
  const tall = (name: string, of: string, isTall: boolean) =>
    elWith(`th.v${of}`, {scope: 'col', rowSpan: isTall ? 2 : undefined}, el('span', name))
  const upper: Content[] = []
  const lower: Content[] = []
  for (const {rule, name, isFirst} of columns) {
    const group = groupNames[rule]?.[language === 'vi' ? 0 : 1]
    const of = isFirst ? '.first' : ''
    if (group === undefined) upper.push(tall(name, of, true))
    else {
      const count = columns.filter(one => one.rule === rule).length
      if (isFirst) upper.push(elWith('th.first', {colSpan: count, scope: 'colgroup'}, group))
      lower.push(tall(name, of, false))
    }
  }
  const hasLower = lower.length > 0
  return el(
    'thead',
    el(
      'tr',
      elWith('th.pl', {scope: 'col', rowSpan: hasLower ? 2 : undefined}, words.plan),
      upper,
      tall(words.others, '.first', hasLower),
      tall(words.metOfAsked, '', hasLower)
    ),
    hasLower ? el('tr', lower) : undefined
  )
}

function rowOf(plan: PlanEntry, columns: readonly Column[], language: Language): Element {
  const {outcome, links} = plan
  const others = otherCount(plan)
  return el(
    'tr',
    elWith(
      'th.pl',
      {scope: 'row'},
      elWith('a', {href: links.sheet}, plan.name),
      ' ',
      el('span.meta', plan.path)
    ),
    columns.map(column => cellOf(plan, column, language)),
    el(
      'td.num.first',
      others === 0 ? el('span.muted', '0') : elWith('a', {href: links.at('ket-qua')}, String(others))
    ),
    el('td.num', outcome.asked === 0 ? '–' : `${outcome.met}/${outcome.asked}`)
  )
}

/** Findings, and what is unmet or unclear of rules without a column. */
function otherCount({sheet}: PlanEntry): number {
  const rows = sheet.rows.filter(
    ({row}) => (row.status === 'unmet' || row.status === 'unclear') && !(row.rule in shortNames)
  )
  return rows.length + sheet.others.length
}

function cellOf({file, sheet, links}: PlanEntry, {rule, item, isFirst}: Column, language: Language): Element {
  const of = isFirst ? '.first' : ''
  const asked = sheet.rows.find(({row}) => row.rule === rule && row.item === item)
  const row = asked?.row ?? file.checklist.find(one => one.rule === rule && one.item === item)
  if (!row) return el(`td${of}`, unseen('–'))
  const words = sheetWords[language]
  const severity = asked && row.status === 'unmet' ? severityOf(asked) : 'info'
  const sign = drawn(signOf(row.status, severity), row.status)
  const word = unseen(
    row.status === 'unmet'
      ? `${words.statuses.unmet}, ${words.severities[severity]}`
      : words.statuses[row.status]
  )
  const isHard = isLeft(asked) && severity === 'error'
  const isToSee = asked && (row.status === 'unmet' || row.status === 'unclear')
  return el(
    `td${of}.${row.status}${isHard ? '.hard' : ''}`,
    isToSee ? elWith('a', {href: links.at(`yc-${asked.number}`)}, sign, word) : [sign, word]
  )
}

function isLeft(asked: NumberedRow | undefined): boolean {
  return asked !== undefined && asked.row.status === 'unmet' && !asked.finding?.suppressed
}

function footOf(plans: readonly PlanEntry[], columns: readonly Column[], language: Language): Element {
  return el(
    'tfoot',
    el(
      'tr',
      elWith('th.pl', {scope: 'row'}, overviewWords[language].unmetPlans),
      columns.map(({rule, item, isFirst}) => {
        const count = plans.filter(({file}) =>
          file.checklist.some(row => row.rule === rule && row.item === item && row.status === 'unmet')
        ).length
        return el(`td.num${isFirst ? '.first' : ''}`, count === 0 ? el('span.muted', '0') : String(count))
      }),
      el('td.first'),
      el('td')
    )
  )
}
