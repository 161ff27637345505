import {once} from '../../base/once.js'
import {carriesHeader} from '../header.js'
import type {Plan} from '../plan.js'
import {isOfPlan} from '../promulgation.js'
import {sectionsIn} from '../walk.js'
import {opensWith} from './frames.js'
import {partsOfHeading} from './heading.js'

/**
 * Whether a text is a document of an office, to which the decree on the form of such documents speaks, or a piece of
 * one. Contracts, applications, books and printed forms have the country’s name and no more of a header; a manual has
 * a title that is the name of a type, and nothing else; none of them is asked for fonts and margins of an office. Nor
 * is what calls itself something that the decree does not know.
 *
 *     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM              UBND TỈNH …        CỘNG HÒA …
 *     Độc lập - Tự do - Hạnh phúc                     SỞ NỘI VỤ          Độc lập - …
 *     ĐƠN ĐỀ NGHỊ …                                   Số: 12/KH-SNV
 */
export const isAdministrative = once((plan: Plan): boolean => {
  const {header, title, phrases} = plan
  if (plan.otherPaper === 'paper') return false
  const {topic, level} = plan.facts
  const hasHeader = carriesHeader(header)
  if (hasHeader && (header?.number || (header?.issuer && (title || level)))) return true
  if (!title) return !hasHeader && hasPlanHeading(plan)
  if (isOfPlan(title, phrases) || topic === 'cchc-communication') return true
  return header?.date !== undefined || isSigned(plan) || hasBases(plan)
})

/** “Nơi nhận” and a signature below it, as no other paper has them. */
function isSigned({recipients, signature}: Plan): boolean {
  return recipients !== undefined && signature !== undefined
}

function hasBases({preamble, phrases}: Plan): boolean {
  return (preamble?.children ?? []).some(({passage}) => opensWith(passage, ['basis'], phrases))
}

/** A piece of a plan: “I. MỤC ĐÍCH, YÊU CẦU”. Other papers number their parts in other ways. */
function hasPlanHeading({body, phrases}: Plan): boolean {
  return sectionsIn(body).some(
    section => section.marker?.style === 'roman' && partsOfHeading(section, phrases).length > 0
  )
}
