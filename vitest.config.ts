import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Tests ask what comes out, never how long it took: on a loaded machine of one core each still has time enough.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    // `npm test`: what understands a plan and what judges it are tested branch by branch.
    coverage: {
      include: ['src/**'],
      exclude: ['**/*.generated.ts'],
      reporter: ['text-summary', 'html'],
      thresholds: {
        'src/{document,checks,vietnamese}/**': {branches: 95},
        'src/readers/doc/**': {branches: 85}
      }
    }
  }
})
