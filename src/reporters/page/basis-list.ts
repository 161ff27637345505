import type {Element} from 'hast'
import {practice} from '../../knowledge/bases.js'
import {basisOf, listedBases, type NamedBasis} from '../sheet/bases.js'
import {shown} from '../sheet/shown-text.js'
import type {SheetContext} from './context.js'
import {type Content, el, elWith, joined} from './elements.js'
import {sectionOf} from './section.js'

const numbers = new WeakMap<SheetContext, ReadonlyMap<string, number>>()

/** Which entry of section V each document is. */
function numbersOf(context: SheetContext): ReadonlyMap<string, number> {
  let own = numbers.get(context)
  if (!own) {
    own = new Map(listedBases(context.file).map(({basis}, at) => [basis.key, at + 1]))
    numbers.set(context, own)
  }
  return own
}

/** “Căn cứ: Nghị định 45/2025/NĐ-CP; thông lệ”, each leading to its entry. */
export function basisLine(bases: readonly NamedBasis[], context: SheetContext): Content {
  if (bases.length === 0) return undefined
  const links = bases.map(({key, text}) =>
    elWith('a', {href: `#${context.prefix}cc-${numbersOf(context).get(key) ?? 1}`}, shown(text))
  )
  return el('span.basis', `${context.words.basis}: `, joined(links, '; '))
}

/** The bases of one row or finding that shares none. */
export function basesLine(written: readonly string[], context: SheetContext): Content {
  const bases = written.map(basisOf).map(({key, short, part}) => ({
    key,
    text: part === undefined ? short : `${short}, ${part}`
  }))
  return basisLine(bases, context)
}

/** Section V: each document once, whole, with the parts of it that were named. Practice is said to be no duty. */
export function basesSection(context: SheetContext): Element {
  const {words, file, language} = context
  const listed = listedBases(file)
  const entries = listed.map(({basis, parts}, at) => {
    const whole =
      basis.whole === practice
        ? words.practice
        : `${basis.whole}${parts.length > 0 ? `: ${parts.join('; ')}` : ''}.`
    const isVietnamese = language !== 'vi' && !basis.isPractice
    return elWith(
      'li',
      {id: `${context.prefix}cc-${at + 1}`, lang: isVietnamese ? 'vi' : undefined},
      shown(whole)
    )
  })
  return sectionOf(
    context,
    'can-cu',
    words.sections.bases,
    entries.length > 0 ? el('ol.refs-list', entries) : el('p', words.none)
  )
}
