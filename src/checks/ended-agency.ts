import type {Wording} from '../diagnostic/wording.js'
import type {AgencyRow} from '../knowledge/tables.js'
import type {World} from '../knowledge/world.js'
import {dayAfter, vietnameseDate} from '../vietnamese/dates.js'

/** Since when an agency is no more, and who has its tasks now, for messages; `name` says how a name is written there. */
export function endingOf(
  row: AgencyRow | undefined,
  world: World,
  name: (name: string) => string
): {since: string; successors: Wording} {
  const heirs = row ? world.agencies.successors(row.id).map(one => name(one.name)) : []
  const names = [...heirs.map(one => ({vi: one, en: one})), ...(row?.orElse ? [row.orElse] : [])]
  return {
    since: row?.until ? vietnameseDate(dayAfter(row.until)) : '…',
    successors:
      names.length > 0
        ? {vi: names.map(one => one.vi).join(' hoặc '), en: names.map(one => one.en).join(' or ')}
        : {vi: 'cơ quan kế thừa chức năng, nhiệm vụ', en: 'the agency that took its tasks over'}
  }
}
