import {z} from 'zod'
import {type KnownPhrase, knownPhrase} from '../../vietnamese/closest-phrase.js'
import {defineRequirement, type ParamsOf} from '../define-check.js'
import {words} from '../params/phrases.js'
import {gluedPhrase, headerPhrase} from '../../document/reading/header-phrases.js'
import {phraseAsMeant} from '../../document/reading/phrase-as-meant.js'
import {isMachineRead} from '../../document/reading/running-text.js'
import type {Plan} from '../../document/plan.js'
import {gapAt} from '../../document/reading/where-missing.js'

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

/**
 * Do the country’s name and its motto stand above, as they are written?
 *
 * Both placements of tones are right. Where neither stands the column may have been lost, and a person must look.
 * Other dashes in the motto are no fault of the country’s name: a hint, which can be mended. Capitals are prescribed.
 *
 *     CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
 *         Độc lập – Tự do – Hạnh phúc          → Độc lập - Tự do - Hạnh phúc
 *         ^^^^^^^^^^^^^^^^^^^^^^^^^^^
 */
export const nationalTitle = defineRequirement({
  none: {
    vi: 'Phần đầu không còn Quốc hiệu và Tiêu ngữ, có thể bị mất khi chuyển tệp, nên không xét được.',
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
  case: {
    vi: '“{written}” viết chưa đúng chữ hoa, chữ thường; cần viết “{words}”.',
    en: '“{written}” has other capitals; write “{words}”.'
  },
  dash: {
    vi: 'Tiêu ngữ nên dùng dấu gạch nối có dấu cách hai bên: “{words}”.',
    en: 'The motto has hyphens with a blank on each side: “{words}”.'
  }
})<typeof nationalTitleParams, typeof prepare>({
  prepare,
  needs: ['diacritics', 'header'],
  run({plan, prepared, met, unmet, notEvaluated, report}) {
    const country = headerPhrase(plan, prepared.country)
    const motto = headerPhrase(plan, prepared.motto)
    if (!country || !motto) {
      const {lost, glued} = withoutBlanks(plan, [
        ...(country ? [] : [prepared.country]),
        ...(motto ? [] : [prepared.motto])
      ])
      const there = country ?? motto ?? glued[0]
      if (!there) return notEvaluated('none', {})
      if (lost) return unmet('missing', {words: lost.words}, gapAt(there.span))
      const [first = there] = glued
      // The blanks of a heading that is printed narrow are lost where a PDF is read.
      if (plan.source.format === 'pdf') return met([first.span])
      const {words, written, span} = first
      return unmet('misspelt', {written, words}, span, {suggestions: [words]})
    }
    const wrong = [country, motto].find(one => one.isMisspelt)
    if (wrong) {
      const {written, words, span} = wrong
      return unmet('misspelt', {written, words}, span, {suggestions: [words]})
    }
    met([country.span, motto.span])
    for (const phrase of [country, motto]) {
      const {words, span, written} = phrase
      const {text, isInOtherCase, lacksDash} = phraseAsMeant(plan, phrase)
      const mending = {suggestions: [words], ...(text === undefined ? {} : {fix: {...span, text}})}
      if (isInOtherCase && hasOwnCase(plan)) report('case', {written, words}, span, mending)
      else if (phrase === motto && (text !== undefined || lacksDash))
        report('dash', {words}, span, {...mending, atMost: 'info'})
    }
  }
})

/** Of phrases that are not there as they should be, those that lack some of their blanks, and the first of the others. */
function withoutBlanks(plan: Plan, missing: readonly KnownPhrase[]) {
  const found = missing.map(phrase => ({phrase, glued: gluedPhrase(plan, phrase)}))
  return {
    lost: found.find(({glued}) => glued === undefined)?.phrase,
    glued: found.flatMap(({glued}) => glued ?? [])
  }
}

/** Old Word files do not tell what is shown in capitals, and a machine that reads a scan takes one for the other. */
function hasOwnCase(plan: Plan): boolean {
  return plan.source.format !== 'doc' && !isMachineRead(plan)
}

function prepare({country, motto}: ParamsOf<typeof nationalTitleParams>) {
  return {country: knownPhrase(country), motto: knownPhrase(motto)}
}
