import {readFileSync} from 'node:fs'
import {isMap, isScalar, LineCounter, type Node, parseDocument, type YAMLError} from 'yaml'
import {decodeText} from './decode.js'
import {Fault} from './fault.js'
import {complaintOf} from './schema-fault.js'
import type {Validator} from './validator.js'

interface Sentence {
  readonly vi: string
  readonly en: string
}

/** What a YAML file holds, and where each thing in it stands. */
export interface YamlFile<Value> {
  readonly value: Value
  /** A fault of the thing at this path, or else of the nearest thing around it. */
  fault(path: readonly PropertyKey[], what: Sentence, hint?: Sentence): Fault
  /** Hold a part of the file to a schema of its own. @throws {Fault} */
  hold<Part>(path: readonly PropertyKey[], value: unknown, validate: Validator<Part>): Part
}

/**
 * Read a YAML file and hold it to a schema.
 *
 * @throws {Fault} that names the file, the line and the column of the first thing that is wrong
 */
export function readYaml<Value>(file: string, validate: Validator<Value>): YamlFile<Value> {
  const opened = openYaml(file)
  return {...opened, value: opened.hold([], opened.value, validate)}
}

function openYaml(file: string): YamlFile<unknown> {
  const lines = new LineCounter()
  const document = parseDocument(decodeText(bytesOf(file), file), {lineCounter: lines, schema: 'core'})
  const broken = document.errors[0]
  if (broken) throw faultAt(broken.pos[0], syntax(broken))

  function faultAt(offset: number, what: Sentence, hint?: Sentence): Fault {
    const {line, col: column} = lines.linePos(offset)
    const place = `${file}:${line}:${column}`
    return new Fault({vi: `${place}: ${what.vi}`, en: `${place}: ${what.en}`}, hint, {file, line, column})
  }

  /** Where a value, or its key, starts; where there is none, the nearest thing around it. */
  function offsetOf(path: readonly PropertyKey[], isKey = false): number {
    for (let length = path.length; length > 0; length--) {
      if (isKey && length === path.length) {
        const parent = length === 1 ? document.contents : document.getIn(path.slice(0, -1), true)
        const pair = isMap(parent)
          ? parent.items.find(({key}) => isScalar(key) && String(key.value) === String(path.at(-1)))
          : undefined
        const range = isScalar(pair?.key) ? pair.key.range : undefined
        if (range) return range[0]
      }
      const node = document.getIn(path.slice(0, length), true) as Node | undefined
      if (node?.range) return node.range[0]
    }
    return document.contents?.range?.[0] ?? 0
  }

  function plain(): unknown {
    try {
      return document.toJS() as unknown
    } catch {
      throw faultAt(0, {
        vi: 'có quá nhiều tham chiếu “*”; hãy viết giá trị ra.',
        en: 'there are too many aliases “*”; write the values out.'
      })
    }
  }

  return {
    value: plain(),
    fault: (path, what, hint) => faultAt(offsetOf(path), what, hint),
    hold: <Part>(path: readonly PropertyKey[], value: unknown, validate: Validator<Part>): Part => {
      if (validate(value)) return value
      const complaint = complaintOf(validate.errors ?? [])
      const full = [...path, ...complaint.path]
      throw faultAt(offsetOf(full, complaint.isKey), complaint.what, complaint.hint)
    }
  }
}

function bytesOf(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code
    throw code === 'ENOENT'
      ? new Fault({vi: `Không tìm thấy tệp “${file}”.`, en: `There is no file “${file}”.`})
      : new Fault({
          vi: `Không đọc được tệp “${file}” (${code ?? '?'}).`,
          en: `Cannot read “${file}” (${code ?? '?'}).`
        })
  }
}

const syntaxWords: Readonly<Record<string, string>> = {
  DUPLICATE_KEY: 'trường này được viết hai lần; chỉ giữ một.',
  TAB_AS_INDENT: 'dòng thụt vào bằng phím Tab; hãy thay bằng dấu cách.',
  BAD_INDENT: 'dòng thụt vào không đều với các dòng cùng nhóm.',
  MISSING_CHAR: 'thiếu dấu đóng ngoặc, dấu nháy hoặc dấu phẩy.',
  BLOCK_AS_IMPLICIT_KEY: 'có dấu “:” trong câu; hãy đặt cả câu trong dấu nháy "…".'
}

function syntax({code, message}: YAMLError): Sentence {
  const en = message.split('\n', 1)[0]!.replace(/ at line \d+, column \d+:?$/, '')
  return {vi: syntaxWords[code] ?? `không đúng cách viết YAML (${en}).`, en: `this is no YAML: ${en}.`}
}
