import {Fault} from '../base/fault.js'

const most = 65_535

/** A port that was typed. @throws {Fault} for one that is none */
export function port(flag: string, typed: string): number {
  const number = /^\d{1,5}$/.test(typed) ? Number(typed) : 0
  if (number >= 1 && number <= most) return number
  throw new Fault({
    vi: `Cổng “${typed}” của ${flag} phải là số từ 1 đến ${most}.`,
    en: `The port “${typed}” of ${flag} must be a number from 1 to ${most}.`
  })
}
