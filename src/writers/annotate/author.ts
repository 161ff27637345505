import type {XmlElement} from '../../office/xml.js'

/** Who comments and changes are by. */
export const author = 'cchclint'

/** Whether a comment or a change is by us. */
export function isOwn({attributes}: XmlElement): boolean {
  return attributes['w:author'] === author
}
