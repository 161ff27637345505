import type {Fault} from '../base/fault.js'
import type {Language} from '../base/severity.js'
import {sayIn} from '../base/wording.js'
import type {Io} from './io.js'

/** Says all that is wrong, a line each, and of several how many there are. @returns the exit code */
export function tellFault(fault: Fault, language: Language, io: Pick<Io, 'err'>): 2 {
  const {all} = fault
  for (const one of all) io.err(`${one.in(language)}\n`)
  if (all.length > 1)
    io.err(
      `${sayIn(language)(`Còn ${all.length} chỗ cần sửa (mã thoát 2).`, `${all.length} things to mend (exit code 2).`)}\n`
    )
  return 2
}
