/** What tells when it has changed. */
interface Changing {
  subscribe(listener: () => void): () => void
}

/** Calls now, since it may have changed before anybody listened, and whenever it changes. @returns what ends it */
export function watched(changing: Changing, changed: () => void): () => void {
  changed()
  return changing.subscribe(changed)
}
