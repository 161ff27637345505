import {type Command, Option} from 'commander'
import {Fault} from '../base/fault.js'
import type {Say} from '../base/wording.js'

/** Adds options to a command, each with its help in two languages. */
export function adder(command: Command, say: Say) {
  const several = (value: string, before: string[] | undefined) => [...(before ?? []), value]
  const list = (flag: string | undefined) => (value: string, before: string[] | undefined) => {
    const names = value.split(',').map(one => one.trim())
    if (names.includes(''))
      throw new Fault({
        vi: `Giá trị “${value}” của ${flag} có một tên để trống.`,
        en: `“${value}” of ${flag} has an empty name in it.`
      })
    return [...(before ?? []), ...names]
  }
  return {
    add: (flags: string, vi: string, en: string): void => {
      const option = new Option(flags, say(vi, en))
      command.addOption(option.required ? option.argParser(once(option)) : option)
    },
    addSeveral: (flags: string, vi: string, en: string): void => {
      command.addOption(new Option(flags, say(vi, en)).argParser(several))
    },
    addList: (flags: string, vi: string, en: string): void => {
      const option = new Option(flags, say(vi, en))
      command.addOption(option.argParser(list(option.long)))
    }
  }
}

/** The last of several values would win without a word. */
function once(option: Option): (value: string, before: unknown) => string {
  return (value, before) => {
    if (before === undefined || before === true || before === value) return value
    throw new Fault({
      vi: `Tùy chọn ${option.long} được ghi hai lần; chỉ giữ một.`,
      en: `The option ${option.long} is given twice; keep one.`
    })
  }
}
