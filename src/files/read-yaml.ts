import {readFileSync} from 'node:fs'
import {LineCounter, type Node, parseDocument} from 'yaml'
import type {z} from 'zod'
import {Fault} from './fault.js'

/**
 * Read a YAML file and hold it to a schema.
 *
 * @throws {Fault} that names the file, the line and the column of the first thing that is wrong
 */
export function readYaml<Schema extends z.ZodType>(file: string, schema: Schema): z.output<Schema> {
  const lines = new LineCounter()
  const document = parseDocument(readFileSync(file, 'utf8'), {lineCounter: lines, schema: 'core'})
  const broken = document.errors[0]
  if (broken) throw at(broken.pos[0], broken.message.split('\n', 1)[0]!)
  const read = schema.safeParse(document.toJS())
  if (read.success) return read.data
  const issue = deepest(read.error.issues[0]!)
  throw at(offsetOf(issue.path), `${issue.path.join('.') || 'the file'}: ${issue.message}`)

  function at(offset: number, what: string): Fault {
    const {line, col} = lines.linePos(offset)
    return new Fault({vi: `${file}:${line}:${col}: ${what}`, en: `${file}:${line}:${col}: ${what}`})
  }

  /** Where the faulty value starts, or else the nearest thing around it. */
  function offsetOf(path: readonly PropertyKey[]): number {
    for (let length = path.length; length > 0; length--) {
      const node = document.getIn(path.slice(0, length), true) as Node | undefined
      if (node?.range) return node.range[0]
    }
    return 0
  }
}

/** Of a value that fits none of several shapes, the fault of the first shape. */
function deepest(issue: z.core.$ZodIssue): z.core.$ZodIssue {
  if (issue.code !== 'invalid_union') return issue
  const inner = issue.errors.flat()[0]
  return inner ? deepest({...inner, path: [...issue.path, ...inner.path]}) : issue
}
