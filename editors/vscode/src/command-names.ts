/** The commands of the extension, as its manifest declares them; that which explains a rule is the server’s own. */
export const commandNames = [
  'cchclint.lintWorkspace',
  'cchclint.lintFile',
  'cchclint.checklist',
  'cchclint.fixAll',
  'cchclint.annotate',
  'cchclint.restart'
] as const

export type CommandName = (typeof commandNames)[number]
