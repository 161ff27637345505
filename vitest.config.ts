import {mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {defineConfig} from 'vitest/config'

/** Rooms of tests that ask functions and change nothing around them: what they ask is loaded once for all of a worker’s. */
const together = ['checks', 'document', 'linter', 'readers', 'reporting', 'vietnamese'].map(
  room => `tests/unit/${room}/*.test.ts`
)
/** Those among them that put something else in the place of a module. */
const replacing = ['tests/unit/checks/once.test.ts', 'tests/unit/readers/markdown-plain.test.ts']

/** What the command keeps from run to run is kept for these tests alone. */
const cache = mkdtempSync(path.join(tmpdir(), 'cchclint-cache-'))

export default defineConfig({
  test: {
    projects: [
      {
        extends: true,
        test: {name: 'together', include: together, exclude: replacing, isolate: false}
      },
      {
        extends: true,
        test: {
          name: 'apart',
          include: [
            'tests/{browser,command,property}/*.test.ts',
            'tests/unit/project/*.test.ts',
            ...replacing
          ]
        }
      }
    ],
    // Tests ask what comes out, never how long it took: on a loaded machine of one core each still has time enough.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    env: {XDG_CACHE_HOME: cache, LOCALAPPDATA: cache},
    // `npm test`: what understands a plan and what judges it are tested branch by branch.
    coverage: {
      include: ['src/**/*.ts'],
      exclude: ['**/*.generated.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: {
        'src/{document,checks,vietnamese}/**': {branches: 95},
        'src/readers/doc/**': {branches: 85}
      }
    }
  }
})
