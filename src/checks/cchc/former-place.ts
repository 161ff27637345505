import {z} from 'zod'
import {nounOfPlace} from '../../document/issuer-place.js'
import {vietnameseDate} from '../../vietnamese/dates.js'
import {defineFindings, type FindingsContext, type ParamsOf} from '../define-check.js'
import {endingOf} from '../reading/ended-agency.js'
import type {FormerPlace} from '../reading/former-places.js'
import type {AgencyRow} from '../../knowledge/tables.js'
import {formerCity, formerInIssuer} from '../reading/former-issuer.js'
import {toldPlaces} from '../reading/told-places.js'

export const formerPlaceParams = () =>
  z
    .strictObject({
      kinds: z.array(z.string()).min(1).meta({
        description: 'Các loại cơ quan (theo bảng cơ quan) chỉ còn khi địa phương ấy còn.',
        en: 'Kinds of agencies, of the table, that a place has as long as it stands.'
      }),
      district: z.string().meta({
        description:
          'Mã của cơ quan không còn cùng ngày với cấp huyện, cũng là ngày không còn thành phố thuộc tỉnh.',
        en: 'The agency that ended when districts did, and with them cities below a province.'
      })
    })
    .meta({
      description:
        'Có giao việc cho cơ quan của tỉnh không còn, hoặc ban hành với tên tỉnh, huyện, sở cũ không?',
      en: 'Is a task given to an agency of a place that is no more, or does such a place stand in the issuer’s name?'
    })

const texts = {
  issuer: {
    vi: 'Tên cơ quan ban hành có “{place}”, không còn từ ngày {since}{now}; cần sửa tên cơ quan, hoặc sửa ngày của văn bản nếu ghi nhầm.',
    en: 'The issuer’s name has “{place}”, which is no more since {since}{now}; mend the issuer’s name, or the date where it is wrong.'
  },
  ended: {
    vi: 'Cơ quan ban hành là “{agency}”, đã kết thúc hoạt động từ ngày {since}; cần sửa tên cơ quan, hoặc sửa ngày của văn bản nếu ghi nhầm.',
    en: 'The issuer is “{agency}”, which no longer exists since {since}; mend the issuer’s name, or the date where it is wrong.'
  },
  task: {
    vi: 'Nhiệm vụ đang giao cho “{agency}”, nhưng không còn “{place}” từ ngày {since}{now}; cần sửa tên cơ quan được giao.',
    en: 'The task is given to “{agency}”, but there is no “{place}” since {since}{now}; mend the name of who is told.'
  },
  partner: {
    vi: '“{agency}”: không còn “{place}” từ ngày {since}{now}; cần sửa tên cơ quan.',
    en: '“{agency}”: there is no “{place}” since {since}{now}; mend the agency’s name.'
  },
  recipient: {
    vi: 'Nơi nhận ghi “{agency}”, nhưng không còn “{place}” từ ngày {since}{now}; cần sửa tên cơ quan.',
    en: 'Among the recipients is “{agency}”, but there is no “{place}” since {since}{now}; mend the agency’s name.'
  }
} as const

type Context = FindingsContext<ParamsOf<typeof formerPlaceParams>, unknown, typeof texts>

/**
 * Is a task given to an agency of a place that is no more, or does such a place stand in the issuer’s name?
 *
 * A province that was merged, or became a city, counts where an agency bears its name; a mere mention does not (“trên
 * địa bàn tỉnh Quảng Nam”), nor do history, what is said of cited documents, newspapers and schools. Of the issuer, the
 * district and the department that ended are told here too; in tasks they are the question of `defunct-agency`.
 *
 *     1. UBND tỉnh Quảng Nam chủ trì, phối hợp với …            (kế hoạch ngày 20/10/2025)
 *        ^^^^^^^^^^^^^^^^^^^
 */
export const formerPlace = defineFindings(texts)<typeof formerPlaceParams>({
  needs: ['diacritics'],
  run(context) {
    tellIssuer(context)
    tellDuties(context)
  }
})

function tellIssuer({plan, knowledge, params, report}: Context): void {
  const atMost = plan.facts.judgedOn.isLowerBound ? ('warning' as const) : undefined
  const sinceOfRow = (row: AgencyRow) => endingOf(row, knowledge, name => name).since
  for (const found of formerInIssuer(plan, knowledge)) {
    const {name, span} = found
    if (found.is === 'agency') {
      const {row} = found
      report('ended', {agency: name, since: sinceOfRow(row)}, span, {atMost, rests: row, ages: true})
    } else {
      const {place} = found
      const more = {suggestions: namesOf(place, name), atMost, rests: place.former.rests, ages: true}
      report('issuer', {place: name, ...sinceOf(place)}, span, more)
    }
  }
  const city = formerCity(plan, knowledge, params.district)
  if (!city) return
  const {row, name, span} = city
  // No table names it, so that a person should look.
  report('ended', {agency: name, since: sinceOfRow(row)}, span, {atMost: 'warning', rests: row, ages: true})
}

function tellDuties({plan, knowledge, params, report}: Context): void {
  const bound = plan.facts.judgedOn.isLowerBound ? 'warning' : undefined
  for (const {is, place, agency, written, span} of toldPlaces(plan, knowledge, params.kinds)) {
    const before = agency.slice(0, agency.length - written.length)
    report(is, {agency, place: written, ...sinceOf(place)}, span, {
      suggestions: namesOf(place, written).map(name => before + name),
      atMost: is === 'recipient' ? 'warning' : bound,
      rests: place.former.rests,
      ages: true
    })
  }
}

function sinceOf({former}: FormerPlace) {
  const now = nameOf(former)
  return {
    since: vietnameseDate(former.since),
    now: {vi: now ? ` (nay là ${now})` : '', en: now ? ` (now ${now})` : ''}
  }
}

/** What to write in place of a former name, in capitals where that is. */
function namesOf({former}: FormerPlace, written: string): string[] {
  const now = nameOf(former)
  if (now === undefined) return []
  return [written === written.toUpperCase() ? now.toUpperCase() : now]
}

function nameOf({now}: FormerPlace['former']): string | undefined {
  return now && `${nounOfPlace(now.kind)} ${now.name}`
}
