import type {Check} from './define-check.js'
import {indexCoverage} from './index-coverage.js'
import {legible} from './legible.js'
import {parentPlan} from './parent-plan.js'
import {reportingCadence} from './reporting-cadence.js'
import {requiredSections} from './required-sections.js'
import {responsibility} from './responsibility.js'

/** Every kind of question, one file each. */
export const checks: readonly Check[] = [
  indexCoverage,
  legible,
  parentPlan,
  reportingCadence,
  requiredSections,
  responsibility
]
