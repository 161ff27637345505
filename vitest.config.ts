import {defineConfig} from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Tests ask what comes out, never how long it took: on a loaded machine of one core each still has time enough.
    testTimeout: 120_000,
    hookTimeout: 120_000
  }
})
