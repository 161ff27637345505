import {abbreviationDefinedParams} from './abbreviation-defined.js'
import {capitalisationParams} from './capitalisation.js'
import {citationCompleteParams} from './citation-complete.js'
import {citationConsistentParams} from './citation-consistent.js'
import {citationExpiresParams} from './citation-expires.js'
import {citationKnownParams} from './citation-known.js'
import {citationNotInFutureParams} from './citation-not-in-future.js'
import {citationRequiredParams} from './citation-required.js'
import {citationSupersededParams} from './citation-superseded.js'
import {citationTypeParams} from './citation-type.js'
import {closingMarkParams} from './closing-mark.js'
import {dateFormatParams} from './date-format.js'
import {defunctAgencyParams} from './defunct-agency.js'
import {documentNumberParams} from './document-number.js'
import {duplicateClauseParams} from './duplicate-clause.js'
import {emptySectionParams} from './empty-section.js'
import {formerPlaceParams} from './former-place.js'
import {headerMissingParams} from './header-missing.js'
import {impossibleSyllableParams} from './impossible-syllable.js'
import {indexCoverageItem, indexCoverageParams} from './index-coverage.js'
import {invisibleCharactersParams} from './invisible-characters.js'
import {issuedInTimeParams} from './issued-in-time.js'
import {issuerNamedParams} from './issuer-named.js'
import {kindsNamedParams} from './kinds-named.js'
import {legacyEncodingParams} from './legacy-encoding.js'
import {legibleParams} from './legible.js'
import {lookAlikeLettersParams} from './look-alike-letters.js'
import {measuresStatedParams} from './measures-stated.js'
import {nationalTitleParams} from './national-title.js'
import {numberRangeParams} from './number-range.js'
import {numberingSequenceParams} from './numbering-sequence.js'
import {occurrenceCountParams} from './occurrence-count.js'
import {officialTermsParams} from './official-terms.js'
import {outdatedTermParams} from './outdated-term.js'
import {pageNumberParams} from './page-number.js'
import {pageSetupItem, pageSetupParams} from './page-setup.js'
import {parentPlanYearParams} from './parent-plan-year.js'
import {parentPlanParams} from './parent-plan.js'
import {phraseForbiddenParams} from './phrase-forbidden.js'
import {phraseRequiredParams} from './phrase-required.js'
import {placeAndDateParams} from './place-and-date.js'
import {programmeCitedParams} from './programme-cited.js'
import {punctuationSpacingParams} from './punctuation-spacing.js'
import {quotePairsParams} from './quote-pairs.js'
import {realDateParams} from './real-date.js'
import {recipientRequiredParams} from './recipient-required.js'
import {recipientsBlockParams} from './recipients-block.js'
import {repeatedWordParams} from './repeated-word.js'
import {reportingCadenceParams} from './reporting-cadence.js'
import {reportingChannelParams} from './reporting-channel.js'
import {reportingDayParams} from './reporting-day.js'
import {requiredSectionsItem, requiredSectionsParams} from './required-sections.js'
import {responsibilityItem, responsibilityParams} from './responsibility.js'
import {sectionOrderParams} from './section-order.js'
import {signatureParams} from './signature.js'
import {sourceNotesParams} from './source-notes.js'
import {substitutionParams} from './substitution.js'
import {tableColumnRequiredParams} from './table-column-required.js'
import {taskCellFilledParams} from './task-cell-filled.js'
import {taskDetailsParams} from './task-details.js'
import {titlePresentParams} from './title-present.js'
import {tonePlacementParams} from './tone-placement.js'
import {typefaceItem, typefaceParams} from './typeface.js'
import {unfilledParams} from './unfilled.js'
import {unicodeNfcParams} from './unicode-nfc.js'
import {yearConsistentParams} from './year-consistent.js'
import type {z} from 'zod'

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
  capitalisation: {params: capitalisationParams},
  'citation-complete': {params: citationCompleteParams},
  'citation-consistent': {params: citationConsistentParams},
  'citation-expires': {params: citationExpiresParams},
  'citation-known': {params: citationKnownParams},
  'citation-not-in-future': {params: citationNotInFutureParams},
  'citation-required': alike(citationRequiredParams),
  'citation-superseded': {params: citationSupersededParams},
  'citation-type': {params: citationTypeParams},
  'closing-mark': {params: closingMarkParams},
  'date-format': {params: dateFormatParams},
  'defunct-agency': {params: defunctAgencyParams},
  'document-number': {params: documentNumberParams},
  'duplicate-clause': {params: duplicateClauseParams},
  'empty-section': {params: emptySectionParams},
  'former-place': {params: formerPlaceParams},
  'header-missing': {params: headerMissingParams},
  'impossible-syllable': {params: impossibleSyllableParams},
  'index-coverage': {params: indexCoverageParams, item: indexCoverageItem},
  'invisible-characters': {params: invisibleCharactersParams},
  'issued-in-time': {params: issuedInTimeParams},
  'issuer-named': {params: issuerNamedParams},
  'kinds-named': {params: kindsNamedParams},
  'legacy-encoding': {params: legacyEncodingParams},
  legible: {params: legibleParams},
  'look-alike-letters': {params: lookAlikeLettersParams},
  'measures-stated': {params: measuresStatedParams},
  'national-title': {params: nationalTitleParams},
  'number-range': {params: numberRangeParams},
  'numbering-sequence': {params: numberingSequenceParams},
  'occurrence-count': alike(occurrenceCountParams),
  'official-terms': {params: officialTermsParams},
  'outdated-term': {params: outdatedTermParams},
  'page-number': {params: pageNumberParams},
  'page-setup': {params: pageSetupParams, item: pageSetupItem},
  'parent-plan-year': {params: parentPlanYearParams},
  'parent-plan': {params: parentPlanParams},
  'phrase-forbidden': {params: phraseForbiddenParams},
  'phrase-required': alike(phraseRequiredParams),
  'place-and-date': {params: placeAndDateParams},
  'programme-cited': {params: programmeCitedParams},
  'punctuation-spacing': {params: punctuationSpacingParams},
  'quote-pairs': {params: quotePairsParams},
  'real-date': {params: realDateParams},
  'recipient-required': alike(recipientRequiredParams),
  'recipients-block': {params: recipientsBlockParams},
  'repeated-word': {params: repeatedWordParams},
  'reporting-cadence': {params: reportingCadenceParams},
  'reporting-channel': {params: reportingChannelParams},
  'reporting-day': {params: reportingDayParams},
  'required-sections': {params: requiredSectionsParams, item: requiredSectionsItem},
  responsibility: {params: responsibilityParams, item: responsibilityItem},
  'section-order': alike(sectionOrderParams),
  signature: {params: signatureParams},
  'source-notes': {params: sourceNotesParams},
  substitution: {params: substitutionParams},
  'table-column-required': alike(tableColumnRequiredParams),
  'task-cell-filled': {params: taskCellFilledParams},
  'task-details': {params: taskDetailsParams},
  'title-present': {params: titlePresentParams},
  'tone-placement': {params: tonePlacementParams},
  typeface: {params: typefaceParams, item: typefaceItem},
  unfilled: {params: unfilledParams},
  'unicode-nfc': {params: unicodeNfcParams},
  'year-consistent': {params: yearConsistentParams}
}
