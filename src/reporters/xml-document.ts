import type {Comment, Element} from 'xast'
import {toXml} from 'xast-util-to-xml'
import {x} from 'xastscript'

/**
 * An element as a whole XML 1.0 document, an element a line, in pieces. What may be taken for the end of a section, for a
 * command of a log, or turns the direction of writing, stands as references, which mean the same to who reads XML.
 *
 * @param root without children, its strings are {@link xmlText} @param children each made when it is written
 */
export function* xmlDocument(root: Element, children: Iterable<Element | Comment>): Generator<string> {
  yield written(x(null, [{type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"'}]))
  const empty = written(root)
  let isEmpty = true
  for (const child of children) {
    if (isEmpty) yield `\n${empty.slice(0, -'/>'.length)}>`
    yield `\n  ${written(child.type === 'element' ? spread(child, 1) : child)}`
    isEmpty = false
  }
  yield isEmpty ? `\n${empty}\n` : `\n</${root.name}>\n`
}

function written(tree: Parameters<typeof toXml>[0]): string {
  return toXml(tree, {closeEmptyElements: true, tightClose: true})
    .replaceAll(']]>', ']]&gt;')
    .replaceAll('##[', '##&#91;')
    .replace(commanding, unit => `&#x${unit.charCodeAt(0).toString(16)};`)
}

/** Elements that hold elements hold each on a line of its own; text stays as it is. */
function spread(element: Element, depth: number): Element {
  if (element.children.length === 0 || element.children.some(({type}) => type === 'text')) return element
  const end = (level: number) => ({type: 'text', value: `\n${'  '.repeat(level)}`}) as const
  const children = element.children.flatMap(child => [
    end(depth + 1),
    child.type === 'element' ? spread(child, depth + 1) : child
  ])
  return {...element, children: [...children, end(depth)]}
}

/** A text without what XML 1.0 cannot say; controls of ASCII, line ends among them, have pictures (ESC is ␛). */
export function xmlText(text: string): string {
  return text
    .replace(/[\u0000-\u001f]/g, control => String.fromCharCode(0x2400 + control.charCodeAt(0)))
    .replace(/[\p{Cs}\ufffe\uffff]/gu, '\ufffd')
}

const commanding = /[\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g
