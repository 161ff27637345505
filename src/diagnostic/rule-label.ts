/** What a line that names the rule of a finding begins with: “Quy tắc: cchc/parent-plan”. */
export const ruleLabels = {vi: 'Quy tắc', en: 'Rule'} as const

/** What a finding or a row of the checklist is called in full: “cchc/index-coverage/papi”. */
export function fullId({rule, item}: {readonly rule: string; readonly item?: string | undefined}): string {
  return item === undefined ? rule : `${rule}/${item}`
}
