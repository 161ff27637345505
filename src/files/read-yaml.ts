import type {Wording} from '../base/wording.js'
import path from 'node:path'
import {decodeText} from './decode.js'
import {Fault} from '../base/fault.js'
import {lineAndColumn} from '../base/line-index.js'
import {parseYaml} from './parse-yaml.js'
import {mostWritten, readRegularFile} from './read-regular-file.js'
import {complaintOf} from './schema-fault.js'
import type {Validator} from './validator.js'

/** What a YAML file holds, and where each thing in it stands. */
export interface YamlFile<Value> {
  readonly value: Value
  /** A fault of the thing at this path, or else of the nearest thing around it. */
  fault(path: readonly PropertyKey[], what: Wording, hint?: Wording): Fault
  /** Hold a part of the file to a schema of its own. @throws {Fault} */
  hold<Part>(path: readonly PropertyKey[], value: unknown, validate: Validator<Part>): Part
}

/**
 * Read a YAML file and hold it to a schema.
 *
 * @param shown the file as a person knows it
 * @throws {Fault} that names the file, the line and the column of the first thing that is wrong
 */
export function readYaml<Value>(file: string, validate: Validator<Value>, shown = file): YamlFile<Value> {
  const opened = openYaml(file, shown)
  return {...opened, value: opened.hold([], opened.value, validate)}
}

function openYaml(file: string, shown: string): YamlFile<unknown> {
  const text = decodeText(bytesOf(file, shown), shown)
  const {data, offsetOf} = parseYaml(text, faultAt)

  function faultAt(offset: number, what: Wording, hint?: Wording): Fault {
    const {line, column} = lineAndColumn(text, offset)
    const place = `${shown}:${line}:${column}`
    return new Fault({vi: `${place}: ${what.vi}`, en: `${place}: ${what.en}`}, hint, {file, line, column})
  }

  return {
    value: data ?? null,
    fault: (path, what, hint) => faultAt(offsetOf(path), what, hint),
    hold: <Part>(path: readonly PropertyKey[], value: unknown, validate: Validator<Part>): Part => {
      if (validate(value)) return value
      const complaint = complaintOf(validate.errors ?? [])
      const full = [...path, ...complaint.path]
      throw faultAt(offsetOf(full, complaint.isKey ? 'key' : 'value'), complaint.what, complaint.hint)
    }
  }
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
