/** The packs that the program brings along, in the order in which their findings are explained. */
export const builtInPackNames = ['cchc', 'citation', 'form', 'wording', 'text', 'exception'] as const

/** Names that no other pack may have: those above, those kept for packs to come, and what is no pack. */
export const takenPackNames: readonly string[] = [
  ...builtInPackNames,
  'repository',
  'cchc-plan',
  'knowledge',
  'internal'
]
