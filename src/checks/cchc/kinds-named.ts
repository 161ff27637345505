import {z} from 'zod'
import type {Wording} from '../../base/wording.js'
import {passagesOfWork} from '../../document/reading/work.js'
import type {Span} from '../../vietnamese/passage.js'
import {distinct} from '../../document/reading/clause-span.js'
import {defineRequirement, type ParamsOf} from '../define-check.js'
import {phraseQuery, words} from '../params/phrases.js'
import {whereMissing} from '../../document/reading/where-missing.js'
import {firstOf} from '../reading/first-naming.js'

export const kindsNamedParams = () =>
  z
    .strictObject({
      kinds: z
        .array(
          z.strictObject({
            name: z
              .string()
              .meta({description: 'Tên của loại trong câu báo.', en: 'How messages name the kind.'}),
            en: z
              .string()
              .optional()
              .meta({description: 'Tên ấy bằng tiếng Anh.', en: 'The name in English.'}),
            words: z.array(words()).min(1).meta({
              description: 'Có một trong các cụm từ này là đã nêu loại ấy.',
              en: 'Any of these names the kind.'
            })
          })
        )
        .min(1)
        .meta({description: 'Các loại cần nêu.', en: 'The kinds of things.'}),
      min: z.int().min(1).optional().meta({
        description: 'Phải nêu ít nhất mấy loại; không ghi thì phải đủ tất cả.',
        en: 'How many must be named; all of them unless it is given.'
      }),
      belongs: z.enum(['content', 'forms', 'implementation']).default('content').meta({
        description: 'Phần của kế hoạch mà điều còn thiếu được báo ở đó.',
        en: 'The part in which they belong: where what is missing is reported.'
      }),
      together: z.array(words()).default([]).meta({
        description: 'Cụm từ nêu một lúc tất cả các loại.',
        en: 'Words that name all of them at once.'
      }),
      except: z.array(words()).default([]).meta({
        description: 'Cụm từ dài hơn; từ của một loại nằm trong đó thì không tính.',
        en: 'Longer words inside which those of a kind name nothing.'
      })
    })
    .meta({
      description: 'Kế hoạch có nêu đủ số loại cần có không?',
      en: 'Are so many kinds of things named in what is done?'
    })
type Params = ParamsOf<typeof kindsNamedParams>
type Kind = Params['kinds'][number]

/**
 * Does the plan name so many kinds of things in what it does?
 *
 * In the parts on what is done, how and by whom and in the annexes; not among purposes and money, and not in the title of
 * a cited document, which is not the plan’s own.
 *
 *     Tuyên truyền trên Báo Tịnh Mậu, Cổng thông tin điện tử và mạng xã hội.
 *                       ^^^^^^^^^^^^  ^^^^^^^^^^^^^^^^^^^^^^    ^^^^^^^^^^^   three kinds
 */
export const kindsNamed = defineRequirement({
  lacking: {
    vi: 'Kế hoạch chưa nêu {missing}; nên bổ sung.',
    en: 'The plan does not name {missing}; better add it.'
  },
  none: {
    vi: 'Kế hoạch chưa nêu loại nào; nên có ít nhất {min}, ví dụ {missing}.',
    en: 'The plan names none; it should have at least {min} kinds, such as {missing}.'
  },
  few: {
    vi: 'Kế hoạch mới nêu {count} loại; nên có ít nhất {min}, ví dụ bổ sung {missing}.',
    en: 'The plan names {count} of at least {min} kinds; it could add {missing}.'
  }
})<typeof kindsNamedParams, typeof prepare>({
  prepare,
  needs: ['diacritics'],
  objection({kinds, min}) {
    if (min === undefined || min <= kinds.length) return undefined
    return {
      path: ['min'],
      what: {
        vi: `“min” (${min}) lớn hơn số loại đã liệt kê (${kinds.length}).`,
        en: `“min” (${min}) is more than the kinds that are listed (${kinds.length}).`
      }
    }
  },
  phraseLists: ({kinds, together, except}) => [...kinds.map(kind => kind.words), together, except],
  run({plan, params, prepared, met, unmet}) {
    const {kinds, together} = prepared
    const {min = kinds.length, belongs} = params
    const passages = passagesOfWork(plan)
    const whole = firstOf(plan, together, passages)
    const found = kinds.map(({kind, query}) => ({kind, at: firstOf(plan, query, passages)}))
    const named = found.flatMap(({at}) => at ?? [])
    const missing = found.filter(({at}) => at === undefined).map(({kind}) => kind)
    const place = whereMissing(plan, belongs)
    if (whole) met([whole])
    else if (named.length >= min) met(inOrder(named))
    else if (min === kinds.length) unmet('lacking', {missing: namesOf(missing)}, place)
    else {
      // The first that are missing are examples enough.
      const examples = namesOf(missing.slice(0, mostExamples))
      if (named.length === 0) unmet('none', {min, missing: examples}, place)
      else unmet('few', {count: named.length, min, missing: examples}, place)
    }
  }
})

function prepare({kinds, together, except}: Params) {
  return {
    kinds: kinds.map(kind => ({kind, query: phraseQuery({phrases: kind.words, except})})),
    together: phraseQuery({phrases: together, except})
  }
}

function inOrder(spans: readonly Span[]): Span[] {
  return distinct([...spans].sort((a, b) => a.start - b.start))
}

const mostExamples = 3

function namesOf(kinds: readonly Kind[]): Wording {
  return {
    vi: kinds.map(({name}) => name).join('; '),
    en: kinds.map(({name, en = name}) => en).join('; ')
  }
}
