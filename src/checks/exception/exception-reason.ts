import {z} from 'zod'
import {isExceptable, verbs} from '../../document/directive.js'
import {defineFindings} from '../define-check.js'
import {placeOfDirective} from '../reading/exception-place.js'

export const exceptionReasonParams = () =>
  z.strictObject({}).meta({
    description: 'Mỗi ngoại lệ ghi trong văn bản có lý do không?',
    en: 'Has each exception in the document its reason?'
  })

/**
 * Has each exception in the document its reason?
 *
 *     <!-- cchclint-disable-file form/recipients -->
 */
export const exceptionReason = defineFindings({
  none: {
    vi: 'Ngoại lệ cho {rules} chưa nêu lý do nên không có hiệu lực; cần ghi lý do sau “--”.',
    en: 'The exception for {rules} gives no reason, so it does nothing; write the reason after “--”.'
  }
})({
  readsUnreadable: true,
  run({plan, ruleIds, report}) {
    for (const directive of plan.source.directives ?? []) {
      const {verb, rules, reason, isUnclosed} = directive
      if (isUnclosed || reason !== '' || verb === 'enable') continue
      if (!(verbs as readonly string[]).includes(verb)) continue
      const known = rules.filter(rule => isExceptable(rule, ruleIds))
      if (known.length === 0) continue
      const named = known.slice(0, mostNamed).map(rule => `“${rule}”`)
      const list = `${named.join(', ')}${known.length > mostNamed ? ', …' : ''}`
      report('none', {rules: list}, placeOfDirective(directive), {directive})
    }
  }
})

const mostNamed = 3
