import {Fault} from '../files/fault.js'
import {didYouMean} from '../files/schema-fault.js'
import type {KnowledgeTables} from '../knowledge/tables.js'
import type {PackData, RuleData} from './rule.js'

/**
 * Hold the ids of agencies and indices that rules name to the tables, once packs and tables are all loaded: a rule that
 * asks for what no table knows could never be met.
 *
 * @throws {Fault} that names the rule and the id
 */
export function checkReferences(packs: readonly PackData[], tables: KnowledgeTables): void {
  const agencies = new Set(tables.agencies.map(row => row.id))
  const kinds = new Set<string>(tables.agencies.map(row => row.kind))
  const indices = new Set(tables.indices.map(row => row.id))
  for (const rule of packs.flatMap(pack => pack.rules)) {
    for (const item of rule.items) {
      if (rule.check === 'index-coverage') {
        const {index} = item.params as {readonly index: string}
        if (!indices.has(index)) throw unknown(rule, {vi: 'chỉ số', en: 'index'}, index, indices)
      }
      if (rule.check === 'responsibility')
        for (const holder of (item.params as {readonly needs: readonly (readonly Holder[])[]}).needs.flat()) {
          if (typeof holder === 'object' && 'kind' in holder) {
            if (!kinds.has(holder.kind))
              throw unknown(rule, {vi: 'loại cơ quan', en: 'kind of agency'}, holder.kind, kinds)
            continue
          }
          const id = typeof holder === 'string' ? holder : holder.agency
          if (!agencies.has(id)) throw unknown(rule, {vi: 'cơ quan', en: 'agency'}, id, agencies)
        }
    }
  }
}

type Holder = string | {readonly agency: string} | {readonly kind: string}

function unknown(
  rule: RuleData,
  kind: {vi: string; en: string},
  id: string,
  known: ReadonlySet<string>
): Fault {
  const near = didYouMean(id, [...known])
  // All agencies would fill the screen.
  const isNear = near?.vi.startsWith('Có phải') === true
  return new Fault(
    {
      vi: `Quy tắc “${rule.id}” nhắc tới ${kind.vi} “${id}” không có trong bảng dữ liệu.`,
      en: `The rule “${rule.id}” names the ${kind.en} “${id}”, which no table has.`
    },
    isNear
      ? near
      : {
          vi: 'Hãy thêm vào bảng trong thư mục knowledge của bạn.',
          en: 'Add it to a table in your knowledge folder.'
        }
  )
}
