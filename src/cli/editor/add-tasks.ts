import {createScanner, type Node, type ParseError, parseTree} from 'jsonc-parser'
import {isDeep, valueOf} from '../../config/read-json.js'
import type {Task} from './vscode-tasks.js'

/** `tasks.json` as far as it is asked. */
interface TasksFile {
  readonly version?: unknown
  readonly tasks?: unknown
}

/**
 * The text of a `tasks.json` with those of the tasks added whose labels it does not have, and not a letter of it changed:
 * comments, order and commas too many stay.
 *
 * @returns the text itself where all are there; undefined where they cannot be added safely
 */
export function withTasks(text: string, tasks: readonly Task[]): string | undefined {
  const bom = text.startsWith('\ufeff') ? '\ufeff' : ''
  const said = text.slice(bom.length)
  const root = read(said)
  if (!root) return undefined
  const known = valueOf(root) as TasksFile
  if (known.version !== undefined && known.version !== '2.0.0') return undefined
  const properties = (root.children ?? []).filter(one => one.children?.[0]?.value === 'tasks')
  if (properties.length > 1) return undefined
  const list = properties[0]?.children?.[1]
  if (list && list.type !== 'array') return undefined
  const old = (known.tasks ?? []) as readonly unknown[]
  const labels = new Set(old.map(labelOf))
  const missing = tasks.filter(({label}) => !labels.has(label))
  if (missing.length === 0) return text
  const result = list
    ? withLast(said, list, missing, unitOf(said, root))
    : withLast(said, root, [{tasks: missing}], unitOf(said, root))
  const after = read(result)
  const expected = JSON.stringify({...known, tasks: [...old, ...missing]})
  const isWhole = after && JSON.stringify(valueOf(after)) === expected
  return isWhole ? bom + result : undefined
}

/** An object as VS Code reads it: comments and a comma behind the last entry are no faults. */
function read(text: string): Node | undefined {
  if (isDeep(text)) return undefined
  const errors: ParseError[] = []
  const root = parseTree(text, errors, {allowTrailingComma: true})
  return errors.length === 0 && root?.type === 'object' ? root : undefined
}

function labelOf(task: unknown): unknown {
  const {label, taskName} = (task ?? {}) as {label?: unknown; taskName?: unknown}
  const name = label ?? taskName
  return typeof name === 'string' ? name.normalize() : undefined
}

/**
 * A text with entries behind the last one of an array or an object, and behind what is said of that in comments.
 *
 * @param added of an object, one object with the fields that it is to have too
 */
function withLast(text: string, node: Node, added: readonly object[], unit: string): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n'
  const close = node.offset + node.length - 1
  const last = node.children?.at(-1)
  const outer = indentAt(text, close) ?? indentOfLine(text, node.offset)
  const inner = (last && indentAt(text, last.offset)) ?? outer + unit
  const entries = added.map(one => written(one, node.type === 'object', unit, inner))
  const block = eol + entries.join(',\n').replaceAll('\n', eol)
  const at = endBefore(text, close)
  const ended = text.slice(at, close).includes('\n') ? '' : eol + outer
  const comma = last ? last.offset + last.length : at
  const needsComma = last !== undefined && !hasComma(text, comma)
  return (
    text.slice(0, comma) + (needsComma ? ',' : '') + text.slice(comma, at) + block + ended + text.slice(at)
  )
}

/** An entry of an array, or the fields of an object, in lines that begin with `inner`. */
function written(entry: object, asFields: boolean, unit: string, inner: string): string {
  const lines = JSON.stringify(entry, null, unit).split('\n')
  const own = asFields ? lines.slice(1, -1).map(line => line.slice(unit.length)) : lines
  return own.map(line => inner + line).join('\n')
}

/** How far each level of the file stands behind the one around it. */
function unitOf(text: string, root: Node): string {
  const [first] = root.children ?? []
  return (first && indentAt(text, first.offset)) || '  '
}

/** What stands before a place on its line, where that is blank. */
function indentAt(text: string, offset: number): string | undefined {
  const before = text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset)
  return before.trim() === '' && offset > before.length ? before : undefined
}

function indentOfLine(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  let end = start
  while (text[end] === ' ' || text[end] === '\t') end++
  return text.slice(start, end)
}

/** The end of what stands before a place, blanks and line ends left out. */
function endBefore(text: string, offset: number): number {
  let end = offset
  while (end > 0 && ' \t\r\n'.includes(text.charAt(end - 1))) end--
  return end
}

/** Whether a comma follows, behind comments too. */
function hasComma(text: string, offset: number): boolean {
  const scanner = createScanner(text, true)
  scanner.setPosition(offset)
  scanner.scan()
  return text[scanner.getTokenOffset()] === ','
}
