/** The tables of rules/grammar: words of office Vietnamese, and what they do in a text. */
// prettier-ignore
export const grammarNames = [
  'acts',
  'channels',
  'clauses',
  'columns',
  'deadlines',
  'heading-words',
  'headings',
  'index-words',
  'parts',
  'periods',
  'reported'
] as const
export type GrammarName = (typeof grammarNames)[number]
