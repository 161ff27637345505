import type {Citation, Plan} from '../plan.js'

/** Another number than the header's, or another date than one that is written there. */
export function isOther({number, writtenDate}: Citation, {facts}: Plan): boolean {
  if (number !== facts.number) return true
  return writtenDate !== undefined && facts.date !== undefined && writtenDate !== facts.date
}
