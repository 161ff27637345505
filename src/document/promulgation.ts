import type {Passage} from '../vietnamese/passage.js'
import {markerOf} from './marker.js'
import type {Annex, Section, Table, Text, Title} from './plan.js'
import type {Block} from './source-document.js'
import {sectionsIn} from './walk.js'

/** What the subject of a document begins with that is a plan, or promulgates one: “V/v ban hành Kế hoạch …”. */
const ofPlan = /^(?:(?:ve viec|v ?\/ ?v) ?:? ?)?(?:(?:ban hanh|phe duyet) (?:kem theo )?)?ke hoach(?!\p{L})/u

export function isOfPlan({documentType, subject}: Title): boolean {
  return documentType === 'Kế hoạch' || (subject !== undefined && ofPlan.test(subject.bare))
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
  roots: readonly (Section | Text | Table)[],
  annex: Annex | undefined,
  blocks: readonly Block[],
  misread: boolean
): Section | undefined {
  if (title?.documentType !== 'Quyết định' || !isOfPlan(title)) return undefined
  const sections = [...sectionsIn([...roots, ...(annex?.children ?? [])])]
  const articles = sections.filter(({marker}) => marker?.style === 'article')
  const article = articles.find(({passage}) => promulgates(passage)) ?? articles[0]
  if (!article) return undefined
  const isPart = (passage: Passage) => partStyles.has(markerOf(passage.value, misread)?.style ?? '')
  if (blocks.some(block => block.type === 'paragraph' && isPart(block.passage))) return undefined
  return saysNothingBelow(article) ? article : undefined
}

function promulgates({bare}: Passage): boolean {
  return /(?:ban hanh|phe duyet)[^.;]{0,80}ke hoach/.test(bare)
}

/** No heading, and no more than a line or two: “1. Kế hoạch …; 2. Danh mục …”. */
function saysNothingBelow({children, passage}: Section): boolean {
  if (children.some(child => child.type === 'table' || (child.type === 'section' && child.headedBy)))
    return false
  return !passage.value.endsWith(':') || children.length <= 3
}
