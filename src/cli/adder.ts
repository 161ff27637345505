import {type Command, Option} from 'commander'
import {Fault} from '../base/fault.js'
import type {Say} from '../base/wording.js'

/** Adds options to a command, each with its help in two languages. */
export function adder(command: Command, say: Say) {
  const several = (option: Option) => (value: string, before: string[] | undefined) => {
    refuseNoValue(option, value)
    return [...(before ?? []), value]
  }
  const list = (option: Option) => (value: string, before: string[] | undefined) => {
    refuseNoValue(option, value)
    const names = value.split(',').map(one => one.trim())
    if (names.includes(''))
      throw new Fault({
        vi: `Giá trị “${value}” của ${option.long} có một tên để trống.`,
        en: `“${value}” of ${option.long} has an empty name in it.`
      })
    return [...(before ?? []), ...names]
  }
  return {
    add: (flags: string, vi: string, en: string): void => {
      const option = new Option(flags, say(vi, en))
      command.addOption(option.required ? option.argParser(once(option)) : option)
    },
    addSeveral: (flags: string, vi: string, en: string): void => {
      const option = new Option(flags, say(vi, en))
      command.addOption(option.argParser(several(option)))
    },
    addList: (flags: string, vi: string, en: string): void => {
      const option = new Option(flags, say(vi, en))
      command.addOption(option.argParser(list(option)))
    }
  }
}

/** Of these nothing can be told by what is empty; of others their readers tell what may be typed. */
const named = ['<file>', '<folder>', '<pattern>', '--stdin-filename']

/** @throws {Fault} where the next option was taken for the value, or there is nothing */
function refuseNoValue({flags, long}: Option, value: string): void {
  if (value.startsWith('--') && value.length > 2)
    throw new Fault({vi: `Tùy chọn ${long} cần có giá trị.`, en: `The option ${long} needs a value.`})
  if (value.trim() === '' && long !== '--output-file' && named.some(one => flags.includes(one)))
    throw new Fault({vi: `Giá trị của ${long} để trống.`, en: `The value of ${long} is empty.`})
}

/** The last of several values would win without a word. */
export function once(option: Option): (value: string, before: unknown) => string {
  return (value, before) => {
    refuseNoValue(option, value)
    if (before === undefined || before === true || before === value) return value
    throw new Fault({
      vi: `Tùy chọn ${option.long} được ghi hai lần; chỉ giữ một.`,
      en: `The option ${option.long} is given twice; keep one.`
    })
  }
}
