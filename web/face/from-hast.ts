import type {ElementContent} from 'hast'
import {type ComponentChild, h} from 'preact'

/** Names of properties that are not what the attribute is called in lower case. */
const attributeNames: Readonly<Record<string, string>> = {
  className: 'class',
  viewBox: 'viewBox',
  strokeWidth: 'stroke-width',
  strokeDashArray: 'stroke-dasharray'
}

/**
 * A tree that the sheet is made of, as elements of this page: text only ever becomes text.
 *
 * @param change what an element becomes here; undefined where it stays
 */
export function fromHast(
  node: ElementContent,
  change: (tag: string, attributes: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>
): ComponentChild {
  if (node.type === 'text') return node.value
  if (node.type !== 'element') return null
  const attributes: Record<string, unknown> = {}
  for (const [name, value] of Object.entries(node.properties)) {
    if (value === null || value === undefined || value === false) continue
    attributes[attributeName(name)] = Array.isArray(value) ? value.join(' ') : value
  }
  return h(
    node.tagName,
    change(node.tagName, attributes),
    ...node.children.map(child => fromHast(child, change))
  )
}

/** `ariaLabelledBy` → `aria-labelledby`, `dataPage` → `data-page`, `colSpan` → `colspan`. */
function attributeName(name: string): string {
  const known = attributeNames[name]
  if (known !== undefined) return known
  if (/^(?:aria|data)[A-Z]/.test(name)) return `${name.slice(0, 4)}-${name.slice(4).toLowerCase()}`
  return name.toLowerCase()
}
