import type {Span} from '../vietnamese/passage.js'
import {isDash, isWordUnit, runsOf, splitAtBlanks} from '../vietnamese/letters.js'

/** What a comment may ask for, as it is written behind `cchclint-`. */
export const verbs = ['disable-next-line', 'disable', 'enable', 'disable-file'] as const
export type Verb = (typeof verbs)[number]

/** What may be set in a comment beside rules and reason: `until=2026-12-31`, `owner=Văn phòng`. */
export const settings = ['until', 'owner'] as const

/**
 * What a comment says to this program, as it is written, right or wrong:
 *
 *     cchclint-disable-next-line cchc/index-coverage/papi, form/title until=2026-12-31 -- lý do
 */
export interface DirectiveWords {
  /** What follows `cchclint-`: one of {@link verbs}, or whatever was typed. */
  readonly verb: string
  /** What is named before the reason, each as it is written. */
  readonly rules: readonly string[]
  /** Words before the reason that are neither a rule nor a setting. */
  readonly stray: readonly string[]
  /** Empty where there is none; signs alone are none. */
  readonly reason: string
  readonly owner: string | null
  /** As it is written, be it a day or not. */
  readonly until: string | null
}

/** A comment that speaks to this program, and where it stands in the text as it is written. */
export interface Directive extends DirectiveWords, Span {
  /** The place in the text as it is read: what follows the comment stands there. */
  readonly at: number
  /** In Word and OpenDocument, what the comment is tied to; both texts are one there. */
  readonly anchor?: Span | undefined
  /** It begins as a comment and never ends as one. */
  readonly isUnclosed?: boolean | undefined
}

/** Whether a comment can leave out this rule or item: there is one, and it is not about exceptions themselves. */
export function isExceptable(id: string, ruleIds: ReadonlySet<string> | undefined): boolean {
  return (ruleIds?.has(id) ?? true) && !isAboutExceptions(id)
}

/** The rules of the pack `exception`: who writes an exception cannot except it from what is asked of it. */
export function isAboutExceptions(id: string): boolean {
  return id.startsWith('exception/')
}

const prefix = 'cchclint-'

/** What is kept of a reason and of a name: a line or two of a report. */
const mostLetters = 300
const mostLettersOfName = 80
/** Rules in one comment; who leaves out more leaves out the pack. */
const mostRules = 50

/** Whether a comment speaks to this program. Word writes the first letter of a comment as a capital. */
export function isDirective(comment: string): boolean {
  return comment.trimStart().slice(0, prefix.length).toLowerCase() === prefix
}

/** What a comment says; undefined for one that does not speak to this program. */
export function readDirective(comment: string): DirectiveWords | undefined {
  if (!isDirective(comment)) return undefined
  const [head = '', ...words] = splitAtBlanks(comment.trim().slice(0, mostRead))
  const verb = short(head.slice(prefix.length).toLowerCase())
  const named: string[] = []
  const reason: string[] = []
  const set = new Map<string, string[]>()
  let into = named
  let hasReason = false
  for (const word of words) {
    const sign = word.indexOf('=')
    const key = sign > 0 ? word.slice(0, sign).toLowerCase() : ''
    if (!hasReason && isReasonMark(word)) {
      hasReason = true
      into = reason
    } else if (isSetting(key)) {
      const value = [word.slice(sign + 1)]
      set.set(key, value)
      // A name may be of several words, a day is one.
      into = key === 'owner' ? value : hasReason ? reason : named
    } else into.push(word)
  }
  const {rules, stray} = namesIn(named)
  const owner = unquoted((set.get('owner') ?? []).join(' '))
  return {
    verb,
    rules,
    stray,
    reason: reason.some(word => runsOf(word, isWordUnit).length > 0)
      ? short(reason.join(' '), mostLetters)
      : '',
    owner: owner === '' ? null : short(owner),
    until: set.has('until') ? short(unquoted((set.get('until') ?? []).join(' '))) : null
  }
}

/** A comment is read up to here. */
const mostRead = 5000

/** “--”; Word makes a dash of it. */
function isReasonMark(word: string): boolean {
  return word === '--' || word === '---' || (word.length === 1 && word !== '-' && isDash(word))
}

function isSetting(key: string): boolean {
  return (settings as readonly string[]).includes(key)
}

/** Rules are parted by commas; of several words between two commas the first may be one. */
function namesIn(words: readonly string[]): Pick<DirectiveWords, 'rules' | 'stray'> {
  const rules: string[] = []
  const stray: string[] = []
  for (const part of words.join(' ').split(',').slice(0, mostRules)) {
    const [rule, ...others] = part.split(' ').filter(word => word !== '')
    if (rule !== undefined) rules.push(short(rule))
    stray.push(...others.map(word => short(word)))
  }
  return {rules: [...new Set(rules)], stray}
}

function unquoted(text: string): string {
  const quotes = ['"', '“', '”', "'"]
  const start = quotes.includes(text.slice(0, 1)) ? 1 : 0
  const end = quotes.includes(text.slice(-1)) ? text.length - 1 : text.length
  return text.slice(start, Math.max(start, end)).trim()
}

/** Whole letters, and not more of them than anybody reads. */
function short(text: string, most = mostLettersOfName): string {
  if (text.length <= most) return text
  return `${[...text.slice(0, most)].slice(0, -1).join('')}…`
}
