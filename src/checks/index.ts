import {citationRequired} from './citation-required.js'
import type {Check} from './define-check.js'
import {defunctAgency} from './defunct-agency.js'
import {duplicateClause} from './duplicate-clause.js'
import {emptySection} from './empty-section.js'
import {indexCoverage} from './index-coverage.js'
import {legible} from './legible.js'
import {occurrenceCount} from './occurrence-count.js'
import {outdatedTerm} from './outdated-term.js'
import {parentPlan} from './parent-plan.js'
import {parentPlanYear} from './parent-plan-year.js'
import {phraseForbidden} from './phrase-forbidden.js'
import {phraseRequired} from './phrase-required.js'
import {recipientRequired} from './recipient-required.js'
import {reportingCadence} from './reporting-cadence.js'
import {reportingChannel} from './reporting-channel.js'
import {requiredSections} from './required-sections.js'
import {responsibility} from './responsibility.js'
import {sectionOrder} from './section-order.js'
import {substitution} from './substitution.js'
import {tableColumnRequired} from './table-column-required.js'
import {taskCellFilled} from './task-cell-filled.js'
import {yearConsistent} from './year-consistent.js'

/** Every kind of question, one file each. */
export const checks: readonly Check[] = [
  citationRequired,
  defunctAgency,
  duplicateClause,
  emptySection,
  indexCoverage,
  legible,
  occurrenceCount,
  outdatedTerm,
  parentPlan,
  parentPlanYear,
  phraseForbidden,
  phraseRequired,
  recipientRequired,
  reportingCadence,
  reportingChannel,
  requiredSections,
  responsibility,
  sectionOrder,
  substitution,
  tableColumnRequired,
  taskCellFilled,
  yearConsistent
]
