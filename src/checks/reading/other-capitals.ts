import {once} from '../../base/once.js'
import {lawReferences} from '../../document/reading/law-references.js'
import {scopeOf} from '../params/scope.js'
import {passagesOfParts} from '../../document/every-passage.js'
import type {Citation, Plan} from '../../document/plan.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import type {AgencyRow} from '../../knowledge/tables.js'
import {capitalised, withCapitalsOf} from '../../vietnamese/capitals.js'
import {fold} from '../../vietnamese/fold.js'
import {isAllDigits, isUpper} from '../../vietnamese/letters.js'
import {nfc} from '../../vietnamese/normal-form.js'
import type {Passage} from '../../vietnamese/passage.js'
import type {Match} from '../../vietnamese/phrase-finder.js'
import {findPhrases, phraseQuery, type PhraseQuery} from '../params/phrases.js'

/** A place, and how its capitals should be. */
interface Found {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly right: string
}

/** Phrases with the capitals that they should have. */
interface Forms {
  readonly forms: readonly string[]
  readonly query: PhraseQuery
}

/** What is looked for. */
export interface Capitals {
  /** Phrases whose capitals are so wherever they stand. */
  readonly phrases: Forms
  /** Names that are judged only where they begin with a capital. */
  readonly names: Forms
  /** Kinds of agencies whose names in the table of agencies are such names. */
  readonly agencies: ReadonlySet<string>
  /** Words before what begins with a small letter, because several are meant: “các sở Nội vụ, Tài chính”. */
  readonly several: ReadonlySet<string>
  /** First syllables of words whose second is what a name of an agency begins with: “cán bộ Tư pháp”, “cơ sở Y tế”. */
  readonly joined: ReadonlySet<string>
  /** Types of documents that are common nouns even where one is named by its number. */
  readonly commonTypes: ReadonlySet<string>
}

/** @param except longer phrases inside which `phrases` stand with other capitals */
export function capitalsOf({
  phrases,
  except,
  names,
  agencies,
  several,
  joined,
  commonTypes
}: {
  readonly phrases: readonly string[]
  readonly except?: readonly string[] | undefined
  readonly names: readonly string[]
  readonly agencies: readonly string[]
  readonly several: readonly string[]
  readonly joined: readonly string[]
  readonly commonTypes: readonly string[]
}): Capitals {
  return {
    phrases: {forms: phrases, query: phraseQuery({phrases, except})},
    names: {forms: names, query: phraseQuery({phrases: names})},
    agencies: new Set(agencies),
    several: foldedWords(several),
    joined: foldedWords(joined),
    commonTypes: new Set(commonTypes)
  }
}

function foldedWords(words: readonly string[]): ReadonlySet<string> {
  return new Set(words.map(word => fold(nfc(word))))
}

/** Phrases, names, agencies and references to articles of law that have other capitals than they should, in this order. */
export function otherCapitals(plan: Plan, knowledge: Knowledge, capitals: Capitals): Found[] {
  const {phrases, names} = capitals
  const {passages} = scopeOf(plan, undefined)
  const listed = passagesOfParts(plan, 'recipients')
  return [
    ...phrasesIn(plan, phrases, passages),
    ...phrasesIn(plan, names, passages).filter(({passage, start}) => isUpper(passage.value[start])),
    ...agenciesIn(knowledge, capitals, [...passages, ...listed]),
    ...plan.citations.flatMap(citation => typeInSmall(citation, capitals)),
    ...passages.flatMap(passage => referencesIn(plan, passage))
  ]
}

function referencesIn(plan: Plan, passage: Passage): readonly Found[] {
  const references = lawReferences(plan, passage)
  // What is misspelt is told as that: misspelt-law-parts.ts.
  return references.length === 0
    ? none
    : references.flatMap(one => (one.isMisspelt ? [] : [{...one, passage}]))
}

const none: readonly Found[] = []

function phrasesIn(plan: Plan, {forms, query}: Forms, passages: readonly Passage[]): Found[] {
  return findPhrases(plan, query, passages).flatMap(({index, passage, start, end}) => {
    const form = forms[index]
    return form === undefined ? [] : otherwise(passage, start, end, form)
  })
}

/** “theo nghị định số 61/2018/NĐ-CP”: the type of one document that is named by its number. */
function typeInSmall(
  {isTypeNamed, type, passage, start}: Citation,
  {commonTypes, several}: Capitals
): Found[] {
  if (!isTypeNamed || type === undefined || commonTypes.has(type)) return []
  if (areSeveral(wordBefore(passage, start), several)) return []
  const end = start + type.length
  const written = passage.value.slice(start, end)
  return written === type.toLowerCase() ? [{passage, start, end, right: type}] : []
}

/**
 * Agencies of these kinds, named with a capital, or with none but that of their field: “sở Nội vụ”. Of several forms of a
 * name, one as it is written is right.
 */
function agenciesIn(knowledge: Knowledge, capitals: Capitals, passages: readonly Passage[]): Found[] {
  return passages.flatMap(passage => {
    const found = knowledge.vocabulary.agencies.findAll(passage)
    return found.length === 0 ? none : namesIn(passage, found, knowledge, capitals)
  })
}

function namesIn(
  passage: Passage,
  found: readonly Match<{readonly id: string; readonly kind: string}>[],
  knowledge: Knowledge,
  capitals: Capitals
): Found[] {
  const others: Found[] = []
  /** What is said of the forms of names that begin at one place: undefined of one that is as it should be. */
  let judged: (Found | undefined)[] = []
  let place = -1
  const add = () => {
    if (judged[0] && !judged.includes(undefined)) others.push(judged[0])
  }
  for (const {value, start, end} of found) {
    const row = knowledge.agencies.get(value.id)
    if (!row || !(isUpper(passage.value[start]) || isOneInSmall(passage, start, end, row, capitals))) continue
    if (start !== place) {
      add()
      judged = []
      place = start
    }
    for (const form of formsOf(row, passage.value.slice(start, end)))
      judged.push(capitals.agencies.has(value.kind) ? otherwise(passage, start, end, form)[0] : undefined)
  }
  add()
  return others
}

/** “sở Nội vụ” for “Sở Nội vụ”, where one is meant and no sentence begins. */
function isOneInSmall(
  passage: Passage,
  start: number,
  end: number,
  row: AgencyRow,
  {several, joined}: Capitals
): boolean {
  const before = wordBefore(passage, start)
  // “- sở Nội vụ;”, “3. sở Tài chính”, a cell with nothing else: the beginning of a line has its capital too.
  const isBegun = before === undefined ? start > 0 || end === passage.length : isBehindSign(passage, start)
  if (before === undefined && !isBegun) return false
  if (!isBegun && (areSeveral(before, several) || joined.has(before ?? ''))) return false
  return namesOf(row).forms.includes(capitalised(passage.value.slice(start, end)))
}

/** “3. ”: a number that gives its place to what follows, and does not count it. */
function isBehindSign({value}: Passage, start: number): boolean {
  return (
    value[start - 1] === ' ' &&
    '.)'.includes(value[start - 2] ?? ' ') &&
    isAllDigits(value.slice(0, start - 2))
  )
}

function wordBefore({textWords}: Passage, start: number): string | undefined {
  return textWords.folded(textWords.from(start) - 1)
}

/** “các”, “03”: whether a word says of what follows it that there are several. */
function areSeveral(word: string | undefined, several: ReadonlySet<string>): boolean {
  return word !== undefined && (several.has(word) || isAllDigits(word))
}

/** The forms of an agency’s name that are names and the same words as what is written. */
function formsOf(row: AgencyRow, written: string): readonly string[] {
  const names = namesOf(row)
  // As it should be: what else it may be does not matter.
  if (names.forms.includes(written)) return [written]
  const folded = fold(written)
  return names.forms.filter((_, at) => names.folded[at] === folded)
}

const namesOf = once(({name, aliases}: AgencyRow) => {
  const forms = [name, ...aliases].filter(isName)
  return {forms, folded: forms.map(fold)}
})

/** “Sở Nội vụ”, and not “Các bộ, ngành”, which are many. */
function isName(form: string): boolean {
  return isUpper(form[0]) && !form.startsWith('Các ')
}

/** The place with the capitals it should have; none where it has them. */
function otherwise(passage: Passage, start: number, end: number, form: string): Found[] {
  const written = passage.value.slice(start, end)
  if (written === form) return []
  // Of a sentence it may be the first word; of a name in small letters nothing else is wrong.
  const right = capitalised(written) === form ? form : withCapitalsOf(written, form)
  return right === written ? [] : [{passage, start, end, right}]
}
