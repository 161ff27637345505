import {capitalisation} from './capitalisation.js'
import {citationRequired} from './citation-required.js'
import type {Check} from './define-check.js'
import {indexCoverage} from './index-coverage.js'
import {invisibleCharacters} from './invisible-characters.js'
import {legacyEncoding} from './legacy-encoding.js'
import {legible} from './legible.js'
import {lookAlikeLetters} from './look-alike-letters.js'
import {numberRange} from './number-range.js'
import {occurrenceCount} from './occurrence-count.js'
import {parentPlan} from './parent-plan.js'
import {phraseForbidden} from './phrase-forbidden.js'
import {phraseRequired} from './phrase-required.js'
import {punctuationSpacing} from './punctuation-spacing.js'
import {quotePairs} from './quote-pairs.js'
import {recipientRequired} from './recipient-required.js'
import {reportingCadence} from './reporting-cadence.js'
import {requiredSections} from './required-sections.js'
import {responsibility} from './responsibility.js'
import {sectionOrder} from './section-order.js'
import {substitution} from './substitution.js'
import {tableColumnRequired} from './table-column-required.js'
import {tonePlacementCheck} from './tone-placement.js'
import {unicodeNfc} from './unicode-nfc.js'

/** Every kind of question, one file each. */
export const checks: readonly Check[] = [
  capitalisation,
  citationRequired,
  indexCoverage,
  invisibleCharacters,
  legacyEncoding,
  legible,
  lookAlikeLetters,
  numberRange,
  occurrenceCount,
  parentPlan,
  phraseForbidden,
  phraseRequired,
  punctuationSpacing,
  quotePairs,
  recipientRequired,
  reportingCadence,
  requiredSections,
  responsibility,
  sectionOrder,
  substitution,
  tableColumnRequired,
  tonePlacementCheck,
  unicodeNfc
]
