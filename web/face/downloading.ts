import type {Made} from '../protocol.js'

/** Hands a file over to be saved, under its name. */
export function save({name, type, bytes}: Made): void {
  const url = URL.createObjectURL(new Blob([bytes as Uint8Array<ArrayBuffer>], {type}))
  const link = document.createElement('a')
  link.href = url
  link.download = name
  document.body.append(link)
  link.click()
  link.remove()
  // The browser has taken it over by then.
  setTimeout(() => URL.revokeObjectURL(url), 60_000)
}
