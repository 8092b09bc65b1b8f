import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    // What ends in `.spec.ts` runs in browsers.
    include: ['tests/**/*.test.ts'],
    // No file leaves anything behind for the next: each loading the core anew took half of the time.
    isolate: false,
    // Everything here is computing: what takes a second alone takes ten beside browsers.
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
});
