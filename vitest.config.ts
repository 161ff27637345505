import {mkdtempSync} from 'node:fs'
import {tmpdir} from 'node:os'
import path from 'node:path'
import {defineConfig} from 'vitest/config'

/** What the command keeps from run to run is kept for these tests alone. */
const cache = mkdtempSync(path.join(tmpdir(), 'cchclint-cache-'))

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
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
