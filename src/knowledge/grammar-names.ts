/** The tables of rules/grammar: words of office Vietnamese, and what they do in a text. */
// prettier-ignore
export const grammarNames = [
  'acts',
  'agency-forms',
  'bases',
  'channels',
  'clauses',
  'columns',
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
  'page-marks',
  'parts',
  'periods',
  'places',
  'qualifiers',
  'relations',
  'reported',
  'roles',
  'signature-stamps',
  'signing',
  'tasks',
  'unfinished',
  'units'
] as const
export type GrammarName = (typeof grammarNames)[number]
