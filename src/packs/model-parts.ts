/** Parts of a plan to which a model wording may belong, in the order in which they stand. */
export const modelParts = [
  'preamble',
  'purpose',
  'requirements',
  'audience',
  'content',
  'forms',
  'solutions',
  'funding',
  'implementation',
  'recipients'
] as const
export type ModelPart = (typeof modelParts)[number]
