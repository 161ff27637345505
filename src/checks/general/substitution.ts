import {capitalised, inCaseOf} from '../../vietnamese/capitals.js'
import {isInCitedTitle} from '../../document/cited-places.js'
import {z} from 'zod'
import {fold} from '../../vietnamese/fold.js'
import {isAllCapitals} from '../../vietnamese/letters.js'
import {defineFindings, type ParamsOf} from '../define-check.js'
import {findPhrases, phrase, phraseListsIn, phraseQuery, type PhraseQuery, words} from '../params/phrases.js'
import {scopeOf, section} from '../params/scope.js'
import {nfc} from '../../vietnamese/normal-form.js'

export const substitutionParams = () =>
  z
    .strictObject({
      substitutions: z
        .array(
          z.strictObject({
            from: phrase().meta({description: 'Cụm từ cần thay.', en: 'The words that should not stand.'}),
            to: words().meta({description: 'Cụm từ nên viết.', en: 'The words to write.'})
          })
        )
        .min(1)
        .meta({description: 'Các cặp từ cần thay và từ nên viết.', en: 'What to write instead of what.'}),
      section: section(),
      except: z.array(words()).optional().meta({
        description: 'Cụm từ dài hơn được phép chứa các từ cũ.',
        en: 'Longer phrases inside which the old words may stand.'
      })
    })
    .meta({
      description: 'Có từ nào nên thay bằng từ khác không?',
      en: 'Is there a word for which another should stand?'
    })
type Params = ParamsOf<typeof substitutionParams>

/**
 * Is there a word for which another should stand?
 *
 * Each occurrence is a finding that suggests the other, in capitals where the text is. Not in the title of a cited
 * document, not inside the right words themselves, and not in text that lost its diacritics.
 *
 *     - Đăng tải trên trang web của Sở.      → trang thông tin điện tử
 *                     ^^^^^^^^^
 */
export const substitution = defineFindings({
  found: {
    vi: 'Nên viết “{to}” thay cho “{from}”.',
    en: 'Write “{to}” instead of “{from}”.'
  }
})<typeof substitutionParams, typeof prepare>({
  prepare,
  needs: ['diacritics'],
  objection({substitutions}) {
    const index = substitutions.findIndex(
      ({from, to}) => typeof from === 'string' && fold(nfc(from)) === fold(nfc(to))
    )
    const same = substitutions[index]
    if (!same) return undefined
    return {
      path: ['substitutions', index, 'to'],
      what: {
        vi: `“${same.to}” chỉ khác cụm từ cần thay ở chữ hoa hoặc cách đặt dấu, nên không xét được; hãy viết cụm từ khác.`,
        en: `“${same.to}” differs only in capitals or tone placement, which cannot be judged; write another phrase.`
      }
    }
  },
  phraseLists: params => [...phraseListsIn(lookedFor(params)), params.section ?? []],
  run({plan, params, prepared, report}) {
    const {substitutions} = params
    const {passages} = scopeOf(plan, params.section)
    for (const found of findPhrases(plan, prepared, passages)) {
      if (isInCitedTitle(plan, found.passage, found.start)) continue
      const written = found.passage.value.slice(found.start, found.end)
      const to = asWritten(written, substitutions[found.index]?.to ?? written)
      report('found', {from: written, to}, found.span, {suggestions: [to]})
    }
  }
})

/** The old words. What holds them and is right are the exceptions, and the new words themselves. */
function lookedFor({substitutions, except = []}: Params) {
  return {
    phrases: substitutions.map(({from}) => from),
    except: [...except, ...substitutions.map(({to}) => to)]
  }
}

function prepare(params: Params): PhraseQuery {
  return phraseQuery(lookedFor(params))
}

/** The new words with the capitals of the old; a short word in capitals is an abbreviation, not a title. */
function asWritten(written: string, to: string): string {
  const isTitle = written.length > 4 && written.includes(' ')
  return isAllCapitals(written) && !isTitle ? capitalised(to) : inCaseOf(written, to)
}
