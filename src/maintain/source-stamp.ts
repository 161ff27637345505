import {createHash} from 'node:crypto'
import {readFileSync} from 'node:fs'
import {globSync} from 'tinyglobby'

/** A hash of all that what is published is made of: what was judged by another build is not taken for its own. */
export function sourceStamp(): string {
  const hash = createHash('sha256')
  const files = [...globSync('src/**/*.{ts,bin}', {ignore: ['src/maintain/**']}), 'package-lock.json'].sort()
  for (const file of files) {
    const bytes = readFileSync(file)
    hash.update(`${file}\n${bytes.length}\n`).update(bytes)
  }
  return hash.digest('hex')
}
