/** What a line that names the rule of a finding begins with: “Quy tắc: cchc/parent-plan”. */
export const ruleLabels = {vi: 'Quy tắc', en: 'Rule'} as const
