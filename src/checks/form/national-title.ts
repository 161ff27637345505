import {z} from 'zod'
import type {Plan} from '../../document/plan.js'
import {hasLineEnd, isDash} from '../../vietnamese/letters.js'
import type {Passage} from '../../vietnamese/passage.js'
import {tokensOf} from '../../vietnamese/tokens.js'
import {defineRequirement} from '../define-check.js'
import {type ClosestPhrase, closestPhrase} from '../../vietnamese/closest-phrase.js'
import {words} from '../params/phrases.js'

export const nationalTitleParams = () =>
  z
    .strictObject({
      country: words().meta({
        description: 'Quốc hiệu, viết đúng.',
        en: 'The country’s name as it is written.'
      }),
      motto: words().meta({description: 'Tiêu ngữ, viết đúng.', en: 'The motto as it is written.'})
    })
    .meta({
      description: 'Phần đầu có Quốc hiệu và Tiêu ngữ viết đúng không?',
      en: 'Do the country’s name and its motto stand above, as they are written?'
    })
type Params = z.output<ReturnType<typeof nationalTitleParams>>

/**
 * Do the country’s name and its motto stand above, as they are written?
 *
 * Both placements of tones are right. Where neither stands the column may have been lost, and a person must look.
 * Other dashes in the motto are no fault of the country’s name: a hint, which can be mended.
 *
 *     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
 *         Độc lập – Tự do – Hạnh phúc          → Độc lập - Tự do - Hạnh phúc
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const nationalTitle = defineRequirement({
  none: {
    vi: 'Phần đầu không còn Quốc hiệu và Tiêu ngữ, có lẽ bị mất khi chuyển tệp, nên không xét được.',
    en: 'The header has neither the country’s name nor its motto, as if they were lost in conversion: not judged.'
  },
  missing: {
    vi: 'Phần đầu chưa có “{words}”; cần bổ sung.',
    en: 'The header has no “{words}”; add it.'
  },
  misspelt: {
    vi: '“{written}” viết chưa đúng; cần viết “{words}”.',
    en: '“{written}” is misspelt; write “{words}”.'
  },
  dash: {
    vi: 'Tiêu ngữ nên dùng dấu gạch nối có dấu cách hai bên: “{words}”.',
    en: 'The motto has hyphens with a blank on each side: “{words}”.'
  }
})<Params>({
  kind: 'national-title',
  needs: ['diacritics', 'header'],
  run({plan, params, met, unmet, notEvaluated, report}) {
    const whole = plan.header!.whole
    const found = [params.country, params.motto].map(words => ({words, at: closestPhrase(whole, words)}))
    const [country, motto] = found.map(one => one.at)
    if (!country && !motto) return notEvaluated('none', {})
    const missing = found.find(one => !one.at)
    const there = whole.span((country ?? motto)!.start, (country ?? motto)!.end)
    if (missing) return unmet('missing', {words: missing.words}, there)
    const wrong = found.find(one => one.at!.far > 0)
    if (wrong) {
      const {start, end} = wrong.at!
      const written = whole.value.slice(start, end)
      const more = {suggestions: [wrong.words]}
      return unmet('misspelt', {written, words: wrong.words}, whole.span(start, end), more)
    }
    met(found.map(one => whole.span(one.at!.start, one.at!.end)))
    const dashed = withHyphens(plan, whole, motto!)
    const span = whole.span(motto!.start, motto!.end)
    if (dashed !== undefined)
      report('dash', {words: params.motto}, span, {
        suggestions: [params.motto],
        fix: {...span, text: dashed},
        atMost: 'info'
      })
  }
})

/** The motto’s own words with “ - ” where another dash stands; undefined where it is so already, or on two lines. */
function withHyphens({source}: Plan, whole: Passage, {start, end}: ClosestPhrase): string | undefined {
  const {start: from, end: to} = whole.span(start, end)
  const written = source.text.slice(from, to)
  if (hasLineEnd(written) || ['|', '*', '_'].some(mark => written.includes(mark))) return undefined
  const tokens = tokensOf(whole).filter(token => token.start >= start && token.end <= end)
  let text = ''
  for (const [at, token] of tokens.entries()) {
    const span = whole.span(token.start, token.end)
    const before = tokens[at - 1]
    const between = before ? whole.value.slice(before.end, token.start).trim() : ''
    // A comma is no dash, and nobody knows what it is for.
    if (between !== '' && !(between.length === 1 && isDash(between))) return undefined
    text += `${before ? (between === '' ? ' ' : ' - ') : ''}${source.text.slice(span.start, span.end)}`
  }
  return text === written ? undefined : text
}
