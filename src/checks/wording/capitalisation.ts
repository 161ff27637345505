import {isInCitedTitle} from '../../document/cited-places.js'
import {z} from 'zod'
import type {Plan} from '../../document/plan.js'
import type {Knowledge} from '../../knowledge/knowledge.js'
import {articleReferences} from '../../vietnamese/article-references.js'
import {withCapitalsOf} from '../../vietnamese/capitals.js'
import {fold} from '../../vietnamese/fold.js'
import {isAllCapitals, isUpper} from '../../vietnamese/letters.js'
import type {Passage} from '../../vietnamese/passage.js'
import {defineCheck} from '../define-check.js'
import {findPhrases, words} from '../params/phrases.js'
import {scopeOf} from '../params/scope.js'

export const capitalisationParams = () =>
  z
    .strictObject({
      phrases: z.array(words()).meta({
        description: 'Cụm từ viết hoa đúng như ghi ở đây, ở đâu cũng vậy.',
        en: 'Phrases whose capitals are as they are here, wherever they stand.'
      }),
      except: z.array(words()).optional().meta({
        description: 'Cụm từ dài hơn mà trong đó chữ hoa viết khác.',
        en: 'Longer phrases inside which they stand with other capitals.'
      }),
      names: z.array(words()).meta({
        description: 'Tên riêng chỉ xét khi chữ đầu viết hoa; viết thường là danh từ chung.',
        en: 'Names that are judged only where they begin with a capital; otherwise they are common nouns.'
      }),
      since: z.iso.date().meta({
        description: 'Cách viết hoa được quy định từ ngày này; kế hoạch có thể cũ hơn thì không xét.',
        en: 'The day from which such capitals are prescribed; what may be older is not judged.'
      }),
      agencies: z.array(z.string()).meta({
        description: 'Loại cơ quan (theo bảng cơ quan) có tên được xét như tên riêng.',
        en: 'Kinds of agencies whose names in the table of agencies are such names.'
      })
    })
    .meta({
      description: 'Chữ hoa có viết như quy định không?',
      en: 'Do words have the capitals that are prescribed?'
    })
type Params = z.output<ReturnType<typeof capitalisationParams>>

/**
 * Do words have the capitals that the office writes?
 *
 * Only phrases that have but one right form, wherever they stand, and references to articles of law. A phrase in
 * capitals throughout is a heading; the first letter of a sentence is its own matter; the titles of cited documents are
 * quoted.
 *
 *     - chủ trương của Đảng và nhà nước; Sở nội vụ; tại Khoản 2 điều 5 Luật …
 *                      ^^^^^^^^^^^^^^^^  ^^^^^^^^^      ^^^^^^^^^^^^^^
 */
export const capitalisation = defineCheck({
  found: {
    vi: 'Nên viết “{right}” (chữ hoa, chữ thường) thay cho “{written}”.',
    en: 'Write “{right}” (capitals) instead of “{written}”.'
  }
})<Params, unknown>({
  kind: 'capitalisation',
  produces: 'findings',
  needs: ['diacritics'],
  phraseLists: ({phrases, except = [], names}) => [phrases, except, names],
  run({plan, knowledge, params, report}) {
    if (plan.facts.judgedOn.date < params.since) return
    const {passages} = scopeOf(plan, undefined)
    const found = [
      ...phrasesIn(plan, params.phrases, passages, params.except),
      ...phrasesIn(plan, params.names, passages).filter(({passage, start}) => isUpper(passage.value[start])),
      ...agenciesIn(knowledge, new Set(params.agencies), passages),
      ...passages.flatMap(passage =>
        articleReferences(passage.value, plan.phrases.words(passage)).map(one => ({...one, passage}))
      )
    ]
    for (const {passage, start, end, right} of found) {
      const written = passage.value.slice(start, end)
      if (isAllCapitals(written) || isInCitedTitle(plan, passage, start)) continue
      report('found', {written, right}, passage.span(start, end), {suggestions: [right]})
    }
  }
})

interface Found {
  readonly passage: Passage
  readonly start: number
  readonly end: number
  readonly right: string
}

function phrasesIn(
  plan: Plan,
  phrases: readonly string[],
  passages: readonly Passage[],
  except: readonly string[] = []
): Found[] {
  return findPhrases(plan, phrases, passages, except).flatMap(({index, passage, start, end}) =>
    otherwise(passage, start, end, phrases[index]!)
  )
}

/** Agencies of these kinds, named with a capital. Of several forms of a name, one as it is written is right. */
function agenciesIn(knowledge: Knowledge, kinds: ReadonlySet<string>, passages: readonly Passage[]): Found[] {
  return passages.flatMap(passage => {
    const byStart = new Map<number, (Found | undefined)[]>()
    for (const {value, start, end} of knowledge.vocabulary.agencies.findAll(passage)) {
      const row = knowledge.agencies.get(value.id)
      if (!row || !isUpper(passage.value[start])) continue
      const same = [row.name, ...row.aliases].filter(
        form => isName(form) && fold(form) === passage.folded.slice(start, end)
      )
      const judged = same.map(form =>
        kinds.has(value.kind) ? otherwise(passage, start, end, form)[0] : undefined
      )
      if (judged.length > 0) byStart.set(start, [...(byStart.get(start) ?? []), ...judged])
    }
    return [...byStart.values()].flatMap(judged =>
      judged.includes(undefined) ? [] : judged.slice(0, 1).filter(one => one !== undefined)
    )
  })
}

/** “Sở Nội vụ”, and not “Các bộ, ngành”, which are many. */
function isName(form: string): boolean {
  return isUpper(form[0]) && !form.startsWith('Các ')
}

/** The place with the capitals it should have; none where it has them. */
function otherwise(passage: Passage, start: number, end: number, form: string): Found[] {
  const written = passage.value.slice(start, end)
  const right = withCapitalsOf(written, form)
  return right === written ? [] : [{passage, start, end, right}]
}
