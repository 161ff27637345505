import {createCipheriv, createHash} from 'node:crypto'
import {latin1Bytes, pdfOf, stream} from './pdf-objects.js'

/** How a file is locked: RC4 as of PDF 1.1, or AES as of PDF 1.6. */
export type Cipher = 'RC4' | 'AES'

/**
 * A page with this content, encrypted: nothing but reading is allowed, and with `password` not even that (PDF 32000-1,
 * 7.6.3). There are no strings in its objects, which would have to be encrypted too.
 */
export function encryptedPdf(content: string, filter: string, cipher: Cipher, password = ''): Uint8Array {
  const isAes = cipher === 'AES'
  const owner = md5('owner')
  const o = isAes ? Buffer.concat([owner, owner]) : rc4(owner.subarray(0, 5), padded(password))
  const rights = Buffer.from([0xc0, 0xf0, 0xff, 0xff])
  let key = md5(padded(password), o, rights, md5('name'))
  if (isAes) for (let round = 0; round < 50; round++) key = md5(key)
  else key = key.subarray(0, 5)
  const u = isAes ? strongUserEntry(key) : rc4(key, padded(''))
  const data = lock(latin1Bytes(content), 4, key, isAes)
  const how = isAes
    ? '/V 4 /R 4 /Length 128 /CF << /StdCF << /CFM /AESV2 /Length 16 >> >> /StmF /StdCF /StrF /StdCF'
    : '/V 1 /R 2'
  return pdfOf(
    [
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F0 << /Type /Font /Subtype /Type1 /BaseFont /Helvetica >> >> >> >>',
      stream(data.toString('latin1'), filter)
    ],
    `/ID [${hex(md5('name'))} ${hex(md5('name'))}] /Encrypt << /Filter /Standard ${how} /O ${hex(o)} /U ${hex(u)} /P ${rights.readInt32LE()} >>`
  )
}

/** Revision 3 and later: twenty times RC4 over a digest, and sixteen bytes that say nothing. */
function strongUserEntry(key: Buffer): Buffer {
  let u = md5(padded(''), md5('name'))
  for (let round = 0; round < 20; round++) {
    const turned = Uint8Array.from(key, byte => byte ^ round)
    u = rc4(turned, u)
  }
  return Buffer.concat([u, Buffer.alloc(16)])
}

/** A stream is encrypted with a key of its object. */
function lock(data: Uint8Array, object: number, key: Buffer, isAes: boolean): Buffer {
  const own = md5(key, Buffer.from([object, 0, 0, 0, 0]), isAes ? 'sAlT' : '')
  if (!isAes) return rc4(own.subarray(0, key.length + 5), data)
  const start = Buffer.alloc(16, 7)
  const cipher = createCipheriv('aes-128-cbc', own, start)
  return Buffer.concat([start, cipher.update(data), cipher.final()])
}

/** Passwords are filled up to 32 bytes with these. */
const filling = Buffer.from('28bf4e5e4e758a4164004e56fffa01082e2e00b6d0683e802f0ca9fe6453697a', 'hex')

function padded(password: string): Buffer {
  return Buffer.concat([Buffer.from(password, 'latin1'), filling]).subarray(0, 32)
}

function md5(...parts: readonly (Buffer | string)[]): Buffer {
  const hash = createHash('md5')
  for (const part of parts) hash.update(part)
  return hash.digest()
}

function hex(bytes: Buffer): string {
  return `<${bytes.toString('hex')}>`
}

/** Node’s OpenSSL no longer has it. */
function rc4(key: Uint8Array, data: Uint8Array): Buffer {
  const state = Uint8Array.from({length: 256}, (_, at) => at)
  const swap = (a: number, b: number): void => {
    ;[state[a], state[b]] = [state[b]!, state[a]!]
  }
  for (let i = 0, j = 0; i < 256; i++) {
    j = (j + state[i]! + key[i % key.length]!) & 255
    swap(i, j)
  }
  let [i, j] = [0, 0]
  const out = Uint8Array.from(data, byte => {
    i = (i + 1) & 255
    j = (j + state[i]!) & 255
    swap(i, j)
    return byte ^ state[(state[i]! + state[j]!) & 255]!
  })
  return Buffer.from(out)
}
