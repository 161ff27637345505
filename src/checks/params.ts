import type {z} from 'zod'
import {abbreviationDefinedParams} from './abbreviation-defined.js'
import {citationRequiredParams} from './citation-required.js'
import {impossibleSyllableParams} from './impossible-syllable.js'
import {indexCoverageItem, indexCoverageParams} from './index-coverage.js'
import {legibleParams} from './legible.js'
import {occurrenceCountParams} from './occurrence-count.js'
import {officialTermsParams} from './official-terms.js'
import {parentPlanParams} from './parent-plan.js'
import {phraseForbiddenParams} from './phrase-forbidden.js'
import {phraseRequiredParams} from './phrase-required.js'
import {recipientRequiredParams} from './recipient-required.js'
import {repeatedWordParams} from './repeated-word.js'
import {reportingCadenceParams} from './reporting-cadence.js'
import {requiredSectionsItem, requiredSectionsParams} from './required-sections.js'
import {responsibilityItem, responsibilityParams} from './responsibility.js'
import {sectionOrderParams} from './section-order.js'
import {substitutionParams} from './substitution.js'
import {tableColumnRequiredParams} from './table-column-required.js'

/** What a kind of check takes in `with:`, for the rule and for each of its items. */
export interface CheckParams {
  readonly params: () => z.ZodType
  readonly item?: () => z.ZodType
}

/** A check that asks one thing in the rule’s own `with:`, or several in `items:`, with the same parameters. */
const alike = (params: () => z.ZodType): CheckParams => ({params, item: params})

/** Every kind of check. Used when packs are compiled. */
export const checkParams: Readonly<Record<string, CheckParams>> = {
  'abbreviation-defined': {params: abbreviationDefinedParams},
  'citation-required': alike(citationRequiredParams),
  'impossible-syllable': {params: impossibleSyllableParams},
  'index-coverage': {params: indexCoverageParams, item: indexCoverageItem},
  legible: {params: legibleParams},
  'occurrence-count': alike(occurrenceCountParams),
  'official-terms': {params: officialTermsParams},
  'parent-plan': {params: parentPlanParams},
  'phrase-forbidden': {params: phraseForbiddenParams},
  'phrase-required': alike(phraseRequiredParams),
  'recipient-required': alike(recipientRequiredParams),
  'repeated-word': {params: repeatedWordParams},
  'reporting-cadence': {params: reportingCadenceParams},
  'required-sections': {params: requiredSectionsParams, item: requiredSectionsItem},
  responsibility: {params: responsibilityParams, item: responsibilityItem},
  'section-order': alike(sectionOrderParams),
  substitution: {params: substitutionParams},
  'table-column-required': alike(tableColumnRequiredParams)
}
