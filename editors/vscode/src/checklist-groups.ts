import type {Status} from '../../../src/base/severity.js'
import type {Checklist, ChecklistItem} from '../../../src/lsp/features/checklist.js'
import {sheetWords} from '../../../src/reporters/sheet/words.js'

/** Requirements of which the same became. */
export interface StatusGroup {
  readonly status: Status
  /** “Chưa đạt” */
  readonly name: string
  readonly items: readonly ChecklistItem[]
}

/** What is to be done comes first. */
const order: readonly Status[] = ['unmet', 'unclear', 'met', 'waived', 'not-evaluated', 'not-applicable']

export function groupsOf({rows}: Checklist): StatusGroup[] {
  return order.flatMap(status => {
    const items = rows.filter(row => row.status === status)
    return items.length === 0 ? [] : [{status, name: sheetWords.vi.statuses[status], items}]
  })
}

/** What is told of a requirement where the mouse stays on it. */
export function itemNote({title, reason, basis, id}: ChecklistItem): string {
  const because = reason === null ? [] : [reason]
  const after = basis.length === 0 ? [] : [`${sheetWords.vi.basis}: ${basis.join('; ')}`]
  return [title, ...because, ...after, id].join('\n\n')
}
