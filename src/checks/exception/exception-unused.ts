import {z} from 'zod'
import {isExceptable} from '../../document/directive.js'
import {exceptionsOf} from '../../document/exceptions.js'
import {defineFindings} from '../define-check.js'
import {placeOfDirective} from '../reading/exception-place.js'

export const exceptionUnusedParams = () =>
  z.strictObject({}).meta({
    description: 'Ngoại lệ ghi trong văn bản có dùng đến không, và có được đóng lại không?',
    en: 'Is each exception in the document of use, and is it ended where it was to be?'
  })

/**
 * Is each exception in the document of use, and is it ended where it was to be? What was found is not asked here: that an
 * exception is of no use is said where it turns out to cover nothing.
 *
 *     <!-- cchclint-disable form/recipients -- lý do -->   (and no cchclint-enable below)
 */
export const exceptionUnused = defineFindings({
  unused: {
    vi: 'Ngoại lệ cho “{rule}” không được dùng đến, vì trong phạm vi áp dụng không có phát hiện nào của quy tắc này; cần bỏ ngoại lệ này.',
    en: 'The exception for “{rule}” is of no use: nothing is found there by this rule; take it away.'
  },
  open: {
    vi: 'Ngoại lệ cho “{rule}” không được đóng bằng “cchclint-enable” nên kéo dài đến hết văn bản; cần đóng lại, hoặc dùng “cchclint-disable-file”.',
    en: 'The exception for “{rule}” is not ended by “cchclint-enable” and holds to the end of the document; end it, or use “cchclint-disable-file”.'
  },
  idle: {
    vi: '“cchclint-enable” cho “{rule}” không đóng ngoại lệ nào đang mở; cần bỏ.',
    en: '“cchclint-enable” for “{rule}” ends no exception that is open; take it away.'
  },
  idleAll: {
    vi: '“cchclint-enable” không đóng ngoại lệ nào đang mở; cần bỏ.',
    en: '“cchclint-enable” ends no exception that is open; take it away.'
  }
})({
  readsUnreadable: true,
  run({plan, ruleIds, report}) {
    const {made, idle} = exceptionsOf(plan.source)
    for (const [exception, {directive, rule, isOpen}] of made.entries()) {
      if (!isExceptable(rule, ruleIds)) continue
      const at = placeOfDirective(directive)
      if (isOpen) report('open', {rule}, at, {directive})
      else report('unused', {rule}, at, {directive, when: {exception, is: 'unused'}})
    }
    for (const {directive, rule} of idle) {
      const at = placeOfDirective(directive)
      if (rule === '') report('idleAll', {}, at, {directive})
      else if (isExceptable(rule, ruleIds)) report('idle', {rule}, at, {directive})
    }
  }
})
