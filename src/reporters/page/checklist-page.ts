import type {Element} from 'hast'
import type {ReadFileReport, Report} from '../../diagnostic/report.js'
import type {ReporterOptions} from '../reporter.js'
import {basesSection} from './basis-list.js'
import {conclusionSection, scopeSection} from './closing.js'
import {contextOf, type SheetContext, type SheetPlace} from './context.js'
import {pageText} from './document.js'
import {type Content, el, elWith} from './elements.js'
import {exceptedSection} from './excepted.js'
import {othersSection} from './others.js'
import {planPane} from './plan-pane.js'
import {printRules} from './print-rules.js'
import {requirementsSection} from './requirements.js'
import {resultBox} from './result-box.js'
import {shown} from '../sheet/shown-text.js'
import {sheetHead} from './sheet-head.js'
import {styles} from './styles.generated.js'
import {titleOf} from './title.js'

/** The style sheets of a checklist. */
export const sheetStyles = styles.tokens + styles.base + styles.sheet + styles.plan + styles.print

/** The reviewer’s checklist of one plan as a page of its own. */
export function checklistPage(
  report: Report,
  file: ReadFileReport,
  options: ReporterOptions,
  place: SheetPlace = {}
): string {
  const context = contextOf(report, file, options, place)
  const {page, words, plan} = context
  return pageText({
    language: context.language,
    title: titleOf(context),
    css: sheetStyles + printRules({stage: file.plan.stage, sha256: file.sha256}, words),
    version: report.tool.version,
    skips: [
      ['#yeu-cau', page.skipToRequirements],
      ...(plan ? [['#ke-hoach', page.skipToPlan] as const] : [])
    ],
    body: [
      el(
        'div.wrap',
        sheetHead(context),
        jumpBar(context),
        columns(context, el('main.left', sheetSections(context))),
        el('footer.foot.no-print', el('p', page.offline))
      )
    ]
  })
}

export function columns(context: SheetContext, left: Element): Element {
  return el(context.plan ? 'div.cols.with-plan' : 'div.cols', left, planPane(context))
}

/** All that is printed of a sheet behind its head. */
export function sheetSections(context: SheetContext): Content[] {
  return [
    resultBox(context),
    requirementsSection(context),
    othersSection(context),
    exceptedSection(context),
    scopeSection(context),
    basesSection(context),
    conclusionSection(context)
  ]
}

export function jumpBar({page, home, plan, prefix, heading, file}: SheetContext): Element {
  const {jumps} = page
  const link = (id: string, text: string) => elWith('a', {href: `#${prefix}${id}`}, text)
  return elWith(
    'nav.jump',
    {ariaLabel: heading === 1 ? page.onThisPage : `${page.onThisPage}: ${shown(file.path)}`},
    home === undefined ? undefined : elWith('a', {href: home}, page.allPlans),
    link('ket-qua', jumps.result),
    link('yeu-cau', jumps.requirements),
    link('khac', jumps.others),
    link('mien', jumps.excepted),
    link('pham-vi', jumps.scope),
    link('can-cu', jumps.bases),
    plan ? link('ke-hoach', jumps.plan) : undefined,
    el('span.muted', page.printHint)
  )
}
