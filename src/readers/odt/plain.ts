import {characters, type XmlElement} from '../../office/xml.js'
import {withSingleBlanks} from '../../vietnamese/letters.js'

/** The characters below an element. */
export function plain(element: XmlElement | undefined): string {
  let text = ''
  const stack = element ? [element] : []
  for (let one = stack.pop(); one; one = stack.pop()) {
    text += one.name === characters ? one.text : one.name === 'text:s' ? ' ' : ''
    stack.push(...[...one.children].reverse())
  }
  return withSingleBlanks(text).trim()
}
