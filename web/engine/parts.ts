import {idOf, type Manifest, manifestId, receiver} from './manifest.js'

/**
 * The parts of the program that are no script of the page: code that runs in the worker alone, and its data. Each is packed
 * (gzip) and written in base64. In the one-file page they stand in the page as text that nothing runs; of a page on a
 * server each is a script of its own that says what it holds, and is loaded when it is asked for.
 */
export interface Parts {
  readonly manifest: Manifest
  /** Of code by the name of its part, of data by the name of its file. */
  packed(name: string): Promise<string>
}

export function partsOf(document: Document): Parts {
  const manifest = JSON.parse(textOf(document, manifestId)) as Manifest
  const {files} = manifest
  return {manifest, packed: files ? fromFiles(document, files) : fromPage(document)}
}

function textOf(document: Document, id: string): string {
  const found = document.getElementById(id)
  if (!found) throw new Error(`the page has no “${id}”`)
  return found.textContent ?? ''
}

/** They stand behind the script that asks for them, and may not have been read yet. */
function fromPage(document: Document): Parts['packed'] {
  return async name => {
    if (document.readyState === 'loading')
      await new Promise(resolve => document.addEventListener('DOMContentLoaded', resolve, {once: true}))
    return textOf(document, idOf(name))
  }
}

function fromFiles(document: Document, files: NonNullable<Manifest['files']>): Parts['packed'] {
  const given = new Map<string, string>()
  const asked = new Map<string, Promise<string>>()
  Object.assign(globalThis, {[receiver]: (name: string, packed: string) => given.set(name, packed)})
  const load = (name: string) =>
    new Promise<string>((resolve, reject) => {
      const found = files[name]
      if (!found) throw new Error(`the page has no “${name}”`)
      const script = document.createElement('script')
      const fail = () => {
        asked.delete(name)
        reject(new Error(`the part “${name}” of the page did not come`))
      }
      script.addEventListener('load', () => {
        const packed = given.get(name)
        if (packed === undefined) fail()
        else resolve(packed)
      })
      script.addEventListener('error', fail)
      script.src = found.file
      script.integrity = found.integrity
      document.head.append(script)
    })
  return name => {
    const known = asked.get(name) ?? load(name)
    asked.set(name, known)
    return known
  }
}
