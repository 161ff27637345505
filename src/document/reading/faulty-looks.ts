import {type Look, looksIn} from '../layout.js'
import type {SourceDocument} from '../source-document.js'
import {withoutBlanks} from '../../vietnamese/letters.js'
import type {Span} from '../../vietnamese/passage.js'

/** One thing that is asked of the look of letters. */
export interface LookQuestion {
  /** What it is, for people; undefined where the file does not say. */
  valueOf(look: Look): string | undefined
  isRight(look: Look): boolean
}

/** What there is to say of places of a text. */
export interface FaultyLooks {
  /** Whether the file says it of any of their letters. */
  readonly isKnown: boolean
  /** The places where most letters are wrong, and what they are, in order. */
  readonly wrong: readonly {readonly span: Span; readonly is: string}[]
}

/** The places, most of whose letters do not look as they should. */
export function faultyLooks(
  {layout, text}: SourceDocument,
  spans: readonly Span[],
  {valueOf, isRight}: LookQuestion
): FaultyLooks {
  const paragraphs = spans.map(span => {
    const looks = layout ? looksIn(layout, span) : []
    const known = looks.flatMap(look => {
      const is = valueOf(look)
      return is === undefined ? [] : {look, is}
    })
    return {span, looks, known}
  })
  return {
    isKnown: paragraphs.some(({known}) => known.length > 0),
    wrong: paragraphs.flatMap(({span, looks, known}) => {
      const faulty = known.filter(({look}) => !isSymbol(look) && !isRight(look))
      const [first] = faulty
      const wrong = faulty.map(({look}) => look)
      return first && letters(wrong, text) * 2 > letters(looks, text) ? {span, is: first.is} : []
    })
  }
}

const symbolFonts = ['wingdings', 'webdings', 'symbol']

/** Ticks, boxes and arrows have fonts of their own. */
function isSymbol({font}: Look): boolean {
  const name = font?.toLowerCase() ?? ''
  return symbolFonts.some(one => name.startsWith(one))
}

/** How many characters stand in these looks; blanks are seen in no font. */
function letters(looks: readonly Look[], text: string): number {
  return looks.reduce((sum, {start, end}) => sum + withoutBlanks(text.slice(start, end)).length, 0)
}
