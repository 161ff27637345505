import {readFileSync} from 'node:fs'
import {globSync} from 'tinyglobby'
import {describe, expect, test} from 'vitest'
import {version} from '../../../src/cli/version.js'

/**
 * Where the program comes from is said in one way: it is on no registry, a release holds `cchclint-X.tgz`, and that is what
 * is installed. In a clone, which the README begins, `npx` runs what was built there.
 */
const pages = [
  ...['README.md', 'README.vi.md', 'CONTRIBUTING.md', 'Dockerfile', 'action.yml', '.pre-commit-hooks.yaml'],
  ...globSync('{docs,examples,templates,editors/vscode,.github}/**/*.{md,yml,yaml}', {
    dot: true,
    ignore: ['**/node_modules/**']
  }).sort()
]
const texts = pages.map(name => [name, readFileSync(name, 'utf8')] as const)
const ofClones = ['README.md', 'README.vi.md', 'CONTRIBUTING.md']

/** What a package manager is told to fetch: the words of its line that are no options. */
function installed(text: string): string[] {
  const lines = text.match(
    /\b(?:npm (?:i|install|add)|pnpm (?:i|install|add)|yarn (?:global )?add|bun add)\b[^\n`'|&]*/g
  )
  return (lines ?? []).flatMap(line => line.split(/\s+/).filter(word => /(?:^|\/)cchclint\b/.test(word)))
}

describe('what pages say of installing', () => {
  test.each(texts)('%s', (name, text) => {
    // No registry has the name; `.cchclint` and `$RUNNER_TEMP/cchclint` are folders to install into.
    const named = installed(text).filter(word => !/^(?:\.cchclint|"?\$RUNNER_TEMP\/)/.test(word))
    for (const word of named) expect(word).toMatch(/cchclint-\S*\.tgz/)
    if (!ofClones.includes(name))
      expect(text).not.toMatch(/\b(?:npx|pnpm dlx|bunx|yarn dlx)\b[^\n`]* cchclint\b/)
    const versions = [...text.matchAll(/cchclint-(\d+\.\d+\.\d+)\.tgz/g)].map(([, one]) => one)
    expect([...new Set(versions)]).toEqual(versions.length > 0 ? [version] : [])
  })

  test('a page that says how to begin names the file of a release', () => {
    for (const name of ['README.md', 'README.vi.md', 'docs/ci.md'])
      expect(readFileSync(name, 'utf8')).toContain(`cchclint-${version}.tgz`)
  })

  test('a release holds what the action asks for', () => {
    const release = readFileSync('.github/workflows/release.yml', 'utf8')
    expect(release).toMatch(/- run: npm pack\n/)
    expect(release).toContain('gh release create "$GITHUB_REF_NAME" cchclint-*.tgz')
    expect(readFileSync('action.yml', 'utf8')).toContain('PACKAGE=$RELEASES/v$VERSION/cchclint-$VERSION.tgz')
  })
})
