import path from 'node:path'
import {fileURLToPath, pathToFileURL} from 'node:url'

/** The path of a file on the disk; undefined for what lies elsewhere, or nowhere yet. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined
  try {
    return fileURLToPath(uri)
  } catch {
    return undefined
  }
}

export const uriOf = (file: string): string => pathToFileURL(file).href

/** A file that is not saved yet is called by what its editor takes it for. */
export function nameOf(uri: string, languageId: string): string {
  const name = path.posix.basename(decodedPath(uri)) || 'plan'
  if (/\.(?:md|markdown|txt)$/i.test(name)) return name
  return `${name}${languageId === 'markdown' ? '.md' : '.txt'}`
}

function decodedPath(uri: string): string {
  try {
    return decodeURIComponent(uri.replace(/^[^:]*:/, ''))
  } catch {
    return uri
  }
}
