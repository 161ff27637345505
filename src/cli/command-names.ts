/** The commands, in the order of the help. */
export const commandNames = [
  'checklist',
  'annotate',
  'extract',
  'rules',
  'knowledge',
  'init',
  'explain',
  'merge',
  'lsp',
  'page'
] as const
export type CommandName = (typeof commandNames)[number]
