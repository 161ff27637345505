import {z} from 'zod'
import {isInCitation} from '../../document/cited-places.js'
import {nounOfPlace} from '../../document/issuer-place.js'
import type {AgencyWord} from '../../document/vocabulary.js'
import {vietnameseDate} from '../../vietnamese/dates.js'
import {firstIndex} from '../../vietnamese/ordered.js'
import type {Match} from '../../vietnamese/phrase-finder.js'
import type {PassageWords} from '../../vietnamese/words/passage-words.js'
import {type CheckContext, defineCheck} from '../define-check.js'
import {endedIn, endingOf} from '../reading/ended-agency.js'
import {isFormerName} from '../../document/reading/former-names.js'
import {type FormerPlace, formerPlacesIn, issuerPassages} from '../reading/former-places.js'
import {isWorkedWith, passagesToRead} from '../../document/reading/who-is-told.js'

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

interface Params {
  readonly kinds: readonly string[]
  readonly district: string
}

const texts = {
  issuer: {
    vi: 'Tên cơ quan ban hành có “{place}”, không còn từ ngày {since}{now}; cần xem lại tên cơ quan hoặc ngày của văn bản.',
    en: 'The issuer’s name has “{place}”, which is no more since {since}{now}; look at the issuer’s name, or the date.'
  },
  ended: {
    vi: 'Cơ quan ban hành là “{agency}”, không còn hoạt động từ ngày {since}; cần xem lại tên cơ quan hoặc ngày của văn bản.',
    en: 'The issuer is “{agency}”, which no longer exists since {since}; look at the issuer’s name, or the date.'
  },
  task: {
    vi: 'Nhiệm vụ đang giao cho “{agency}”, nhưng không còn “{place}” từ ngày {since}{now}; cần xem lại cơ quan được giao.',
    en: 'The task is given to “{agency}”, but there is no “{place}” since {since}{now}; look at who is told.'
  },
  partner: {
    vi: '“{agency}”: không còn “{place}” từ ngày {since}{now}; cần xem lại tên cơ quan.',
    en: '“{agency}”: there is no “{place}” since {since}{now}; look at the agency’s name.'
  },
  recipient: {
    vi: 'Nơi nhận ghi “{agency}”, nhưng không còn “{place}” từ ngày {since}{now}; cần xem lại tên cơ quan.',
    en: 'Among the recipients is “{agency}”, but there is no “{place}” since {since}{now}; look at the agency’s name.'
  }
} as const

type Context = Pick<CheckContext<Params, unknown, typeof texts>, 'plan' | 'knowledge' | 'params' | 'report'>

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
export const formerPlace = defineCheck(texts)<Params, unknown>({
  kind: 'former-place',
  produces: 'findings',
  needs: ['diacritics'],
  run(context) {
    tellIssuer(context)
    tellCity(context)
    tellDuties(context)
  }
})

/** What stands in the issuer’s name, each once. */
function tellIssuer({plan, knowledge, report}: Context): void {
  const atMost = plan.facts.judgedOn.isLowerBound ? ('warning' as const) : undefined
  // The name goes on to the end of its line: “ỦY BAN NHÂN DÂN HUYỆN THĂNG BÌNH”.
  const lines = plan.header?.issuerLines ?? []
  const said = new Set<string>()
  for (const passage of issuerPassages(plan)) {
    for (const {row, start, end: named} of endedIn(passage, plan, knowledge)) {
      if (said.has(row.id)) continue
      said.add(row.id)
      const {since} = endingOf(row, knowledge, name => name)
      const end = lines.find(line => line >= named) ?? passage.length
      const agency = passage.value.slice(start, end).trim()
      report('ended', {agency, since}, passage.span(start, start + agency.length), {
        atMost,
        rests: row,
        ages: true
      })
    }
    for (const place of formerPlacesIn(passage, plan, knowledge)) {
      if (!place.isProvince || said.has(place.former.row.id)) continue
      said.add(place.former.row.id)
      const written = passage.value.slice(place.start, place.end)
      const more = {suggestions: namesOf(place, written), atMost, rests: place.former.rests, ages: true}
      report('issuer', {place: written, ...sinceOf(place)}, passage.span(place.start, place.end), more)
    }
  }
}

/** “UBND THÀNH PHỐ HẠ LONG”: a city below a province, which no table names, so that a person should look. */
function tellCity({plan, knowledge, params, report}: Context): void {
  const {header, facts, phrases} = plan
  const district = knowledge.agencies.get(params.district)
  if (!header?.issuer || !facts.issuer || facts.level !== 'district') return
  if (!district?.until || district.until >= facts.judgedOn.date) return
  if (!phrases.words(header.issuer).has('places', 'city')) return
  const {since} = endingOf(district, knowledge, name => name)
  const more = {atMost: 'warning' as const, rests: district, ages: true}
  report('ended', {agency: facts.issuer, since}, header.issuer.span(), more)
}

function tellDuties({plan, knowledge, params, report}: Context): void {
  const duties = new Map(plan.duties.map(duty => [duty.span.start, duty]))
  const said = new Set<string>()
  for (const {passage, isRecipient} of passagesToRead(plan)) {
    const words = plan.phrases.words(passage)
    let agencies: readonly Match<AgencyWord>[] | undefined
    for (const place of formerPlacesIn(passage, plan, knowledge)) {
      agencies ??= plan.phrases.find(knowledge.vocabulary.agencies, passage)
      const agency = agencyOf(place, agencies, words, {plan, knowledge, params})
      if (agency === undefined || isInCitation(plan, passage, agency)) continue
      if (isFormerName(words, place.start, place.end) || isFormerName(words, agency, place.end)) continue
      const span = passage.span(agency, place.end)
      const duty = duties.get(span.start)
      const isTold = duty?.role === 'lead' || duty?.in === 'table'
      if (!isRecipient && !duty && !isWorkedWith(words, agency)) continue
      const named = passage.value.slice(agency, place.end)
      if (said.has(named)) continue
      said.add(named)
      const written = passage.value.slice(place.start, place.end)
      const before = passage.value.slice(agency, place.start)
      report(
        isRecipient ? 'recipient' : isTold ? 'task' : 'partner',
        {agency: named, place: written, ...sinceOf(place)},
        span,
        {
          suggestions: namesOf(place, written).map(name => before + name),
          atMost: isRecipient || plan.facts.judgedOn.isLowerBound ? 'warning' : undefined,
          rests: place.former.rests,
          ages: true
        }
      )
    }
  }
}

/** Where the agency begins that bears the name of a place; undefined where none does that the place has. */
function agencyOf(
  place: FormerPlace,
  agencies: readonly Match<AgencyWord>[],
  words: PassageWords,
  {plan, knowledge, params}: Pick<Context, 'plan' | 'knowledge' | 'params'>
): number | undefined {
  const {date} = plan.facts.judgedOn
  const first = words.tokenFrom(place.start)
  const found = agencies[firstIndex(agencies, ({start}) => start >= place.start) - 1]
  if (!found || words.tokenFrom(found.end) < first || !params.kinds.includes(found.value.kind))
    return undefined
  // What has ended itself is the question of another rule.
  return (knowledge.agencies.get(found.value.id)?.until ?? '9999') < date ? undefined : found.start
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
