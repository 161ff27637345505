import {damaged, tooLarge} from './package.js'
import {parseXml, TooManyNodes, type XmlElement} from './xml.js'

/** A part of a package as a tree. @throws {Fault} */
export function parsePart(source: string, name: string, mixed = false): XmlElement {
  try {
    return parseXml(source, {mixed})
  } catch (error) {
    throw error instanceof TooManyNodes ? tooLarge(name) : damaged(name)
  }
}
