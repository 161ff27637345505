import type {Wording} from '../base/wording.js'
import {Fault} from '../base/fault.js'
import {throwAll} from '../base/faults.js'
import {didYouMean} from '../files/schema-fault.js'
import type {KnowledgeTables} from '../knowledge/tables.js'
import type {PackData, RuleData} from './rule.js'

/**
 * Hold the ids of agencies, indices and headings that rules name to the tables, once packs and tables are all loaded: a rule that
 * asks for what no table knows could never be met.
 *
 * @param fault makes the fault of a place in a rule’s file
 * @throws {Fault} that tells of all, each with the rule and the id
 */
export function checkReferences(
  packs: readonly PackData[],
  tables: KnowledgeTables,
  fault: RuleFault = plainFault
): void {
  const agencies = new Set(tables.agencies.map(row => row.id))
  // Groups of a commune are told by words alone, and have no row among the agencies.
  const groups = tables.units.map(row => row.id).filter(id => id.startsWith('commune-'))
  const kinds = new Set<string>([...tables.agencies.map(row => row.kind), ...groups])
  const indices = new Set(tables.indices.map(row => row.id))
  const faults: Fault[] = []
  const hold = (
    rule: RuleData,
    at: RulePath,
    kind: Wording,
    id: string,
    known: ReadonlySet<string>
  ): void => {
    if (!known.has(id)) faults.push(unknown(rule, at, kind, id, known, fault))
  }
  const headings = new Set(tables.headings.map(({id}) => id).filter(isSection))
  for (const rule of packs.flatMap(pack => pack.rules)) {
    const holdSections = (params: unknown, at: RulePath): void => {
      for (const [section, place] of sectionsIn(rule.check, params))
        hold(rule, [...at, ...place], headingKind, section, headings)
    }
    holdSections(rule.params, ['with'])
    if (rule.check === 'former-place') {
      const {kinds: named, district} = rule.params as {kinds: readonly string[]; district: string}
      for (const [k, kind] of named.entries()) hold(rule, ['with', 'kinds', k], kindOfAgency, kind, kinds)
      hold(rule, ['with', 'district'], {vi: 'cơ quan', en: 'agency'}, district, agencies)
    }
    for (const [item, {id, params}] of rule.items.entries()) {
      const at = ['items', item, 'with']
      holdSections(params, at)
      if (rule.check === 'required-sections' && (params as {headings?: unknown}).headings === undefined)
        hold(rule, ['items', item, 'id'], headingKind, id ?? '', headings)
      if (rule.check === 'index-coverage')
        hold(rule, [...at, 'index'], {vi: 'chỉ số', en: 'index'}, (params as {index: string}).index, indices)
      if (rule.check !== 'responsibility') continue
      for (const [holder, place] of holdersIn(params)) {
        if (typeof holder === 'object' && 'kind' in holder)
          hold(rule, [...at, ...place, 'kind'], kindOfAgency, holder.kind, kinds)
        else if (typeof holder === 'object')
          hold(rule, [...at, ...place, 'agency'], {vi: 'cơ quan', en: 'agency'}, holder.agency, agencies)
        else hold(rule, [...at, ...place], {vi: 'cơ quan', en: 'agency'}, holder, agencies)
      }
    }
  }
  throwAll(faults)
}

const kindOfAgency: Wording = {vi: 'loại cơ quan', en: 'kind of agency'}
const headingKind: Wording = {vi: 'tên mục (bảng headings)', en: 'row of headings'}

/** `section: purpose` among the sections that a rule names. */
function sectionsIn(check: string, params: unknown): [string, RulePath][] {
  const list = check === 'section-order' ? 'order' : check === 'empty-section' ? 'askedElsewhere' : undefined
  const named = list === undefined ? undefined : (params as Record<string, unknown> | undefined)?.[list]
  if (list === undefined || !Array.isArray(named)) return []
  return named.flatMap((one: unknown, at): [string, RulePath][] =>
    typeof one === 'object' && one !== null && 'section' in one && typeof one.section === 'string'
      ? [[one.section, [list, at, 'section']]]
      : []
  )
}

/** What a rule may ask for a section by: not a name of the whole plan, of an annex or of what only looks like one. */
function isSection(heading: string): boolean {
  return heading !== 'none' && !heading.startsWith('whole-') && !heading.startsWith('annex-')
}

/** Where something stands in a rule’s file. */
export type RulePath = readonly (string | number)[]
export type RuleFault = (rule: RuleData, at: RulePath, what: Wording, hint?: Wording) => Fault

/** The fault of a rule whose file is not at hand. */
export function plainFault(_rule: RuleData, _at: RulePath, what: Wording, hint?: Wording): Fault {
  const capital = (sentence: string) => sentence.slice(0, 1).toUpperCase() + sentence.slice(1)
  return new Fault({vi: capital(what.vi), en: capital(what.en)}, hint)
}

function holdersIn(params: unknown): [Holder, RulePath][] {
  const {needs} = params as {readonly needs: readonly (readonly Holder[])[]}
  return needs.flatMap((need, i) => need.map((holder, k): [Holder, RulePath] => [holder, ['needs', i, k]]))
}

type Holder = string | {readonly agency: string} | {readonly kind: string}

function unknown(
  rule: RuleData,
  at: RulePath,
  kind: Wording,
  id: string,
  known: ReadonlySet<string>,
  fault: RuleFault
): Fault {
  const near = didYouMean(id, [...known])
  // All agencies would fill the screen.
  const isNear = near?.vi.startsWith('Có phải') === true
  return fault(
    rule,
    at,
    {
      vi: `quy tắc “${rule.id}” nhắc tới ${kind.vi} “${id}” không có trong bảng dữ liệu.`,
      en: `the rule “${rule.id}” names the ${kind.en} “${id}”, which no table has.`
    },
    isNear
      ? near
      : {
          vi: 'Hãy thêm vào bảng trong thư mục knowledge của bạn.',
          en: 'Add it to a table in your knowledge folder.'
        }
  )
}
