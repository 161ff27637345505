import type {GivenFile} from '../protocol.js'
import type {Question} from './messages.js'

/** What the worker always has: what judges, and what reads Word files. */
const first: readonly string[] = ['core']

/**
 * The parts that a question probably needs, so that the worker has them from the beginning; what else it asks for is given
 * to the next one.
 */
export function neededFor(question: Question): string[] {
  if (question.kind === 'look') return [...first, 'packs']
  if (question.kind === 'warm') return [...first]
  const {file, asked} = question
  const parts = [...first, ...readerOf(file)]
  if ((asked.packs ?? []).length > 0) parts.push('packs')
  if (question.kind === 'make' && question.download !== 'json' && question.download !== 'fixed-text')
    parts.push('save')
  return parts
}

/** By what it holds, and what it is called. */
function readerOf({name, bytes}: GivenFile): string[] {
  const begins = (...signs: readonly number[]) => signs.every((sign, at) => bytes[at] === sign)
  const ending = name.slice(name.lastIndexOf('.')).toLowerCase()
  if (ending === '.pdf' || begins(0x25, 0x50, 0x44, 0x46)) return ['pdf']
  if (ending === '.odt') return ['odt']
  if (begins(0xd0, 0xcf, 0x11, 0xe0)) return ['doc']
  return ending === '.md' || ending === '.markdown' ? ['markdown'] : []
}
