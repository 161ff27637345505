import {gzipSync} from 'fflate'

/** Packed (gzip) and in base64; the same letters wherever it is built, which Node’s own zlib does not promise. */
export function packed(content: string | Uint8Array): string {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  return Buffer.from(gzipSync(bytes, {level: 9, mtime: 0})).toString('base64')
}
