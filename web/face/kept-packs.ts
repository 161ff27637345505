import type {OwnPack} from '../protocol.js'

const key = 'cchclint.packs'
/** A browser keeps a few megabytes for a page. */
const mostKept = 3_000_000

/** A store as browsers have it; undefined where it is refused. */
export type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>

/** The browser’s own; to ask for it may be refused already. */
export function browserStore(): Store | undefined {
  try {
    const store = globalThis.localStorage
    store.getItem(key)
    return store
  } catch {
    return undefined
  }
}

/** The packs that are remembered on this machine; what cannot be read is none. */
export function keptPacks(store: Store | undefined): OwnPack[] {
  try {
    const kept: unknown = JSON.parse(store?.getItem(key) ?? '[]')
    return Array.isArray(kept) ? kept.flatMap(one => packOf(one) ?? []) : []
  } catch {
    return []
  }
}

/** Whether they are remembered now: false where the browser refuses. */
export function keepPacks(store: Store | undefined, packs: readonly OwnPack[]): boolean {
  try {
    if (!store) return false
    if (packs.length === 0) store.removeItem(key)
    else {
      const text = JSON.stringify(packs.map(keptPack))
      if (text.length > mostKept) return false
      store.setItem(key, text)
    }
    return true
  } catch {
    return false
  }
}

interface KeptPack {
  readonly folder: string
  readonly files: readonly {readonly path: string; readonly base64: string}[]
}

function keptPack({folder, files}: OwnPack): KeptPack {
  return {folder, files: files.map(({path, bytes}) => ({path, base64: toBase64(bytes)}))}
}

function packOf(kept: unknown): OwnPack | undefined {
  if (!isKept(kept)) return undefined
  return {folder: kept.folder, files: kept.files.map(({path, base64}) => ({path, bytes: fromBase64(base64)}))}
}

function isKept(kept: unknown): kept is KeptPack {
  if (typeof kept !== 'object' || kept === null || !('folder' in kept) || !('files' in kept)) return false
  const {folder, files} = kept
  return typeof folder === 'string' && Array.isArray(files) && files.every(isKeptFile)
}

function isKeptFile(file: unknown): boolean {
  if (typeof file !== 'object' || file === null || !('path' in file) || !('base64' in file)) return false
  return typeof file.path === 'string' && typeof file.base64 === 'string'
}

function toBase64(bytes: Uint8Array): string {
  let units = ''
  for (const byte of bytes) units += String.fromCharCode(byte)
  return btoa(units)
}

function fromBase64(text: string): Uint8Array {
  return Uint8Array.from(atob(text), unit => unit.charCodeAt(0))
}
