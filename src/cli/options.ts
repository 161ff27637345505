import type {Language, Level, Stage, Topic} from '../diagnostic/severity.js'
import {languages, levels, stages, topics} from '../diagnostic/severity.js'
import {Fault} from '../files/fault.js'
import {nearest} from '../files/nearest.js'
import {reporters} from '../reporters/index.js'
import {isoDate} from '../vietnamese/dates.js'

/** What may be typed, as commander hands it over. */
export interface TypedOptions {
  readonly format?: string
  readonly level?: string
  readonly topic?: string
  readonly stage?: string
  readonly today?: string
  readonly lang?: string
  readonly stdin?: boolean
  readonly stdinFilename?: string
}

/** The same, checked. */
export interface Options {
  readonly format: string
  readonly level: Level | undefined
  readonly topic: Topic | undefined
  readonly stage: Stage | undefined
  readonly today: string | undefined
  readonly language: Language
  readonly stdin: boolean
  readonly stdinFilename: string | undefined
}

/** @throws {Fault} for the first value that is none of those known, with the nearest ones */
export function readOptions(typed: TypedOptions): Options {
  return {
    format: oneOf('--format', typed.format ?? 'stylish', Object.keys(reporters)),
    level: optional('--level', typed.level, levels),
    topic:
      typed.topic === 'auto'
        ? undefined
        : (optional('--topic', typed.topic, [...topics, 'auto'] as const) as Topic | undefined),
    stage:
      typed.stage === 'auto'
        ? undefined
        : (optional('--stage', typed.stage, [...stages, 'auto'] as const) as Stage | undefined),
    today: typed.today === undefined ? undefined : day(typed.today),
    language: readLanguage(typed.lang),
    stdin: typed.stdin === true || typed.stdinFilename !== undefined,
    stdinFilename: typed.stdinFilename
  }
}

/** @throws {Fault} for a language that messages are not written in */
export function readLanguage(typed: string | undefined): Language {
  return oneOf('--lang', typed ?? 'vi', languages)
}

function optional<Value extends string>(
  flag: string,
  typed: string | undefined,
  known: readonly Value[]
): Value | undefined {
  return typed === undefined ? undefined : oneOf(flag, typed, known)
}

function oneOf<Value extends string>(flag: string, typed: string, known: readonly Value[]): Value {
  const value = known.find(one => one === typed)
  if (value !== undefined) return value
  throw unknown(
    {vi: `Giá trị “${typed}” của ${flag} không hợp lệ.`, en: `“${typed}” is no value of ${flag}.`},
    typed,
    known
  )
}

function day(typed: string): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(typed)
  const iso = found && isoDate(Number(found[1]), Number(found[2]), Number(found[3]))
  if (iso) return iso
  throw new Fault(
    {vi: `Giá trị “${typed}” của --today không phải ngày hợp lệ.`, en: `“${typed}” of --today is no date.`},
    {vi: 'Hãy viết theo dạng 2026-11-20.', en: 'Write it as 2026-11-20.'}
  )
}

/** “Có phải ý bạn là …?”, or all that is known where nothing is near. */
export function unknown(what: {vi: string; en: string}, typed: string, known: readonly string[]): Fault {
  const near = nearest(typed, known)
  const list = (near.length > 0 ? near : known).map(one => `“${one}”`).join(', ')
  return near.length > 0
    ? new Fault(what, {vi: `Có phải ý bạn là ${list}?`, en: `Did you mean ${list}?`})
    : new Fault(what, {vi: `Có thể dùng: ${list}.`, en: `Use one of: ${list}.`})
}
