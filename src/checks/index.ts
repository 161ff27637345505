import {abbreviationDefined} from './abbreviation-defined.js'
import {citationRequired} from './citation-required.js'
import type {Check} from './define-check.js'
import {impossibleSyllable} from './impossible-syllable.js'
import {indexCoverage} from './index-coverage.js'
import {legible} from './legible.js'
import {occurrenceCount} from './occurrence-count.js'
import {officialTerms} from './official-terms.js'
import {parentPlan} from './parent-plan.js'
import {phraseForbidden} from './phrase-forbidden.js'
import {phraseRequired} from './phrase-required.js'
import {recipientRequired} from './recipient-required.js'
import {repeatedWord} from './repeated-word.js'
import {reportingCadence} from './reporting-cadence.js'
import {requiredSections} from './required-sections.js'
import {responsibility} from './responsibility.js'
import {sectionOrder} from './section-order.js'
import {substitution} from './substitution.js'
import {tableColumnRequired} from './table-column-required.js'

/** Every kind of question, one file each. */
export const checks: readonly Check[] = [
  abbreviationDefined,
  citationRequired,
  impossibleSyllable,
  indexCoverage,
  legible,
  occurrenceCount,
  officialTerms,
  parentPlan,
  phraseForbidden,
  phraseRequired,
  recipientRequired,
  repeatedWord,
  reportingCadence,
  requiredSections,
  responsibility,
  sectionOrder,
  substitution,
  tableColumnRequired
]
