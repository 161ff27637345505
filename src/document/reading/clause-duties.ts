import {once} from '../../base/once.js'
import type {WordHit} from '../../vietnamese/words/passage-words.js'
import {sign} from '../../vietnamese/words/tokens.js'
import type {Duty} from '../plan.js'
import {type AgencyList, agencyListAt} from './agency-list.js'
import type {AgencyWords, NamedAgency} from './agency-words.js'
import {roleLinesIn} from './role-lines.js'

/** What a clause says of an agency. */
export interface ClauseDuty {
  readonly agency: NamedAgency
  readonly role: Duty['role']
  /** It is a label: what it does may stand behind a colon or below. */
  readonly isLabel: boolean
  /** The token behind the list in which it stands. */
  readonly to: number
}

type Reading = Pick<ClauseDuty, 'role' | 'isLabel'>

const lead: Reading = {role: 'lead', isLabel: false}
const label: Reading = {role: 'lead', isLabel: true}
const partner: Reading = {role: 'support', isLabel: false}
const unclear: Reading = {role: 'unclear', isLabel: false}

/** Rows of the table “relations” that say nothing of the agency behind them. */
const passed: ReadonlySet<string> = new Set(['adverbial', 'adverb', 'condition', 'aside'])
/** Rows of the same table behind which an agency's own act is not said. */
const prepositions: ReadonlySet<string> = new Set(['aside', 'bound', 'behind'])
const mostAdverbials = 4
/** How far behind a subject in the passive “có trách nhiệm” may stand. */
const passiveLength = 60
const mostWordsBeforeCarry = 6

/**
 * What the clauses of a paragraph tell agencies to do, whatever it is. A clause tells those that it begins with, and the
 * objects of “giao”, “đề nghị”, “chỉ đạo”; “phối hợp với” makes a partner, “gửi” a recipient, and how a name further on
 * belongs to its clause is unclear.
 *
 *     Sở Nội vụ chủ trì, hướng dẫn các sở, ban, ngành thực hiện; phối hợp với Sở Tài chính; gửi về Văn phòng.
 *     lead                         lead                                       support               -
 */
export function clauseDuties(text: AgencyWords, from = 0, isHeading = false): readonly ClauseDuty[] {
  if (!text.mayName) return none
  const known = readings(text)
  const read = known.find(one => one.from === from && one.isHeading === isHeading)
  if (read) return read.duties
  const duties = new ClauseReader(text, from, isHeading).read()
  known.push({from, isHeading, duties})
  return duties
}

const none: readonly ClauseDuty[] = []

/** How the clauses of a paragraph were read, from a token on: mostly once, and again where its number is another. */
const readings = once(
  (_: AgencyWords): {from: number; isHeading: boolean; duties: readonly ClauseDuty[]}[] => []
)

class ClauseReader {
  readonly #duties: ClauseDuty[] = []
  /** Where labels such as “phối hợp:” end: what stands behind them is read as a line of a task table. */
  readonly #roles: ReadonlySet<number>

  constructor(
    readonly text: AgencyWords,
    readonly from: number,
    readonly isHeading: boolean
  ) {
    this.#roles = new Set(roleLinesIn(text.words, from).map(({to}) => to))
  }

  read(): ClauseDuty[] {
    const {words} = this.text
    for (let start = this.from; start < words.length;) start = this.#readClause(start) + 1
    return this.#duties
  }

  /** Where the clause that begins at a token ends: at a semicolon, a full stop or a colon. */
  #readClause(start: number): number {
    const {words} = this.text
    if (this.#roles.has(start)) return this.#endFrom(start)
    const subject = this.#subjectAt(start)
    const isFronted = this.#isAdverbial(start)
    let hasSubject = subject !== undefined
    let i = start
    if (subject) {
      const reading = this.#isConditional(start, subject.from)
        ? unclear
        : this.#ofSubject(subject, start === this.from)
      this.#addSubject(start, subject, reading)
      i = subject.to
    }
    while (i < words.length && !this.#ends(i)) {
      const before = this.#leading(i)
      if (before) {
        const list = agencyListAt(this.text, before.list, {endsAtSemicolon: before.id !== 'told'})
        if (list) this.#add(list, this.#behind(before.id, list))
        i = Math.max(list?.to ?? before.to, i + 1)
        continue
      }
      const list = this.text.names(i) ? agencyListAt(this.text, i) : undefined
      if (list) {
        // “Trong phạm vi nhiệm vụ, nếu có thay đổi, Sở Tài chính trình …”
        const isSubject =
          (isFronted && !hasSubject && words.is(i - 1, sign.comma)) || this.#isOwnSubject(list)
        this.#add(list, isSubject && !this.#isConditional(start, i) ? this.#ofSubject(list, false) : unclear)
        hasSubject ||= isSubject
        i = list.to
      } else i++
    }
    return i
  }

  #isAdverbial(i: number): boolean {
    return this.#adverbialAt(i) !== undefined
  }

  #adverbialAt(i: number): WordHit | undefined {
    const hit = this.text.words.at(i, 'relations')
    return hit?.id === 'adverbial' || hit?.id === 'adverb' || hit?.id === 'condition' ? hit : undefined
  }

  /** “…, còn Sở Tài chính cân đối kinh phí”, “…, Sở Tài chính có trách nhiệm …”: a clause without a semicolon before it. */
  #isOwnSubject({from, to}: AgencyList): boolean {
    const {words} = this.text
    if (words.is(from - 1, sign.comma)) return words.allAt(to, 'tasks').some(({id}) => id === 'duty')
    const before = words.endingAt(from, 'relations')
    return before?.id === 'adverb' && words.is(before.from - 1, sign.comma)
  }

  /** “Nếu có vướng mắc, các đơn vị phản ánh về Sở”: no task. */
  #isConditional(start: number, to: number): boolean {
    return this.text.words.has('relations', 'condition', start, to)
  }

  #endFrom(start: number): number {
    let i = start
    while (i < this.text.words.length && !this.#ends(i)) i++
    return i
  }

  #ends(i: number): boolean {
    const {words} = this.text
    return words.is(i, sign.semicolon) || words.is(i, sign.stop) || words.is(i, sign.colon)
  }

  /** The agencies a clause begins with, over adverbials: “Căn cứ Kế hoạch này, hằng năm, các sở …”. */
  #subjectAt(start: number): AgencyList | undefined {
    const {words} = this.text
    let i = start
    for (let tries = 0; tries < mostAdverbials; tries++) {
      const adverb = this.#adverbialAt(i)
      if (!adverb) break
      // “Hằng năm Sở Tài chính …”, but “theo Sở Tài chính” is somebody else's clause.
      const behind = adverb.id === 'adverb' ? agencyListAt(this.text, adverb.to) : undefined
      if (behind) return behind
      let k = i
      while (k < words.length && !this.#ends(k) && !words.is(k, sign.comma)) k++
      if (!words.is(k, sign.comma)) break
      const list = agencyListAt(this.text, k + 1)
      if (list) return list
      i = k + 1
    }
    return agencyListAt(this.text, start)
  }

  /** Words that say what part the agencies behind them have, and where their list begins. */
  #leading(i: number): {id: string; to: number; list: number} | undefined {
    const {words} = this.text
    const command = words.at(i, 'lead-ins')
    if (command?.id === 'none') return {id: 'none', to: command.to, list: command.to}
    if (command && ['give', 'ask', 'direct'].includes(command.id))
      return {id: 'told', to: command.to, list: i}
    const relation = words.at(i, 'relations')
    if (!relation || passed.has(relation.id)) return undefined
    return {id: relation.id, to: relation.to, list: relation.to}
  }

  #behind(id: string, list: AgencyList): Reading | undefined {
    if (list.told || id === 'told') return this.#ofTold(list)
    const {words} = this.text
    if (id === 'partner') return partner
    if (id === 'passive') return unclear
    if (id === 'by') return this.#isCarriedOut(list.to) ? lead : unclear
    // “gửi Sở Tài chính thẩm định” is of what that office does, “gửi Sở Tài chính trước ngày 15” is not.
    if (id === 'send')
      return words.isWord(list.to) && !this.#isAdverbial(list.to) && this.#doesSomething(list.to)
        ? unclear
        : undefined
    return undefined
  }

  #ofSubject(list: AgencyList, isFirst: boolean): Reading | undefined {
    const {words} = this.text
    const {to} = list
    const isAlone = to >= words.length || (this.#ends(to) && to + 1 >= words.length)
    // “1. Phòng Kế hoạch, đầu tư”: whatever else its name says, a heading is a label.
    if (this.isHeading && isFirst) return label
    if (list.told) return words.is(to, sign.colon) ? label : this.#ofTold(list)
    // “Sở Tài chính;” is a line of an enumeration, whatever that is of.
    if (isAlone || words.is(to, sign.stop)) return isFirst && !words.is(to, sign.semicolon) ? label : unclear
    if (words.is(to, sign.colon)) return label
    if (words.is(to, sign.semicolon) || words.is(to, sign.close) || words.idAt(to, 'relations') === 'behind')
      return unclear
    const isPassive = words.idAt(to, 'relations') === 'passive'
    return isPassive && !words.has('tasks', 'duty', to, Math.min(words.clauseEnd(to), to + passiveLength))
      ? unclear
      : lead
  }

  /** “giao” tells whatever follows; “đề nghị”, “chỉ đạo” where it is said what for. */
  #ofTold({members, told, to}: AgencyList): Reading {
    const {words} = this.text
    if (told === 'give') return lead
    const formula = words.allAt(to, 'tasks').find(({id}) => id === 'formula')
    const isFormula =
      formula !== undefined &&
      (formula.to >= words.length || this.#ends(formula.to) || words.is(formula.to, sign.slash))
    if (told === 'ask' && isFormula && members.every(isGroup)) return unclear
    const isSaid = told === 'ask' ? words.isWord(to) || words.is(to, sign.comma) : words.isWord(to)
    return isSaid && this.#doesSomething(to) ? lead : unclear
  }

  /** No preposition, no time, no other member: something that an agency does. */
  #doesSomething(i: number): boolean {
    const {words} = this.text
    const aside = words.at(i, 'relations')
    return !(aside && prepositions.has(aside.id)) && words.idAt(i, 'clauses') !== 'join'
  }

  /** “do Sở Nội vụ chủ trì”, “do Sở Nội vụ phối hợp với Báo Bình Minh thực hiện”. */
  #isCarriedOut(from: number): boolean {
    const {words} = this.text
    const partner = words.at(from, 'relations')
    const partners = partner?.id === 'partner' ? agencyListAt(this.text, partner.to) : undefined
    const begin = partners?.to ?? from
    return words.has('tasks', 'carry', begin, Math.min(words.clauseEnd(begin), begin + mostWordsBeforeCarry))
  }

  /** “Theo hướng dẫn của Sở Nội vụ, Sở Tài chính, các sở …”: who guides goes on, perhaps, up to the group that is told. */
  #addSubject(start: number, list: AgencyList, reading: Reading | undefined): void {
    const groupAt = list.members.findIndex(isGroup)
    const isMixed = groupAt > 0 && reading === lead && this.#isBehindPeer(start, list)
    this.#add(
      isMixed ? {...list, members: list.members.slice(0, groupAt)} : list,
      isMixed ? unclear : reading
    )
    if (isMixed) this.#add({...list, members: list.members.slice(groupAt)}, reading)
  }

  /** Whether the words before a comma end with an agency of the kind that the list begins with. */
  #isBehindPeer(start: number, {from, members}: AgencyList): boolean {
    const [first] = members
    if (!first || !this.text.words.is(from - 1, sign.comma)) return false
    for (let i = start; i < from - 1; i++)
      if (this.text.at(i).some(({kind, to}) => kind === first.kind && to === from - 1)) return true
    return false
  }

  #add(list: AgencyList, reading: Reading | undefined): void {
    if (!reading) return
    for (const agency of list.members) {
      const isHalf = reading.role === 'lead' && this.text.isWithoutLocalities(agency)
      this.#duties.push({agency, ...reading, role: isHalf ? 'unclear' : reading.role, to: list.to})
    }
  }
}

function isGroup({kind}: NamedAgency): boolean {
  return kind === 'group' || kind === 'unit'
}
