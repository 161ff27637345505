import type {RuleData, RuleNotes} from './rule.js'

/** The notes of a rule, built in or a user’s own; loaded only where they are shown. */
export async function notesOf({id, notes}: Pick<RuleData, 'id' | 'notes'>): Promise<RuleNotes> {
  if (notes) return notes
  const {builtInNotes} = await import('./rule-notes.generated.js')
  return builtInNotes[id] ?? {related: []}
}
