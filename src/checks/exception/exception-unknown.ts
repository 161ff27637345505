import {z} from 'zod'
import {nearest} from '../../base/nearest.js'
import {isAboutExceptions, type Verb, verbs} from '../../document/directive.js'
import {defineFindings} from '../define-check.js'
import {placeOfDirective} from '../reading/exception-place.js'

export const exceptionUnknownParams = () =>
  z.strictObject({}).meta({
    description: 'Ngoại lệ ghi trong văn bản có đúng cách viết và nêu quy tắc có thật không?',
    en: 'Are exceptions in the document written as they are read, and do they name rules that there are?'
  })

/**
 * Are exceptions in the document written as they are read, and do they name rules that there are?
 *
 * One finding for each word that is not understood, with the one that was probably meant.
 *
 *     <!-- cchclint-disable-file cchc/index-coverage/papy -- lý do -->
 */
export const exceptionUnknown = defineFindings({
  verb: {
    vi: 'Không hiểu “cchclint-{verb}” nên ghi chú này không có hiệu lực; cần viết {known}.',
    en: '“cchclint-{verb}” is not understood, so this comment does nothing; write {known}.'
  },
  verbNear: {
    vi: 'Không hiểu “cchclint-{verb}” nên ghi chú này không có hiệu lực; có phải ý bạn là “cchclint-{near}”?',
    en: '“cchclint-{verb}” is not understood, so this comment does nothing; did you mean “cchclint-{near}”?'
  },
  rule: {
    vi: 'Không có quy tắc “{rule}” nên ngoại lệ này không có hiệu lực; xem mã các quy tắc bằng lệnh cchclint rules.',
    en: 'There is no rule “{rule}”, so this exception does nothing; cchclint rules lists the ids.'
  },
  ruleNear: {
    vi: 'Không có quy tắc “{rule}” nên ngoại lệ này không có hiệu lực; có phải ý bạn là “{near}”?',
    en: 'There is no rule “{rule}”, so this exception does nothing; did you mean “{near}”?'
  },
  noRule: {
    vi: 'Ngoại lệ này không nêu quy tắc nào nên không có hiệu lực; cần ghi mã quy tắc sau “cchclint-{verb}”.',
    en: 'This exception names no rule, so it does nothing; write the id of a rule after “cchclint-{verb}”.'
  },
  own: {
    vi: 'Ghi chú trong văn bản không miễn được quy tắc “{rule}”; chỉ cấu hình mới đổi được mức độ của quy tắc này.',
    en: 'A comment cannot except “{rule}”; only the configuration sets how much it weighs.'
  },
  stray: {
    vi: 'Không hiểu “{word}” trong ngoại lệ này; các quy tắc phải cách nhau bằng dấu phẩy, lý do ghi sau “--”.',
    en: '“{word}” in this exception is not understood; rules are parted by commas, and the reason follows “--”.'
  },
  unclosed: {
    vi: 'Ghi chú “cchclint-{verb}” không được đóng bằng “-->” nên không có hiệu lực.',
    en: 'The comment “cchclint-{verb}” is not closed by “-->”, so it does nothing.'
  }
})({
  readsUnreadable: true,
  run({plan, ruleIds, report}) {
    const known = [...(ruleIds ?? [])].filter(id => !isAboutExceptions(id))
    const nearKnown = new Map<string, string | undefined>()
    for (const directive of plan.source.directives ?? []) {
      const {verb, rules, stray, reason} = directive
      const at = placeOfDirective(directive)
      if (directive.isUnclosed) {
        report('unclosed', {verb}, at, {directive})
        continue
      }
      if (!(verbs as readonly string[]).includes(verb)) {
        const near = others[verb] ?? nearest(verb, verbs)[0]
        const list = verbs.map(one => `“cchclint-${one}”`).join(', ')
        if (near === undefined) report('verb', {verb, known: list}, at, {directive})
        else report('verbNear', {verb, near}, at, {directive, suggestions: [`cchclint-${near}`]})
        continue
      }
      if (rules.length === 0 && verb !== 'enable') report('noRule', {verb}, at, {directive})
      for (const rule of rules) {
        if (isAboutExceptions(rule)) report('own', {rule}, at, {directive})
        if (isAboutExceptions(rule) || !ruleIds || ruleIds.has(rule)) continue
        if (!nearKnown.has(rule)) nearKnown.set(rule, nearest(rule, known)[0])
        const near = nearKnown.get(rule)
        if (near === undefined) report('rule', {rule}, at, {directive})
        else report('ruleNear', {rule, near}, at, {directive, suggestions: [near]})
      }
      // Without a reason, the words were meant as one: that is said of the reason.
      const [word] = stray
      if (word !== undefined && (reason !== '' || verb === 'enable')) report('stray', {word}, at, {directive})
    }
  }
})

/** What other linters have, and what comes nearest to it here. */
const others: Readonly<Record<string, Verb>> = {
  'disable-line': 'disable-next-line',
  'disable-next': 'disable-next-line'
}
