import type {ChecklistRow, Evidence, Finding} from '../../diagnostic/report.js'
import {shown} from '../sheet/shown-text.js'
import type {SheetContext} from './context.js'
import {type Content, el, elWith, joined, quoted} from './elements.js'
import {evidencePlace, findingPlace, placeName, relatedPlace} from './places.js'

/** Letters of a quote: of what is met, and of what a person must look at. */
const longest = {met: 160, other: 220}
const mostPlaces = 3

/** The words of the plan, those at one place together: at most three places, then how many more. */
export function evidenceOf(
  number: string,
  {evidence, status}: ChecklistRow,
  context: SheetContext
): Content[] {
  const places = new Map<string, {at: number; first: Evidence; together: Evidence[]}>()
  for (const [at, one] of evidence.entries()) {
    const name = placeName(context, one)
    const known = places.get(name)
    if (known) known.together.push(one)
    else places.set(name, {at, first: one, together: [one]})
  }
  const length = status === 'met' ? longest.met : longest.other
  const lines = [...places.values()].slice(0, mostPlaces).map(({at, first, together}) =>
    el(
      'div.ev',
      joined(
        together.slice(0, mostPlaces).map(one => inItsLanguage(quoted(one.text, length), context)),
        '; '
      ),
      ' ',
      evidencePlace(context, number, at, first)
    )
  )
  const more = places.size - mostPlaces
  return [...lines, more > 0 ? el('div.ev.small', context.words.morePlaces(more)) : undefined]
}

/** Where a finding stands, what may be written instead, and other places that it speaks of. */
export function foundIn(
  number: string,
  finding: Finding,
  hasPlace: boolean,
  context: SheetContext
): Content[] {
  const {words} = context
  const {suggestions, related} = finding
  return [
    hasPlace ? findingPlace(context, number, finding) : undefined,
    suggestions.length > 0
      ? el(
          'div.small',
          `${words.suggested}: `,
          joined(
            suggestions.slice(0, 3).map(one => quoted(one, longest.met)),
            '; '
          )
        )
      : undefined,
    related.map((one, at) => el('div.small', shown(one.message), ' ', relatedPlace(context, number, at, one)))
  ]
}

/** The plan is Vietnamese: read aloud as such, on a page in English too. */
export function inItsLanguage(
  element: ReturnType<typeof el>,
  {language}: Pick<SheetContext, 'language'>
): Content {
  return language === 'vi' ? element : elWith('span', {lang: 'vi'}, element)
}
