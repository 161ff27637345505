import type {Citation, Plan} from '../../document/plan.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {symbolKey} from '../../vietnamese/symbols.js'

/** Two places that call one number by two types. */
export interface TwoTypes {
  /** Against the letters of its number, or the later of the two. */
  readonly wrong: Citation
  readonly right: Citation
}

/**
 * “Hướng dẫn số 7886/HD-SNV” that is “Công văn số 7886/HD-SNV” elsewhere, each number once. Where the letters of a number
 * tell its type, any other name than these is wrong by itself.
 *
 * @param names `anyNumber`: what a document with the letters of another type may be called: “Công văn”, “Văn bản”;
 *   `anything`: those that are no type
 */
export function* twoTypes(
  {citations}: Plan,
  {anyNumber, anything}: {readonly anyNumber: readonly string[]; readonly anything: readonly string[]},
  {vocabulary}: Knowledge
): Generator<TwoTypes> {
  for (const group of namedByNumber(citations, anything)) {
    const [first] = group
    const meant = vocabulary.documentTypes.ofSymbol(first?.symbolType)
    const right = group.find(({type}) => meant === undefined || type === meant)
    const wrong =
      right &&
      group.find(
        ({type = '', date}) =>
          !isOneType(type, right.type ?? '') &&
          (meant === undefined || anyNumber.includes(type)) &&
          (date === undefined || right.date === undefined || date === right.date)
      )
    if (right && wrong) yield {wrong, right}
  }
}

/** Citations that name their type, by their number, where a number has two names. */
function namedByNumber(citations: readonly Citation[], anything: readonly string[]): Citation[][] {
  const groups = new Map<string, Citation[]>()
  for (const citation of citations) {
    if (!citation.isTypeNamed || anything.includes(citation.type ?? '')) continue
    const key = symbolKey(citation.number)
    const group = groups.get(key)
    if (group) group.push(citation)
    else groups.set(key, [citation])
  }
  return [...groups.values()].filter(group => group.some(({type}) => type !== group[0]?.type))
}

/** “Nghị quyết liên tịch” is a Nghị quyết. */
function isOneType(a: string, b: string): boolean {
  return a.startsWith(b) || b.startsWith(a)
}
