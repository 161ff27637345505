import {citationComplete} from './citation-complete.js'
import {citationConsistent} from './citation-consistent.js'
import {citationKnown} from './citation-known.js'
import {citationNotInFuture} from './citation-not-in-future.js'
import {citationRequired} from './citation-required.js'
import {citationSuperseded} from './citation-superseded.js'
import {citationType} from './citation-type.js'
import type {Check} from './define-check.js'
import {indexCoverage} from './index-coverage.js'
import {legible} from './legible.js'
import {occurrenceCount} from './occurrence-count.js'
import {parentPlan} from './parent-plan.js'
import {phraseForbidden} from './phrase-forbidden.js'
import {phraseRequired} from './phrase-required.js'
import {realDate} from './real-date.js'
import {recipientRequired} from './recipient-required.js'
import {reportingCadence} from './reporting-cadence.js'
import {requiredSections} from './required-sections.js'
import {responsibility} from './responsibility.js'
import {sectionOrder} from './section-order.js'
import {substitution} from './substitution.js'
import {tableColumnRequired} from './table-column-required.js'

/** Every kind of question, one file each. */
export const checks: readonly Check[] = [
  citationComplete,
  citationConsistent,
  citationKnown,
  citationNotInFuture,
  citationRequired,
  citationSuperseded,
  citationType,
  indexCoverage,
  legible,
  occurrenceCount,
  parentPlan,
  phraseForbidden,
  phraseRequired,
  realDate,
  recipientRequired,
  reportingCadence,
  requiredSections,
  responsibility,
  sectionOrder,
  substitution,
  tableColumnRequired
]
