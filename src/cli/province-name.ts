import {Fault} from '../base/fault.js'
import {didYouMean} from '../files/schema-fault.js'
import type {ProvinceRow} from '../knowledge/tables.js'
import {fold} from '../vietnamese/fold.js'

/**
 * “Lào Cai”, “lào cai” or “tỉnh Lào Cai” → “tỉnh Lào Cai”, as it is called on a day.
 *
 * @throws {Fault} for a name that is none, and for one that has gone into another
 */
export function provinceName(typed: string, rows: readonly ProvinceRow[], day: string): string {
  const wanted = key(typed)
  const row = rows.find(({name, aliases}) => [name, ...aliases].some(form => key(form) === wanted))
  const standing = (one: ProvinceRow) =>
    one.periods.find(({from = '', until = '9999-12-31'}) => from <= day && until >= day)
  if (!row)
    throw new Fault(
      {vi: `Không có tỉnh, thành phố nào tên là “${typed}”.`, en: `There is no province “${typed}”.`},
      didYouMean(
        typed,
        rows.filter(standing).map(({name}) => name)
      )
    )
  const period = standing(row)
  if (period) return `${period.kind === 'city' ? 'thành phố' : 'tỉnh'} ${row.name}`
  const next = rows.find(({id}) => id === row.becomes)?.name
  throw new Fault(
    {vi: `“${row.name}” không còn là đơn vị cấp tỉnh.`, en: `“${row.name}” is not a province any more.`},
    next ? {vi: `Nay thuộc “${next}”.`, en: `It is part of “${next}” now.`} : undefined
  )
}

function key(name: string): string {
  const folded = fold(name.normalize('NFC').trim())
  const kind = ['tỉnh ', 'thành phố ', 'tp ', 'tp. '].find(one => folded.startsWith(one)) ?? ''
  return folded.slice(kind.length)
}
