import type {Directive} from '../../document/directive.js'
import {gapAt, type Place} from '../../document/reading/where-missing.js'

/** Where a finding about a comment stands: the comment itself, or the words that it is tied to. */
export function placeOfDirective({at, anchor, end}: Directive): Place {
  return gapAt({start: at, end: anchor ? end : at})
}
