import type {z} from 'zod'
import {indexCoverageItem, indexCoverageParams} from './index-coverage.js'
import {legibleParams} from './legible.js'
import {parentPlanParams} from './parent-plan.js'
import {reportingCadenceParams} from './reporting-cadence.js'
import {requiredSectionsItem, requiredSectionsParams} from './required-sections.js'
import {responsibilityItem, responsibilityParams} from './responsibility.js'

/** What each kind of check takes in `with:`, for the rule and for each of its items. Used when packs are compiled. */
export const checkParams: Readonly<Record<string, {params: () => z.ZodType; item?: () => z.ZodType}>> = {
  'index-coverage': {params: indexCoverageParams, item: indexCoverageItem},
  legible: {params: legibleParams},
  'parent-plan': {params: parentPlanParams},
  'reporting-cadence': {params: reportingCadenceParams},
  'required-sections': {params: requiredSectionsParams, item: requiredSectionsItem},
  responsibility: {params: responsibilityParams, item: responsibilityItem}
}
