import {citationsOf, isInCitation} from '../../document/cited-places.js'
import {everyPassage} from '../../document/every-passage.js'
import {nounOfPlace, placeKindOf} from '../../document/issuer-place.js'
import type {Plan} from '../../document/plan.js'
import {heldOf} from '../../base/there.js'
import {isInQuotes} from '../../document/reading/cited.js'
import {isFormerName} from '../../document/reading/former-names.js'
import {sentencesOfOwnTitle} from '../../document/reading/leftover-years.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {isAllCapitals} from '../../vietnamese/letters.js'
import {firstIndex} from '../../vietnamese/ordered.js'
import type {Passage, Span} from '../../vietnamese/passage.js'
import type {PassageWords, WordHit} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import {mayBeProvince} from './named-places.js'
import {ownProvince} from './own-province.js'

/** Another province where a plan names its own. */
export interface CopiedPlace {
  /** As it is written: “tỉnh Thanh Hóa”, or “Thanh Hóa” alone. */
  readonly written: string
  readonly span: Span
  /** What the plan’s own province is called on its day, with its noun. */
  readonly own: string
  /** What belongs in that place. */
  readonly instead: string
}

/** Kinds of agencies, of the table, that only the plan’s own province has. */
export interface OwnKinds {
  readonly kinds: readonly string[]
  /** Those of which a large city’s may work for other provinces. */
  readonly media: readonly string[]
}

/** Another province that is named in a passage. */
interface Mention {
  readonly id: string
  readonly passage: Passage
  readonly words: PassageWords
  /** Tokens of its name, and where its noun begins, or the name without one. */
  readonly name: WordHit
  readonly from: number
  readonly hasNoun: boolean
  /** Whether it stands where the plan names itself: in its title, in the sentences that enact and close it. */
  readonly isOfTitle: boolean
  /** Whether it stands in Nơi nhận, which may be sent to other provinces. */
  readonly isRecipient: boolean
}

/** How often a place is named with a reason, and as the plan’s own; what is said of the plan’s title outweighs all else. */
interface Weighed {
  reasons: number
  marks: number
}

/**
 * Names of another province, in the places where a plan names its own: behind an agency that each province has, as the
 * area where things are done, in the plan’s own title. A province that the plan has reason to name is left alone: one to
 * learn from, to work with, to compare with, one of several, one of a cited document.
 */
export function* copiedPlaces(plan: Plan, knowledge: Knowledge, own: OwnKinds): Generator<CopiedPlace> {
  if (!plan.phrases.isLegible) return
  const id = ownProvince(plan, knowledge)
  const now = id === undefined ? undefined : knowledge.provinces.on(id, plan.facts.judgedOn.date)
  if (id === undefined || !now) return
  const weighed = new Map<string, Weighed>()
  const found: Mention[] = []
  for (const mention of othersNamed(plan, knowledge, id)) {
    const weight = weighed.get(mention.id) ?? {reasons: 0, marks: 0}
    weighed.set(mention.id, weight)
    if (hasReason(mention, plan, knowledge)) weight.reasons += mention.isOfTitle ? Infinity : 1
    else if (!isOfCited(mention, plan) && isAsOwn(mention, plan, knowledge, own)) {
      found.push(mention)
      if (!mention.isRecipient || isToHeads(mention, plan, knowledge))
        weight.marks += mention.isOfTitle ? Infinity : 1
    }
  }
  for (const {id: other, passage, words, name, from, hasNoun} of found) {
    const {reasons, marks} = heldOf(weighed, other)
    if (reasons === Infinity || marks <= reasons) continue
    const [start, end] = [words.start(from), words.end(name.to - 1)]
    const written = passage.value.slice(start, end)
    const whole = `${nounOfPlace(now.kind)} ${now.name}`
    const instead = hasNoun ? whole : now.name
    yield {
      written,
      span: passage.span(start, end),
      own: whole,
      instead: isAllCapitals(written) ? instead.toUpperCase() : instead
    }
  }
}

/** Where provinces are named that are not the plan’s own, in the parts that it wrote itself. */
function* othersNamed(plan: Plan, {provinces}: Knowledge, own: string): Generator<Mention> {
  const ofTitle = new Set(sentencesOfOwnTitle(plan).map(({passage}) => passage))
  for (const {passage, part} of everyPassage(plan)) {
    if (part === 'header' || part === 'signature') continue
    const words = plan.phrases.words(passage)
    for (const name of words.all('province-names')) {
      if (!words.isCapital(name.from) || provinces.areOne(own, name.id)) continue
      const noun = words.endingAt(name.from, 'places')
      const kind = placeKindOf(noun?.id)
      if (kind && !mayBeProvince(kind, name.id, provinces)) continue
      yield {
        id: name.id,
        passage,
        words,
        name,
        from: kind && noun ? noun.from : name.from,
        hasNoun: kind !== undefined,
        isOfTitle: part === 'title' || ofTitle.has(passage),
        isRecipient: part === 'recipients'
      }
    }
  }
}

/** Words between “phối hợp với” and the name of a place that it is about. */
const mostBeside = 8

/** Whether the text tells why it names that place. */
function hasReason({id, passage, words, name, from}: Mention, plan: Plan, {provinces}: Knowledge): boolean {
  const [start, end] = [words.start(from), words.end(name.to - 1)]
  if (isInQuotes(passage, start)) return true
  if (provinces.formerOn(id, plan.facts.judgedOn.date) && isFormerName(words, start, end)) return true
  if (isOneOfSeveral(words, from, name)) return true
  if (!words.mentions('other-places')) return false
  const until = Math.min(words.clauseEnd(from), from + longestSentence)
  const since = sentenceStart(words, from)
  if (words.has('other-places', 'elsewhere', since, until)) return true
  return words.has('other-places', 'beside', Math.max(since, from - mostBeside), from)
}

/** A sentence goes on no farther on either side of a word, in tokens. */
const longestSentence = 80

function sentenceStart(words: PassageWords, at: number): number {
  let from = at
  while (
    from > at - longestSentence &&
    from > 0 &&
    !words.is(from - 1, sign.stop) &&
    !words.is(from - 1, sign.semicolon)
  )
    from--
  return from
}

/** Tokens between two names of a list: “UBND tỉnh A và UBND tỉnh B”. */
const mostBetween = 8

/** “tỉnh A, B”, “giữa tỉnh A và tỉnh B”, “cao tốc A - B”. */
function isOneOfSeveral(words: PassageWords, from: number, {to}: WordHit): boolean {
  let i = to
  while (i < to + mostBetween && !words.at(i, 'province-names')) {
    const next = words.is(i, sign.comma) ? i + 1 : (joiningAt(words, i)?.to ?? i)
    if (next === i) break
    i = next
  }
  if (words.at(i, 'province-names') && words.isCapital(i)) return true
  i = from
  while (i > from - mostBetween) {
    const name = words.endingAt(i, 'province-names')
    if (name) return words.isCapital(name.from)
    const next = words.is(i - 1, sign.comma) ? i - 1 : (joiningBefore(words, i)?.from ?? i)
    if (next === i) return false
    i = next
  }
  return false
}

function joiningAt(words: PassageWords, i: number): WordHit | undefined {
  return words.rowAt(i, 'other-places', 'joins') ?? words.at(i, 'places')
}

function joiningBefore(words: PassageWords, to: number): WordHit | undefined {
  const hit = words.endingAt(to, 'other-places')
  return hit?.id === 'joins' ? hit : words.endingAt(to, 'places')
}

/** Units and tokens between a cited document and who issued it: “, của …”, “… tại Công văn số …”. */
const mostBeforeIssuer = 8
const mostBehindIssuer = 2

/** In the name of a cited document, or in that of its issuer. The title of one ends where the plan is enacted. */
function isOfCited({passage, words, name, from, isOfTitle}: Mention, plan: Plan): boolean {
  const start = words.start(from)
  const enacts = isOfTitle ? words.all('enactments').findLast(({id}) => id === 'plan') : undefined
  if (enacts && name.to >= enacts.from) return false
  if (isInCitation(plan, passage, start)) return true
  const citations = citationsOf(plan, passage)
  const next = firstIndex(citations, citation => citation.start > start)
  const [before, behind] = [citations[next - 1], citations[next]]
  if (behind && words.tokenFrom(behind.start) - name.to <= mostBehindIssuer) return true
  return before?.issuer !== undefined && start <= before.end + before.issuer.length + mostBeforeIssuer
}

/** Whether the plan speaks of that place as of its own. */
function isAsOwn(mention: Mention, plan: Plan, knowledge: Knowledge, own: OwnKinds): boolean {
  const {words, from, hasNoun, isOfTitle} = mention
  if (isOfTitle && hasNoun) return true
  if (hasNoun && words.endingAt(from, 'other-places')?.id === 'own-area') return true
  return isOfAgency(mention, plan, knowledge, own)
}

/**
 * “Sở Nội vụ tỉnh B”, “Cổng Thông tin điện tử B”: an agency bears the name. That of a city without its noun may be part of
 * any name: “Đoàn Thanh niên Cộng sản Hồ Chí Minh”.
 */
function isOfAgency(
  {id, passage, words, from, hasNoun}: Mention,
  plan: Plan,
  knowledge: Knowledge,
  own: OwnKinds
): boolean {
  const named = agencyBefore({passage, words, from}, plan, knowledge)
  if (!named) return false
  const {kind} = named.value
  if ((!hasNoun || own.media.includes(kind)) && knowledge.provinces.isEverCity(id)) return false
  return own.media.includes(kind) || own.kinds.includes(kind)
}

/** The agency whose name a place follows. */
function agencyBefore(
  {passage, words, from}: Pick<Mention, 'passage' | 'words' | 'from'>,
  {phrases}: Plan,
  {vocabulary}: Knowledge
) {
  const start = words.start(from)
  const all = phrases.find(vocabulary.agencies, passage)
  const named = all[firstIndex(all, agency => agency.start >= start) - 1]
  // The name of the place may be part of that of the agency.
  return named && words.tokenFrom(named.end) >= from ? named : undefined
}

/** “Lãnh đạo UBND tỉnh B”: a plan is sent to agencies of other provinces, but to the heads of its own alone. */
function isToHeads(mention: Mention, plan: Plan, knowledge: Knowledge): boolean {
  const {words} = mention
  const named = agencyBefore(mention, plan, knowledge)
  return (
    named !== undefined && words.endingAt(words.tokenFrom(named.start), 'other-places')?.id === 'own-heads'
  )
}
