import type {Passage} from '../vietnamese/passage.js'
import type {PassageWords} from '../vietnamese/words/passage-words.js'
import {markerOf} from './marker.js'
import type {Annex, Content, Section, Title} from './plan.js'
import type {Block} from './source-document.js'
import type {PhraseReader} from './vocabulary.js'
import {sectionsIn} from './walk.js'

/** Whether a document is a plan, or promulgates one as its subject says: “V/v ban hành Kế hoạch …”. */
export function isOfPlan({documentType, subject}: Title, phrases: PhraseReader): boolean {
  if (documentType === 'Kế hoạch') return true
  if (subject === undefined) return false
  const words = phrases.wordsOfLine(subject)
  let i = 0
  for (const id of ['lead', 'act', 'attached']) {
    const hit = words.at(i, 'promulgation')
    if (hit?.id === id) i = hit.to
  }
  return words.idAt(i, 'promulgation') === 'plan'
}

/** Parts of a plan; a decision alone has articles. */
const partStyles: ReadonlySet<string> = new Set(['part', 'upper', 'roman'])

/**
 * The article of a decision whose plan is in another file. Undefined where the plan stands below the decision or inside
 * an article, be it in a form that is not understood.
 *
 * @param blocks all of the document
 */
export function promulgatedElsewhere(
  title: Title | undefined,
  body: readonly Content[],
  annex: Annex | undefined,
  blocks: readonly Block[],
  phrases: PhraseReader
): Section | undefined {
  if (title?.documentType !== 'Quyết định' || !isOfPlan(title, phrases)) return undefined
  const sections = [...sectionsIn(body), ...sectionsIn(annex?.children ?? [])]
  const articles = sections.filter(({marker}) => marker?.style === 'article')
  const article = articles.find(({passage}) => promulgates(phrases.wordsOfLine(passage))) ?? articles[0]
  if (!article) return undefined
  const isPart = (passage: Passage) =>
    partStyles.has(markerOf(passage.value, !phrases.isLegible)?.style ?? '')
  if (blocks.some(block => block.type === 'paragraph' && isPart(block.passage))) return undefined
  return saysNothingBelow(article) ? article : undefined
}

/** “Ban hành kèm theo Quyết định này Kế hoạch …”, in one clause. */
function promulgates(words: PassageWords): boolean {
  for (const {id, to} of words.all('promulgation'))
    if (
      id === 'act' &&
      words.has('promulgation', 'plan', to, Math.min(words.clauseEnd(to), to + mostBetween))
    )
      return true
  return false
}

/** Words between an act and what it is about. */
const mostBetween = 20

/** No heading, and no more than a line or two: “1. Kế hoạch …; 2. Danh mục …”. */
function saysNothingBelow({children, passage}: Section): boolean {
  if (children.some(child => child.type === 'table' || (child.type === 'section' && child.headedBy)))
    return false
  return !passage.value.endsWith(':') || children.length <= 3
}
