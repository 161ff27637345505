/** The tables of rules/grammar: words of office Vietnamese, and what they do in a text. */
// prettier-ignore
export const grammarNames = [
  'acts',
  'agency-forms',
  'channels',
  'clauses',
  'columns',
  'dates',
  'deadlines',
  'enactments',
  'frames',
  'header-words',
  'heading-words',
  'headings',
  'heads',
  'index-words',
  'issuer-words',
  'lead-ins',
  'parts',
  'periods',
  'places',
  'qualifiers',
  'relations',
  'reported',
  'roles',
  'signing',
  'tasks',
  'units'
] as const
export type GrammarName = (typeof grammarNames)[number]
