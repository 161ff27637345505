import {Fault} from '../base/fault.js'
import {isoDate} from '../vietnamese/dates.js'

/** A day that was typed, ISO. @throws {Fault} for one that is none */
export function day(flag: string, typed: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed)
  const iso = found && isoDate(Number(found[1]), Number(found[2]), Number(found[3]))
  if (iso) return iso
  throw new Fault(
    {
      vi: `Giá trị “${typed}” của ${flag} không phải ngày hợp lệ.`,
      en: `“${typed}” of ${flag} is not a date.`
    },
    {vi: 'Hãy viết theo dạng 2026-11-20.', en: 'Write it as 2026-11-20.'}
  )
}
