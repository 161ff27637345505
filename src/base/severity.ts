/** How much a finding weighs, heaviest first. */
export const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

/** Administrative levels; the last two are read but asked nothing of their own. */
export const levels = ['province', 'department', 'district', 'commune', 'ministry', 'other'] as const
export type Level = (typeof levels)[number]

export const topics = ['cchc-communication', 'other'] as const
export type Topic = (typeof topics)[number]

export const stages = ['draft', 'final'] as const
export type Stage = (typeof stages)[number]

export const languages = ['vi', 'en'] as const
export type Language = (typeof languages)[number]

/** What became of a requirement. */
export const statuses = ['met', 'unmet', 'unclear', 'not-applicable', 'not-evaluated', 'waived'] as const
export type Status = (typeof statuses)[number]
