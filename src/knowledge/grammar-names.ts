/** The tables of rules/grammar: words of office Vietnamese, and what they do in a text. */
// prettier-ignore
export const grammarNames = [
  'acts',
  'clauses',
  'columns',
  'deadlines',
  'periods',
  'reported'
] as const
export type GrammarName = (typeof grammarNames)[number]
