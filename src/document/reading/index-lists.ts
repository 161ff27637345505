import {sign} from '../../vietnamese/words/tokens.js'
import type {PassageWords, WordHit} from '../../vietnamese/words/passage-words.js'
import type {IndexName, IndexNames} from './index-names.js'

/** Indices that one enumeration names, or one index alone, at tokens [from, to), with brackets and whose they are. */
export interface IndexList {
  readonly from: number
  readonly to: number
  /** Those that are meant: not left out, not an office’s own. */
  readonly members: readonly IndexName[]
  /** The passage ends where its first member should stand: they are in the lines below. */
  readonly goesOn: boolean
}

export interface IndexListOptions {
  /** The token that the text begins at, behind the number of a section. */
  readonly from?: number
  /** The passage is a line of a list that “các chỉ số:” opened above it. */
  readonly isLine?: boolean
}

/**
 * The enumerations of indices in a passage. “Chỉ số” or the name of one opens an enumeration; whatever is no name,
 * separator, bracket or word on whose index it is ends it.
 *
 *     Kết quả các chỉ số SIPAS, PAPI (UNDP), PCI của tỉnh và kết quả cải cách hành chính
 *             ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export function indexListsIn(
  words: PassageWords,
  names: IndexNames,
  {from = 0, isLine = false}: IndexListOptions = {}
): readonly IndexList[] {
  if (names.size === 0 && !words.has(table, 'head')) return none
  return new ListReader(words, names).read(from, isLine)
}

const none: readonly IndexList[] = []

/**
 * The indices that these lists name, each once. Where they belong together, as lines below “các chỉ số:”, a short name
 * in one may stand beside an index in another; without a second index beside it, it is only words.
 */
export function namedIn(lists: readonly IndexList[]): {name: IndexName; list: IndexList}[] {
  const all = lists.flatMap(list => list.members.map(name => ({name, list})))
  const isEnumeration = new Set(all.map(({name}) => name.id)).size > 1
  return isEnumeration ? all : all.filter(({name}) => name.form !== 'short-name')
}

const table = 'index-words'
/** Words that belong to the names before them. */
const qualifiers: ReadonlySet<string> = new Set(['own', 'place', 'time', 'internal', 'internal-perhaps'])
/** Words between “không bao gồm” and the first name. */
const leadIns: ReadonlySet<string> = new Set(['lead-in', 'result', 'many', 'intro', 'head'])

// What stands further away than this is not looked at, so that each step costs a bounded number of looks.
const mostTails = 6
const mostLeadIns = 6
const tailLength = 12
/** So far may “các chỉ số” be from the colon behind which they are named. */
const headLength = 10
const longestTitle = 60

interface OpenList {
  readonly from: number
  to: number
  readonly members: {readonly name: IndexName; isMeant: boolean}[]
  /** “Chỉ số” was said, so that names without it may be members. */
  isHeaded: boolean
  /** “các chỉ số”, or a colon: it may have members behind a semicolon, as long as none is behind a comma. */
  isPlural: boolean
  hasCommas: boolean
  /** The first member behind the last semicolon. */
  clause: number
}

class ListReader {
  readonly #lists: IndexList[] = []
  #list: OpenList | undefined
  /** “không bao gồm” governs the names that follow. */
  #leftOut: {hasNames: boolean} | undefined
  /** Behind a bracket that opened inside the list and has names in it. */
  #bracketEnd = 0
  /** The last “chỉ số”, while a colon behind it may open a list. */
  #head = -1

  constructor(
    readonly words: PassageWords,
    readonly names: IndexNames
  ) {}

  read(from: number, isLine: boolean): IndexList[] {
    if (isLine) {
      const opened = this.#open(from)
      opened.isHeaded = opened.isPlural = true
    }
    for (let i = from; i < this.words.length;) i = this.#isIdleAt(i) ? i + 1 : this.#step(i)
    this.#close(this.#list?.members.length === 0)
    return this.#lists
  }

  /** Nothing is open, and nothing begins here that could open a list or lie over what does. */
  #isIdleAt(i: number): boolean {
    if (this.#list || this.#leftOut || this.#head >= 0) return false
    return !this.words.at(i, table) && !this.names.at(i) && !this.words.at(i, 'clauses')
  }

  /** Reads what stands at a token. @returns the token behind it */
  #step(i: number): number {
    const {words} = this
    // Most words are rows of no table and no names.
    const isRow = words.idAt(i, table) !== undefined
    const title = isRow ? this.#behindTitle(i) : undefined
    if (title !== undefined) {
      this.#close()
      return title
    }
    const leftOut = isRow ? this.#hit(i, 'left-out') : undefined
    if (leftOut) return this.#leaveOut(leftOut)
    const named = isRow ? this.#nameAt(i) : this.names.at(i)
    if (named) return this.#take(named, i)
    const head = isRow ? this.#headAt(i) : undefined
    if (head) return this.#goOnWith(i, head)
    if (words.is(i, sign.open)) return this.#openBracket(i)
    if (words.is(i, sign.close)) return this.#closeBracket(i)
    const separator = this.#behindSeparator(i)
    if (separator !== undefined) return separator
    const list = this.#list
    const qualifier = list && this.#behindQualifier(i, list)
    if (list && qualifier !== undefined) return (list.to = qualifier)
    return this.#behindOther(i)
  }

  /** A name, perhaps behind “các”. “Các chỉ số cải cách hành chính” is a short name behind “các chỉ số”. */
  #nameAt(i: number): IndexName | undefined {
    const many = this.#hit(i, 'many')
    if (!many) return this.names.at(i)
    const head = this.#hit(many.to, 'head')
    const name = this.names.at(many.to)
    if (!name || !head) return undefined
    const short = this.names.shortAt(head.to)
    return short?.id === name.id && short.to === name.to ? undefined : name
  }

  #headAt(i: number): WordHit | undefined {
    return this.#hit(this.#hit(i, 'many')?.to ?? i, 'head')
  }

  #goOnWith(i: number, head: WordHit): number {
    const list = this.#list ?? this.#open(i)
    list.isHeaded = true
    if (head.from > i) list.isPlural = true
    list.to = head.to
    this.#head = i
    return head.to
  }

  #take(name: IndexName, start: number): number {
    const to = this.#behindName(name)
    const hasHead = this.#hit(name.from, 'head') !== undefined
    const isServed = this.#isServed(name.to)
    const isShort = name.form === 'short-name' && !isServed
    const isAlone =
      (name.form === 'bare-name' || (name.form === 'short-name' && !hasHead)) && !this.#isAbbreviated(name)
    const isOther =
      this.#hit(to, 'another') !== undefined || (isShort && this.#hit(to, 'another-short') !== undefined)
    if (isOther || (isAlone && !this.#list?.isHeaded)) {
      this.#close()
      this.#leftOut = undefined
      return to
    }
    const list = this.#list ?? this.#open(start)
    if (hasHead) list.isHeaded = true
    list.to = Math.max(list.to, to)
    const internal = this.#internal(to)
    list.members.push({
      name: {
        ...name,
        to,
        form: name.form === 'short-name' && isServed ? 'name' : name.form,
        doubt: name.doubt ?? (internal === 'perhaps' ? 'internal' : undefined)
      },
      isMeant: !this.#leftOut && internal !== 'yes'
    })
    if (this.#leftOut) this.#leftOut.hasNames = true
    return to
  }

  /** “Chỉ số hài lòng” + “của người dân” + “đối với sự phục vụ của cơ quan hành chính”. */
  #behindName({form, to}: IndexName): number {
    if (form === 'abbreviation') return to
    const behind = this.#hit(to, 'people')?.to ?? to
    return this.#hit(behind, 'service')?.to ?? behind
  }

  /** “Năng lực cạnh tranh cấp tỉnh (PCI)” is a name without “chỉ số” before it. */
  #isAbbreviated({id, to}: IndexName): boolean {
    const abbreviation = this.words.is(to, sign.open) ? this.names.at(to + 1) : undefined
    return abbreviation?.form === 'abbreviation' && abbreviation.id === id
  }

  #isServed(to: number): boolean {
    return this.#hit(this.#hit(to, 'people')?.to ?? to, 'service') !== undefined
  }

  /** “… năm 2024 của Sở”, “… (PAR INDEX) cấp xã”, and not “… cấp tỉnh của các xã”, “… của các sở và của tỉnh”. */
  #internal(from: number): 'yes' | 'perhaps' | 'no' {
    const {words} = this
    if (this.#hit(from - 2, 'own')?.to === from) return 'no'
    let i = from
    for (let steps = 0; steps < mostTails; steps++) {
      const time = this.#hit(i, 'time')
      if (words.is(i, sign.open) && !this.#hit(i + 1, 'internal')) i = words.behindBracket(i)
      else if (words.is(i, sign.open) || words.is(i, sign.close) || words.isNumber(i)) i++
      else if (time) i = time.to
      else break
    }
    if (this.#hit(i, 'internal-perhaps')) return 'perhaps'
    const internal = this.#hit(i, 'internal')
    if (!internal) return 'no'
    const end = Math.min(words.clauseEnd(i), internal.to + tailLength)
    for (let k = internal.to; k < end; k++) {
      if (this.names.at(k)) break
      const behind = this.#behindJoin(k)
      if (behind !== undefined && this.#hit(behind, 'own')) return 'no'
    }
    return 'yes'
  }

  /** Names that follow, or the list that ends here: “không tuyên truyền Chỉ số PAPI”, “PAPI không thuộc phạm vi”. */
  #leaveOut(hit: WordHit): number {
    const list = this.#list
    const isInBracket = hit.from < this.#bracketEnd
    const follows = this.#isBeforeName(hit.to)
    if (!follows && list && hit.from === list.to) {
      for (const member of list.members.slice(list.clause)) member.isMeant = false
      this.#close()
    } else {
      if (!isInBracket) this.#close()
      this.#leftOut = {hasNames: false}
    }
    return hit.to
  }

  #isBeforeName(from: number): boolean {
    let i = from
    for (let steps = 0; steps < mostLeadIns; steps++) {
      if (this.names.at(i)) return true
      const word = this.words.allAt(i, table).find(({id}) => leadIns.has(id))
      if (!word && !this.words.is(i, sign.colon)) return false
      i = word?.to ?? i + 1
    }
    return false
  }

  /** A bracket that names no index is passed over whole: “PAPI (UNDP công bố)”. */
  #openBracket(i: number): number {
    const list = this.#list
    const behind = this.words.behindBracket(i)
    if (!list || behind === i + 1 || i < this.#bracketEnd) return i + 1
    if (this.names.hasIn(i, behind)) {
      this.#bracketEnd = behind
      return i + 1
    }
    const last = list.members.at(-1)
    if (last && this.#hit(i + 1, 'left-out')) last.isMeant = false
    if (last) list.to = behind
    return behind
  }

  /** The bracket behind a number that numbers a member, “các chỉ số: 1) …, 2) …”, closes none. */
  #closeBracket(i: number): number {
    const isOfNumber = this.words.isNumber(i - 1) && i >= this.#bracketEnd
    if (isOfNumber) return i + 1
    this.#leftOut = undefined
    if (this.#list && i + 1 === this.#bracketEnd) this.#list.to = i + 1
    else if (i >= this.#bracketEnd) this.#close()
    return i + 1
  }

  #behindSeparator(i: number): number | undefined {
    const {words} = this
    const list = this.#list
    const isInBracket = i < this.#bracketEnd
    if (words.is(i, sign.stop)) this.#endClause(!isInBracket)
    else if (words.is(i, sign.semicolon)) {
      const isSingle = list?.hasCommas === true || list?.isPlural === false
      this.#endClause(!isInBracket && isSingle && !this.#leansOnList(i + 1))
      if (list) list.clause = list.members.length
    } else if (words.is(i, sign.colon)) {
      if (list && list.members.length > 0 && !isInBracket) this.#close()
      else if (list) list.isPlural = true
      else if (this.#head >= 0 && i - this.#head <= headLength) this.#openAtHead(i)
    } else if (!words.is(i, sign.quote) && !words.is(i, sign.slash)) {
      const behind = this.#behindJoin(i)
      if (behind === undefined) return undefined
      if (list && !isInBracket && list.members.length > 0) list.hasCommas = true
      // “các bộ chỉ số đo lường, gồm: …”
      if (!list && !this.#hit(behind, 'names')) this.#head = -1
      return behind
    }
    return i + 1
  }

  /** “Chỉ số cải cách hành chính; chỉ số hài lòng”: a short name that only its neighbours tell from another index. */
  #leansOnList(i: number): boolean {
    const name = this.#headAt(i) && this.names.at(i)
    return name?.form === 'short-name' && !this.#isAbbreviated(name)
  }

  /** “Các chỉ số tỉnh theo dõi: …”, “… gồm …”: a list that a few words lie before. */
  #openAtHead(to: number): void {
    const opened = this.#open(this.#head)
    opened.isHeaded = opened.isPlural = true
    opened.to = to
  }

  #behindJoin(i: number): number | undefined {
    if (this.words.is(i, sign.comma)) return i + 1
    const join = this.words.at(i, 'clauses')
    return join?.id === 'join' ? join.to : undefined
  }

  #endClause(endsList: boolean): void {
    this.#leftOut = undefined
    this.#head = -1
    if (endsList) this.#close()
  }

  /** “của tỉnh Lào Cai”, “năm 2024”; “gồm” before the first name. */
  #behindQualifier(i: number, list: OpenList): number | undefined {
    for (const {id, to} of this.words.allAt(i, table)) {
      // “chỉ số về cải cách hành chính, về hài lòng …”
      const isBeforeName = list.members.length === 0 || (list.isHeaded && this.names.at(to) !== undefined)
      if (qualifiers.has(id) || (id === 'intro' && isBeforeName)) return to
    }
    return this.words.isNumber(i) ? i + 1 : undefined
  }

  /** Any other word ends the list; inside a bracket of the list it does not. */
  #behindOther(i: number): number {
    if (i < this.#bracketEnd) return i + 1
    this.#close()
    const leadsIn = this.#hit(i, 'names')
    if (leadsIn && this.#head >= 0 && i - this.#head <= headLength) {
      this.#openAtHead(i)
      return leadsIn.to
    }
    const leadIn = this.#hit(i, 'lead-in') ?? this.#hit(i, 'result')
    if (leadIn && this.#leftOut && !this.#leftOut.hasNames) return leadIn.to
    this.#leftOut = undefined
    return i + 1
  }

  /** Behind the name of a paper that has no number: “Đề án “…””, “Kế hoạch nâng cao …; ”. */
  #behindTitle(i: number): number | undefined {
    const {words} = this
    const paper = this.#hit(i, 'paper')
    if (!paper || !words.isCapital(i)) return undefined
    const end = words.clauseEnd(i)
    if (words.is(paper.to, sign.quote)) {
      for (let k = paper.to + 1; k < Math.min(words.length, paper.to + longestTitle); k++)
        if (words.is(k, sign.quote)) return k + 1
      return undefined
    }
    if (!this.#hit(paper.to, 'aim')) return undefined
    for (let k = paper.to; k < end; k++) {
      if (words.is(k, sign.close)) return k
      const behind = this.#behindJoin(k)
      if (behind !== undefined && this.#hit(behind, 'result')) return k
    }
    return end
  }

  #open(from: number): OpenList {
    this.#bracketEnd = 0
    return (this.#list = {
      from,
      to: from,
      members: [],
      isHeaded: false,
      isPlural: false,
      hasCommas: false,
      clause: 0
    })
  }

  #close(goesOn = false): void {
    const list = this.#list
    this.#list = undefined
    this.#bracketEnd = 0
    if (!list || (list.members.length === 0 && !goesOn)) return
    const members = list.members.flatMap(({name, isMeant}) => (isMeant ? [name] : []))
    this.#lists.push({...this.#withQuotes(list.from, list.to), members, goesOn})
  }

  /** “Chỉ số CCHC” và “Chỉ số PAPI”: what is quoted inside a list is quoted whole. */
  #withQuotes(from: number, to: number): {from: number; to: number} {
    const {words} = this
    let quotes = 0
    for (let i = from; i < to; i++) if (words.is(i, sign.quote)) quotes++
    const isClosed = words.is(to, sign.quote)
    const isOpened = words.is(from - 1, sign.quote) && (quotes > 0 || isClosed)
    const isOdd = (quotes + (isOpened ? 1 : 0)) % 2 === 1
    return {from: isOpened ? from - 1 : from, to: isOdd && isClosed ? to + 1 : to}
  }

  #hit(i: number, id: string): WordHit | undefined {
    return this.words.rowAt(i, table, id)
  }
}
