import {abbreviationDefined} from './abbreviation-defined.js'
import {capitalisation} from './capitalisation.js'
import {citationComplete} from './citation-complete.js'
import {citationConsistent} from './citation-consistent.js'
import {citationExpires} from './citation-expires.js'
import {citationKnown} from './citation-known.js'
import {citationNotInFuture} from './citation-not-in-future.js'
import {citationRequired} from './citation-required.js'
import {citationSuperseded} from './citation-superseded.js'
import {citationType} from './citation-type.js'
import {closingMark} from './closing-mark.js'
import {dateFormat} from './date-format.js'
import type {Check} from './define-check.js'
import {defunctAgency} from './defunct-agency.js'
import {documentNumber} from './document-number.js'
import {duplicateClause} from './duplicate-clause.js'
import {emptySection} from './empty-section.js'
import {formerPlace} from './former-place.js'
import {headerMissing} from './header-missing.js'
import {impossibleSyllable} from './impossible-syllable.js'
import {indexCoverage} from './index-coverage.js'
import {invisibleCharacters} from './invisible-characters.js'
import {issuedInTime} from './issued-in-time.js'
import {issuerNamed} from './issuer-named.js'
import {kindsNamed} from './kinds-named.js'
import {legacyEncoding} from './legacy-encoding.js'
import {legible} from './legible.js'
import {lookAlikeLetters} from './look-alike-letters.js'
import {measuresStated} from './measures-stated.js'
import {nationalTitle} from './national-title.js'
import {numberRange} from './number-range.js'
import {numberingSequence} from './numbering-sequence.js'
import {occurrenceCount} from './occurrence-count.js'
import {officialTerms} from './official-terms.js'
import {outdatedTerm} from './outdated-term.js'
import {pageNumber} from './page-number.js'
import {pageSetup} from './page-setup.js'
import {parentPlanYear} from './parent-plan-year.js'
import {parentPlan} from './parent-plan.js'
import {phraseForbidden} from './phrase-forbidden.js'
import {phraseRequired} from './phrase-required.js'
import {placeAndDate} from './place-and-date.js'
import {programmeCited} from './programme-cited.js'
import {punctuationSpacing} from './punctuation-spacing.js'
import {quotePairs} from './quote-pairs.js'
import {realDate} from './real-date.js'
import {recipientRequired} from './recipient-required.js'
import {recipientsBlock} from './recipients-block.js'
import {repeatedWord} from './repeated-word.js'
import {reportingCadence} from './reporting-cadence.js'
import {reportingChannel} from './reporting-channel.js'
import {reportingDay} from './reporting-day.js'
import {requiredSections} from './required-sections.js'
import {responsibility} from './responsibility.js'
import {sectionOrder} from './section-order.js'
import {signature} from './signature.js'
import {sourceNotes} from './source-notes.js'
import {substitution} from './substitution.js'
import {tableColumnRequired} from './table-column-required.js'
import {taskCellFilled} from './task-cell-filled.js'
import {taskDetails} from './task-details.js'
import {titlePresent} from './title-present.js'
import {tonePlacementCheck} from './tone-placement.js'
import {typeface} from './typeface.js'
import {unfilled} from './unfilled.js'
import {unicodeNfc} from './unicode-nfc.js'
import {yearConsistent} from './year-consistent.js'

/** Every kind of question, one file each. */
export const checks: readonly Check[] = [
  abbreviationDefined,
  capitalisation,
  citationComplete,
  citationConsistent,
  citationExpires,
  citationKnown,
  citationNotInFuture,
  citationRequired,
  citationSuperseded,
  citationType,
  closingMark,
  dateFormat,
  defunctAgency,
  documentNumber,
  duplicateClause,
  emptySection,
  formerPlace,
  headerMissing,
  impossibleSyllable,
  indexCoverage,
  invisibleCharacters,
  issuedInTime,
  issuerNamed,
  kindsNamed,
  legacyEncoding,
  legible,
  lookAlikeLetters,
  measuresStated,
  nationalTitle,
  numberingSequence,
  numberRange,
  occurrenceCount,
  officialTerms,
  outdatedTerm,
  pageNumber,
  pageSetup,
  parentPlan,
  parentPlanYear,
  phraseForbidden,
  phraseRequired,
  placeAndDate,
  programmeCited,
  punctuationSpacing,
  quotePairs,
  realDate,
  recipientRequired,
  recipientsBlock,
  repeatedWord,
  reportingCadence,
  reportingChannel,
  reportingDay,
  requiredSections,
  responsibility,
  sectionOrder,
  signature,
  sourceNotes,
  substitution,
  tableColumnRequired,
  taskCellFilled,
  taskDetails,
  titlePresent,
  tonePlacementCheck,
  typeface,
  unfilled,
  unicodeNfc,
  yearConsistent
]
