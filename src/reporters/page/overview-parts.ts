import type {Element} from 'hast'
import {capitalised} from '../../vietnamese/capitals.js'
import {nothingAsked} from '../../diagnostic/nothing-asked.js'
import {type NumberedFinding, type NumberedRow, severityOf} from '../sheet/numbering.js'
import {leftSentence, toDo} from '../sheet/outcome.js'
import {dayIn, subjectOf} from '../sheet/facts.js'
import {numberOrGap} from '../sheet/as-it-stands.js'
import {clippedText, shown} from '../sheet/shown-text.js'
import {sheetWords} from '../sheet/words.js'
import {type Content, drawn, el, elWith, signOf, unseen} from './elements.js'
import {matrixOf, signsOf} from './overview-matrix.js'
import {overviewWords} from './overview-words.js'
import {type Overview, type PlanEntry, worstFirst} from './overview-plans.js'
import {stamp} from './sheet-head.js'

/** Beyond so many plans the page only counts, and has a matrix a subfolder. */
export const manyPlans = 200
const mostInList = 50
const mostLines = 12
const mostMissing = 10

/** What the overview is of, when and with what it was made. */
export function overviewHead({report, plans, language, today, notes}: Overview): Element {
  const words = overviewWords[language]
  const {version, knowledge} = report.tool
  return el(
    'header',
    el('h1', words.title),
    el(
      'p.muted',
      capitalised(words.made(plans.length, dayIn(language, today), version, dayIn(language, knowledge)))
    ),
    notes.map(note => el('p.small', note))
  )
}

export function overviewJumps({language, faults}: Overview): Element {
  const words = overviewWords[language]
  return elWith(
    'nav.jump',
    {ariaLabel: words.onThisPage},
    elWith('a', {href: '#can-xu-ly'}, words.toDo),
    faults.length > 0 ? elWith('a', {href: '#khong-doc-duoc'}, words.faults) : undefined,
    elWith('a', {href: '#bang'}, words.matrix),
    elWith('a', {href: '#thieu'}, words.missing),
    elWith('a', {href: '#du'}, words.fine)
  )
}

/** All of it: the counts, what needs work in sentences, the matrix, what is missing most often, and what is in order. */
export function overviewSections(
  overview: Overview,
  matrices: Content = matrixSection(overview)
): readonly Content[] {
  const {plans, faults, language} = overview
  const words = overviewWords[language]
  if (plans.length === 0)
    return [
      runFault(overview),
      el('section.card', el('h2', words.summary), el('p', words.nothingRead)),
      faults.length > 0 ? faultSection(overview) : undefined
    ]
  return [
    runFault(overview),
    countSection(overview),
    toDoSection(overview),
    faults.length > 0 ? faultSection(overview) : undefined,
    matrices,
    missingSection(overview),
    fineSection(overview)
  ]
}

function section(id: string, title: string, ...content: readonly Content[]): Element {
  return elWith(
    'section.card',
    {id, ariaLabelledBy: `${id}-ten`},
    elWith('h2', {id: `${id}-ten`}, title),
    content
  )
}

/** Where the run itself failed, nothing on the page is of this run. */
function runFault({report: {fault}, language}: Overview): Content {
  if (!fault) return undefined
  return section(
    'khong-chay-duoc',
    overviewWords[language].runFault,
    el('p', el('b', shown(fault.message)), fault.hint === null ? undefined : ` ${shown(fault.hint)}`)
  )
}

function countSection({plans, faults, language}: Overview): Element {
  const words = overviewWords[language]
  const count = (kind: PlanEntry['kind']) => plans.filter(plan => plan.kind === kind).length
  const item = (of: string, number: number, name: string, href: string) =>
    el(`li.${of}`, el('b', String(number)), number === 0 ? name : elWith('a', {href}, name))
  const [looks, offTopic, unasked] = [count('look'), count('offTopic'), count('unasked')]
  return elWith(
    'section',
    {ariaLabelledBy: 'chung-ten'},
    elWith('h2.vh', {id: 'chung-ten'}, words.summary),
    el(
      'ul.sum',
      item('e', count('error'), words.counts.error, '#can-xu-ly'),
      looks > 0 ? item('u', looks, words.counts.look, '#can-xu-ly') : undefined,
      item('o', count('fine'), words.counts.fine, '#du'),
      offTopic > 0 ? item('x', offTopic, words.counts.offTopic, '#du') : undefined,
      unasked > 0 ? item('x', unasked, words.counts.unasked, '#du') : undefined,
      item('x', faults.length, words.counts.fault, '#khong-doc-duoc')
    )
  )
}

function toDoSection({plans, language}: Overview): Element {
  const words = overviewWords[language]
  const all = worstFirst(plans)
  const shownPlans = plans.length > manyPlans ? all.slice(0, mostInList) : all
  const more = all.length - shownPlans.length
  return section(
    'can-xu-ly',
    words.toDo,
    all.length === 0
      ? el('p', words.nothingToDo)
      : el(
          'ul.plans',
          shownPlans.map(plan => planItem(plan, language)),
          more > 0 ? el('li', elWith('a', {href: '#bang'}, words.morePlans(more))) : undefined
        )
  )
}

function planItem(plan: PlanEntry, language: Overview['language']): Element {
  const words = sheetWords[language]
  const {file, outcome, sheet, links} = plan
  const digits = file.sha256 === null ? '' : ` · SHA-256 ${file.sha256.slice(0, 8)}`
  const lines = [...toDo(sheet), ...sheet.others.filter(({finding}) => finding.severity !== 'error')]
  const more = lines.length - mostLines
  return elWith(
    'li',
    {id: plan.id},
    el(
      'div',
      el('h3', elWith('a', {href: links.sheet}, titleOf(plan))),
      el(
        'p.meta',
        `${shown(file.plan.issuer ?? words.notKnown)}; ${shown(numberOrGap(file, words.noNumber))} `,
        stamp(file.plan.stage, words)
      ),
      el('p.meta', `${plan.path}${digits}`),
      el(
        'p.small',
        outcome.asked > 0
          ? [el('b', `${outcome.met}/${outcome.asked}`), `${words.metOf('', '')[1]} `]
          : undefined,
        leftSentence(outcome, words)
      )
    ),
    el(
      'ul',
      lines.slice(0, mostLines).map(one => lineOf(one, plan, language)),
      more > 0
        ? el(
            'li',
            el('span'),
            elWith('a', {href: links.at('ket-qua')}, overviewWords[language].moreLines(more))
          )
        : undefined
    )
  )
}

function lineOf(
  one: NumberedRow | NumberedFinding,
  {links}: PlanEntry,
  language: Overview['language']
): Element {
  const words = sheetWords[language]
  const severity = 'row' in one ? severityOf(one) : one.finding.severity
  const [sign, of, word, text] =
    'row' in one
      ? [
          signOf(one.row.status, severity),
          one.row.status,
          one.row.status === 'unmet'
            ? `${words.statuses.unmet} (${words.severities[severity]})`
            : words.statuses[one.row.status],
          one.row.reason ?? one.row.title
        ]
      : [severity, severity, capitalised(words.severities[severity]), one.finding.message]
  return el(
    'li',
    drawn(sign, of),
    el(
      'span',
      unseen(`${word}: `),
      elWith('a', {href: links.at(`yc-${one.number}`)}, one.number),
      ` ${clippedText(shown(text), 300)}`
    )
  )
}

function titleOf({file, name}: PlanEntry): string {
  return shown(file.plan.title ?? subjectOf(file) ?? name)
}

function faultSection({faults, language}: Overview): Element {
  return section(
    'khong-doc-duoc',
    overviewWords[language].faults,
    el(
      'ul.faults',
      faults.map(({path, fault}) =>
        el(
          'li',
          el('b', shown(path)),
          ': ',
          shown(fault.message),
          fault.hint === null ? undefined : ` ${shown(fault.hint)}`
        )
      )
    )
  )
}

/** One matrix, or one a subfolder where there are many plans. */
export function matrixSection(overview: Overview): Content {
  const {plans, language} = overview
  const words = overviewWords[language]
  if (plans.length <= manyPlans)
    return el(
      'div.mxsec',
      section('bang', words.matrix, matrixOf(plans, language, words.matrixScroll), signsOf(language))
    )
  return el(
    'div.mxsec',
    section(
      'bang',
      words.matrix,
      byFolder(plans).map(([folder, own]) => [
        el('h3', shown(folder === '' ? words.atTheFolder : folder)),
        matrixOf(own, language, `${words.matrixScroll}: ${shown(folder === '' ? words.atTheFolder : folder)}`)
      ]),
      signsOf(language)
    )
  )
}

/** In place of the matrices, where they are pages of their own. */
export function matrixLinks({plans, language}: Overview, linkOf: (folder: string) => string): Element {
  const words = overviewWords[language]
  return section(
    'bang',
    words.matrix,
    el(
      'ul',
      byFolder(plans).map(([folder, own]) => {
        const wrong = own.filter(({kind}) => kind === 'error').length
        return el(
          'li',
          elWith('a', {href: linkOf(folder)}, shown(folder === '' ? words.atTheFolder : folder)),
          `: ${words.plans(own.length)}; ${wrong} ${words.counts.error}`
        )
      })
    )
  )
}

export function byFolder(plans: readonly PlanEntry[]): (readonly [folder: string, plans: PlanEntry[]])[] {
  const folders = new Map<string, PlanEntry[]>()
  for (const plan of plans) folders.set(plan.folder, [...(folders.get(plan.folder) ?? []), plan])
  return [...folders]
}

function missingSection({plans, language}: Overview): Element {
  const words = overviewWords[language]
  const counts = new Map<string, {title: string; count: number}>()
  for (const {file} of plans)
    for (const {rule, item, status, title} of file.checklist) {
      if (status !== 'unmet') continue
      const key = `${rule} ${item ?? ''}`
      const known = counts.get(key) ?? {title, count: 0}
      counts.set(key, {...known, count: known.count + 1})
    }
  const most = [...counts.values()].sort((a, b) => b.count - a.count).slice(0, mostMissing)
  return section(
    'thieu',
    words.missing,
    most.length === 0
      ? el('p', words.nothingMissing)
      : el(
          'ol',
          most.map(({title, count}) => el('li', `${capitalised(shown(title))}: ${words.plans(count)}`))
        )
  )
}

function fineSection({plans, language}: Overview): Element {
  const words = overviewWords[language]
  const fine = plans.filter(({kind}) => kind !== 'error' && kind !== 'look')
  return section(
    'du',
    words.fine,
    fine.length === 0
      ? el('p', sheetWords[language].none)
      : el(
          'ul.okl',
          fine.map(plan =>
            elWith(
              'li',
              {id: plan.id},
              elWith('a', {href: plan.links.sheet}, titleOf(plan)),
              ' ',
              el('span.meta', `(${fineNote(plan, language)})`)
            )
          )
        )
  )
}

function fineNote({file, outcome, name}: PlanEntry, language: Overview['language']): string {
  const why = nothingAsked(file, language)
  if (why !== undefined) return `${name}; ${why.endsWith('.') ? why.slice(0, -1) : why}`
  const [figure, said] = sheetWords[language].metOf(String(outcome.met), String(outcome.asked))
  const left = outcome.left.warning + outcome.left.info + outcome.waived
  return left === 0
    ? `${name}; ${figure}${said}`
    : `${name}; ${figure}${said} ${leftSentence(outcome, sheetWords[language])}`
}
