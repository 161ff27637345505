/** A list of which each item is made when it is written. */
export class List {
  constructor(readonly items: Iterable<unknown>) {}
}

/**
 * A value as JSON that may be shown anywhere, in pieces: what commands a terminal or turns the direction of writing, and
 * what a log of GitHub takes for a command, stands as escapes, which mean the same to who reads JSON.
 *
 * @param value plain data, in which a {@link List} may stand for a list: itself, or in an object that holds it
 */
export function* jsonPieces(value: unknown): Generator<string> {
  yield* pieces(value, '\n')
  yield '\n'
}

/** @param end a line end and the blanks with which the lines of the value begin */
function* pieces(value: unknown, end: string): Generator<string> {
  if (value instanceof List) {
    let isEmpty = true
    for (const item of value.items) {
      yield `${isEmpty ? '[' : ','}${end}  `
      yield* pieces(item, `${end}  `)
      isEmpty = false
    }
    yield isEmpty ? '[]' : `${end}]`
  } else if (isPlainObject(value) && holdsList(value)) {
    let isEmpty = true
    for (const [name, part] of Object.entries(value)) {
      if (part === undefined) continue
      yield `${isEmpty ? '{' : ','}${end}  ${JSON.stringify(name)}: `
      yield* pieces(part, `${end}  `)
      isEmpty = false
    }
    yield `${end}}`
  } else yield shownAnywhere(JSON.stringify(value, null, 2)).replaceAll('\n', end)
}

function holdsList(value: object): boolean {
  return Object.values(value).some(
    (part: unknown) => part instanceof List || (isPlainObject(part) && holdsList(part))
  )
}

function isPlainObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function shownAnywhere(text: string): string {
  return text.replace(commanding, escaped).replaceAll('##[', '#\\u0023[')
}

const commanding = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g

function escaped(unit: string): string {
  return `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`
}
