import {availableParallelism} from 'node:os'
import {defineConfig} from 'vitest/config'

/**
 * Tests that ask functions and change nothing around them: what they ask is loaded once for all of a worker’s. Of their
 * rooms two put something else in the place of a module.
 */
const together =
  'tests/unit/{checks,document,linter,readers,reporting,vietnamese}/!(once|markdown-plain).test.ts'

/**
 * Tests ask what comes out and wait for what happens, never how long it took: this only ends what hangs, also on a loaded
 * machine of one core.
 */
const timeouts = {testTimeout: 600_000, hookTimeout: 600_000}

export default defineConfig({
  test: {
    // Many tests wait for a command that they started, so that one worker leaves half of a machine of two cores idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // The second has whatever the first does not name, so that no test is forgotten. Neither extends this
    // configuration: what is set up for the whole run would be set up for each of them again.
    projects: [
      {test: {...timeouts, name: 'together', include: [together], isolate: false}},
      {test: {...timeouts, name: 'apart', include: ['tests/**/*.test.ts'], exclude: [together]}}
    ],
    globalSetup: 'tests/support/environment.ts',
    // `npm test`, of tests/unit alone: what understands a plan and what judges it are tested branch by branch. Counting
    // takes a quarter of the time, and what starts commands or searches for what nobody thought of proves other things.
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
