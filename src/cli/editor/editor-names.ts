/** Editors in which plans can be linted without anything more than the command. */
export const editorNames = ['vscode'] as const
export type EditorName = (typeof editorNames)[number]
