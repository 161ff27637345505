import {availableParallelism} from 'node:os'
import {defineConfig} from 'vitest/config'

/** Tests of what understands a plan and judges it, whose branches are counted; of them two put something else in the place of a module. */
const counted =
  'tests/unit/{checks,document,linter,readers,reporting,vietnamese}/!(once|markdown-plain).test.ts'

/**
 * Tests that ask functions and change nothing around them, and have no cache of their own: of the command, and of what
 * holds for any text.
 */
const together = [
  'tests/command/**/!(hostile-repository|pdf-hostile|every-output|*-cache|concurrency|faults-for-real).test.ts',
  'tests/property/{baseline,endings,fuzz,gates,kept-files,kept-texts,office-hostile,pdf-fuzz,perturbation,widths}.test.ts',
  'tests/unit/project/{completeness,example-pages,plant}.test.ts'
]

/**
 * How pages look, print and are walked in Chromium: `.ci/browser`, a job of its own beside `npm test`, since it takes as
 * long as an eighth of all others and only changes with the pages. What the page says of a plan stays with the others.
 */
const looks = 'tests/browser/!(page-engine).test.ts'

/**
 * Tests ask what comes out and wait for what happens, never how long it took: this only ends what hangs, also on a loaded
 * machine of one core.
 */
const timeouts = {testTimeout: 600_000, hookTimeout: 600_000}

export default defineConfig({
  test: {
    // Many tests wait for a command that they started, so that one worker leaves half of a machine of two cores idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    // What the tests of the first two ask is loaded once for all of a worker’s. The third has whatever the others do not
    // name, so that no test is forgotten. None extends this configuration: what is set up for the whole run would be set
    // up for each of them again.
    projects: [
      {test: {...timeouts, name: 'counted', include: [counted], isolate: false}},
      {test: {...timeouts, name: 'together', include: together, isolate: false}},
      {
        test: {
          ...timeouts,
          name: 'apart',
          include: ['tests/**/*.test.ts'],
          exclude: [counted, ...together, looks]
        }
      },
      {test: {...timeouts, name: 'looks', include: [looks]}}
    ],
    globalSetup: 'tests/support/environment.ts',
    // `npm test`, of the first project alone: what understands a plan and what judges it are tested branch by branch.
    // Counting takes a quarter of the time, and what starts commands or searches for what nobody thought of proves
    // other things.
    coverage: {
      include: ['src/{document,checks,vietnamese}/**/*.ts', 'src/readers/doc/**/*.ts'],
      exclude: ['**/*.generated.ts'],
      reporter: ['text-summary'],
      thresholds: {
        'src/{document,checks,vietnamese}/**': {branches: 95},
        'src/readers/doc/**': {branches: 85}
      }
    }
  }
})
