import type {Wording} from '../base/wording.js'
import path from 'node:path'
import {decodeText} from './decode.js'
import {Fault} from '../base/fault.js'
import {throwAll} from '../base/faults.js'
import {lineAndColumn} from '../base/line-index.js'
import {parseYaml} from './parse-yaml.js'
import {mostWritten, readRegularFile} from './read-regular-file.js'
import {complaintsOf} from './schema-fault.js'
import {blankIn} from './type-complaint.js'
import type {Validator} from './validator.js'

/** What a YAML file holds, and where each thing in it stands. */
export interface YamlFile<Value> {
  readonly value: Value
  /** A fault of the thing at this path, or else of the nearest thing around it. */
  fault(path: readonly PropertyKey[], what: Wording, hint?: Wording): Fault
  /** Hold a part of the file to a schema of its own. @throws {Fault} that tells of all that is wrong with it */
  hold<Part>(path: readonly PropertyKey[], value: unknown, validate: Validator<Part>): Part
  /** What a schema objects to, in the order of the file. */
  objections(path: readonly PropertyKey[], value: unknown, validate: Validator): Objection[]
  /** The thing at this path as it stands in the file. */
  written(path: readonly PropertyKey[]): string
}

/** What is wrong with a part of a file, and of which of its fields that is said; undefined of the whole. */
export interface Objection {
  readonly field: string | undefined
  readonly fault: Fault
}

/**
 * Read a YAML file and hold it to a schema.
 *
 * @param shown the file as a person knows it
 * @throws {Fault} that tells of all that is wrong, each with its file, line and column
 */
export function readYaml<Value>(file: string, validate: Validator<Value>, shown = file): YamlFile<Value> {
  const opened = openYaml(file, shown)
  return {...opened, value: opened.hold([], opened.value, validate)}
}

/** The same, held to no schema yet. @throws {Fault} for what is no YAML */
export function openYaml(file: string, shown = file): YamlFile<unknown> {
  const text = textOf(bytesOf(file, shown), shown)
  const {data, offsetOf, written} = parseYaml(text, faultAt)

  function faultAt(offset: number, what: Wording, hint?: Wording): Fault {
    const {line, column} = lineAndColumn(text, offset)
    const place = `${shown}:${line}:${column}`
    return new Fault({vi: `${place}: ${what.vi}`, en: `${place}: ${what.en}`}, hint, {file, line, column})
  }

  const objections = (path: readonly PropertyKey[], value: unknown, validate: Validator): Objection[] => {
    if (validate(value)) return []
    return complaintsOf(validate.errors ?? [])
      .map(complaint => ({complaint, offset: offsetOf([...path, ...complaint.path], keyOrValue(complaint))}))
      .sort((a, b) => a.offset - b.offset)
      .map(({complaint: {path: at, missing, what, hint}, offset}) => ({
        field: fieldOf(at[0] ?? missing),
        fault: faultAt(offset, at.length > 0 && isComment(text, offset) ? comment : what, hint)
      }))
  }

  return {
    value: data ?? null,
    fault: (path, what, hint) => faultAt(offsetOf(path), what, hint),
    objections,
    written,
    hold: <Part>(path: readonly PropertyKey[], value: unknown, validate: Validator<Part>): Part => {
      throwAll(objections(path, value, validate).map(({fault}) => fault))
      return value as Part
    }
  }
}

/** Behind a strange blank nobody knows where a field belongs. */
function fieldOf(name: string | undefined): string | undefined {
  return name === undefined || blankIn(name) ? undefined : name
}

/** Where a value is looked for, a comment begins: “summary: #1 …”. */
function isComment(text: string, offset: number): boolean {
  const [rest = ''] = text.slice(offset, offset + 20).split('\n', 1)
  return rest.trimStart().startsWith('#')
}

const comment: Wording = {
  vi: 'dấu “#” mở đầu lời chú thích; câu bắt đầu bằng dấu này phải đặt trong dấu nháy.',
  en: '“#” begins a comment; a sentence that begins with it must stand in quotes.'
}

/** What is no text says so; what to do about a draft is not what to do here. */
function textOf(bytes: Uint8Array, shown: string): string {
  if (bytes.every(byte => byte <= 32))
    throw new Fault({
      vi: `Tệp “${shown}” đang trống; cần ghi nội dung.`,
      en: `“${shown}” is empty; write it.`
    })
  try {
    return decodeText(bytes, shown)
  } catch (error) {
    if (!(error instanceof Fault)) throw error
    throw new Fault(error.what, {
      vi: 'Hãy viết tệp bằng Notepad hoặc VS Code và lưu với mã hóa UTF-8.',
      en: 'Write it in a plain editor and save it as UTF-8.'
    })
  }
}

function keyOrValue({isKey}: {readonly isKey: boolean}): 'key' | 'value' {
  return isKey ? 'key' : 'value'
}

/** A link among the files of a folder does not lead out of it. */
function bytesOf(file: string, shown: string): Uint8Array {
  try {
    return readRegularFile(file, {most: mostWritten, inside: path.dirname(file)}, shown)
  } catch (error) {
    if (error instanceof Fault) throw error
    const code = (error as NodeJS.ErrnoException).code
    throw new Fault({
      vi: `Không đọc được tệp “${shown}” (${code ?? '?'}).`,
      en: `Cannot read “${shown}” (${code ?? '?'}).`
    })
  }
}
