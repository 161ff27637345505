import type {FaultyFileReport, ReadFileReport, Report} from '../../diagnostic/report.js'
import type {ReporterOptions} from '../reporter.js'
import {heldOf, there} from '../../base/there.js'
import {shown} from '../sheet/shown-text.js'
import {sheetWords} from '../sheet/words.js'
import {checklistPage, columns, jumpBar, sheetSections, sheetStyles} from './checklist-page.js'
import {contextOf} from './context.js'
import {pageText} from './document.js'
import {type Content, el, elWith} from './elements.js'
import {matrixOf, signsOf} from './overview-matrix.js'
import {
  byFolder,
  manyPlans,
  matrixLinks,
  overviewHead,
  overviewJumps,
  overviewSections
} from './overview-parts.js'
import {type Overview, overviewOf, type SheetLinks} from './overview-plans.js'
import {overviewWords} from './overview-words.js'
import {indexName, pageNames} from './page-names.js'
import {overviewRules, printRules} from './print-rules.js'
import {sheetHead} from './sheet-head.js'
import {styles} from './styles.generated.js'

/** The style sheets of an overview. */
export const overviewStyles = styles.tokens + styles.base + styles.overview

/** `--format html`: the checklist of a plan, or of several with their overview, as one page. */
export function html(report: Report, options: ReporterOptions): string {
  const [first, ...others] = report.files
  if (first && others.length === 0 && !first.fault) return checklistPage(report, first, options)
  return allInOne(report, options)
}

/** A page a plan and one that lists them, for a folder: by their names. */
export function folderPages(report: Report, options: ReporterOptions): Map<string, string> {
  const names = pageNames(report.files.map(({path}) => path))
  const nameOf = (at: number) => there(names[at], 'the name of a page')
  const linksOf = (at: number): SheetLinks => {
    const href = encodeURIComponent(nameOf(at))
    return {sheet: href, at: id => `${href}#${id}`}
  }
  const overview = overviewOf(report, options, linksOf)
  const pages = new Map<string, string>()
  const isMany = overview.plans.length > manyPlans
  const matrices = isMany ? matrixPages(overview) : new Map<string, {name: string; text: string}>()
  pages.set(
    indexName,
    overviewPage(
      overview,
      isMany ? matrixLinks(overview, folder => encodeURIComponent(heldOf(matrices, folder).name)) : undefined
    )
  )
  for (const {name, text} of matrices.values()) pages.set(name, text)
  for (const [at, file] of report.files.entries())
    if (!file.fault) pages.set(nameOf(at), checklistPage(report, file, options, {home: indexName}))
  return pages
}

function overviewPage(overview: Overview, matrices: Content): string {
  const words = overviewWords[overview.language]
  const hasPlans = overview.plans.length > 0
  return pageText({
    language: overview.language,
    title: words.title,
    css: overviewStyles + overviewRules(words.title, sheetWords[overview.language]),
    version: overview.report.tool.version,
    skips: hasPlans
      ? [
          ['#can-xu-ly', words.skipToDo],
          ['#bang', words.skipToMatrix]
        ]
      : [],
    body: [
      el(
        'div.wrap.overview',
        overviewHead(overview),
        hasPlans ? overviewJumps(overview) : undefined,
        el('main.inner', ...overviewSections(overview, matrices)),
        el('footer.foot.no-print', el('p', words.footer))
      )
    ]
  })
}

/** A matrix a subfolder, each a page of its own. */
function matrixPages(overview: Overview): Map<string, {name: string; text: string}> {
  const {language, plans, report} = overview
  const words = overviewWords[language]
  const folders = byFolder(plans)
  const names = pageNames(folders.map(([folder]) => `bang-${folder}`))
  return new Map(
    folders.map(([folder, own], at) => {
      const title = words.matrixOf(shown(folder === '' ? words.atTheFolder : folder))
      const text = pageText({
        language,
        title,
        css: overviewStyles + overviewRules(words.title, sheetWords[language]),
        version: report.tool.version,
        skips: [],
        body: [
          el(
            'div.wrap.overview',
            el('header', el('h1', title)),
            elWith(
              'nav.jump',
              {ariaLabel: words.onThisPage},
              elWith('a', {href: indexName}, `← ${words.title}`)
            ),
            el('main.inner', matrixOf(own, language, words.matrixScroll), el('div', signsOf(language)))
          )
        ]
      })
      return [folder, {name: there(names[at], 'the name of a matrix'), text}]
    })
  )
}

/** The overview and, below it, the sheet of each plan. */
function allInOne(report: Report, options: ReporterOptions): string {
  const {language} = options
  const linksOf = (at: number): SheetLinks => ({
    sheet: `#${prefixOf(at)}ten`,
    at: id => `#${prefixOf(at)}${id}`
  })
  const overview = overviewOf(report, options, linksOf)
  const words = overviewWords[language]
  const sheets = report.files.flatMap((file, at) => (file.fault ? [] : [{file, at}]))
  const css = sheets.map(({file, at}) => {
    const name = pageNameOf(at)
    const rules = printRules({name, stage: file.plan.stage, sha256: file.sha256}, sheetWords[language])
    return `${rules}@media print{#${prefixOf(at)}phieu{page:${name}}}`
  })
  return pageText({
    language,
    title: overview.plans.length > 0 ? words.title : faultTitle(overview.faults, options),
    css: sheetStyles + styles.overview + overviewRules(words.title, sheetWords[language]) + css.join(''),
    version: report.tool.version,
    skips:
      overview.plans.length > 0
        ? [
            ['#can-xu-ly', words.skipToDo],
            ['#bang', words.skipToMatrix]
          ]
        : [],
    body: [
      elWith(
        'div.wrap.overview',
        {id: 'tong-hop'},
        overviewHead(overview),
        overview.plans.length > 0 ? overviewJumps(overview) : undefined
      ),
      el(
        'main',
        el('div.wrap.overview.inner', ...overviewSections(overview)),
        sheets.map(({file, at}) => sheetArticle(report, file, at, options))
      ),
      el('div.wrap.no-print', el('footer.foot', el('p', words.footer)))
    ]
  })
}

function sheetArticle(report: Report, file: ReadFileReport, at: number, options: ReporterOptions) {
  // What is said of the run stands above the overview.
  const context = contextOf(
    report,
    file,
    {...options, notes: []},
    {
      prefix: prefixOf(at),
      heading: 2,
      home: '#tong-hop'
    }
  )
  return elWith(
    'article.wrap.plan-sheet',
    {id: `${prefixOf(at)}phieu`, ariaLabelledBy: `${prefixOf(at)}ten`},
    sheetHead(context),
    jumpBar(context),
    columns(context, el('div.left', sheetSections(context)))
  )
}

/** Names on the page of the sheet of a file, and of its printed pages: a letter and its number, never its name. */
function prefixOf(at: number): string {
  return `t${at + 1}-`
}

function pageNameOf(at: number): string {
  return `phieu${at + 1}`
}

function faultTitle(faults: readonly FaultyFileReport[], {language}: ReporterOptions): string {
  const [only, ...others] = faults
  const {unread, running} = sheetWords[language]
  if (!only || others.length > 0) return `${unread}: ${overviewWords[language].title}`
  return `${unread}: ${running}, ${shown(only.path.slice(only.path.lastIndexOf('/') + 1))}`
}
