import {strFromU8, strToU8, unzipSync, zipSync} from 'fflate'
import {type Chance, mutatedText, pick} from './mutate-text.js'

/** A file as a bad disk, a bad line or an attacker leaves it: bytes changed, cut, doubled, strewn with others. */
export function mutatedBytes(bytes: Uint8Array, chance: Chance): Uint8Array {
  const made = Uint8Array.from(bytes)
  const at = () => chance(made.length)
  switch (chance(5)) {
    case 0:
      for (let left = 1 + chance(40); left > 0; left--) made[at()] = chance(256)
      return made
    case 1:
      return made.slice(0, at())
    case 2: {
      const [from, length, to] = [at(), chance(2000), at()]
      made.copyWithin(to, from, from + length)
      return made
    }
    case 3: {
      const place = at()
      return joined([made.subarray(0, place), made.subarray(place + 1 + chance(200))])
    }
    default: {
      const place = at()
      const noise = Uint8Array.from({length: 1 + chance(100)}, () => chance(256))
      return joined([made.subarray(0, place), noise, made.subarray(place)])
    }
  }
}

/** A Word or OpenDocument file with one of its parts changed, and packed again. */
export function mutatedPackage(bytes: Uint8Array, chance: Chance): Uint8Array {
  const parts = unzipSync(bytes)
  const names = Object.keys(parts).filter(name => /\.(?:xml|rels)$/.test(name)) as [string, ...string[]]
  // The text itself more often than all that lies beside it.
  const likely = names.find(name => name === 'word/document.xml' || name === 'content.xml')
  const name = likely !== undefined && chance(3) > 0 ? likely : pick(names, chance)
  const part: Uint8Array = parts[name] ?? new Uint8Array()
  const changed =
    chance(4) === 0 ? mutatedBytes(part, chance) : strToU8(mutatedMarkup(strFromU8(part), chance))
  parts[name] = Uint8Array.from(changed)
  if (chance(20) === 0) delete parts[pick(names, chance)]
  // The same whenever it is packed.
  return zipSync(parts, {level: 1, mtime: new Date(1980, 0, 1)})
}

/** XML in which elements, attributes and words are others than a program would write. */
function mutatedMarkup(xml: string, chance: Chance): string {
  const tags = [...xml.matchAll(/<[^<>]*>/g)]
  const tag = tags[chance(Math.max(1, tags.length))]
  if (!tag) return mutatedText(xml, chance)
  const [from, to] = [tag.index, tag.index + tag[0].length]
  switch (chance(7)) {
    case 0:
      return xml.slice(0, from) + xml.slice(to)
    case 1:
      return xml.slice(0, to) + tag[0].repeat(1 + chance(300)) + xml.slice(to)
    case 2: {
      const other = tags[chance(tags.length)] ?? tag
      return xml.slice(0, from) + other[0] + xml.slice(to)
    }
    case 3:
      return xml.slice(0, from) + tag[0].replace(/"[^"]*"/, `"${pick(values, chance)}"`) + xml.slice(to)
    case 4: {
      const end = tags[Math.min(tags.length - 1, chance(tags.length) + 1)]?.index ?? to
      return from < end ? xml.slice(0, to) + xml.slice(from, end).repeat(2) + xml.slice(to) : xml
    }
    case 5: {
      // Words between two tags, and nothing of the tags.
      const text = xml.slice(to, xml.indexOf('<', to))
      return xml.slice(0, to) + escaped(mutatedText(text, chance)) + xml.slice(to + text.length)
    }
    default:
      return mutatedText(xml, chance)
  }
}

const values: readonly [string, ...string[]] = [
  '',
  '0',
  '-1',
  '1',
  '9',
  '65535',
  '2147483648',
  '-99999999999',
  '1e9',
  'NaN',
  'true',
  'none',
  'x',
  '../../../etc/passwd',
  'file:///etc/passwd',
  'continue',
  'restart',
  'upperRoman',
  '%1.%2.%9',
  '%',
  'Times New Roman',
  'auto',
  '#ffffff',
  '12pt',
  '1in'
]

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replace(/[\0-\u0008\v\f\u000e-\u001f\ufffe\uffff]/g, '')
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  return Uint8Array.from(Buffer.concat(pieces))
}
