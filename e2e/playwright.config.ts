import { defineConfig, devices } from '@playwright/test'

// Given by `npm run e2e`, which looks for a free one.
const PORT = Number(process.env['E2E_PORT'] ?? 4199)
const chromium = process.env['E2E_CHROMIUM']

/** The production build behind the real proxy, on the emulator: what a newcomer gets from `npm start`. */
export default defineConfig({
  testDir: '.',
  // The tests of the bare server beside them are Vitest's.
  testMatch: '**/*.spec.ts',
  outputDir: 'results',
  // Two browsers that draw by software share a small machine with the server: what is slow there is not wrong.
  timeout: 90_000,
  expect: { timeout: 25_000 },
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  retries: 0,
  reporter: [['list']],
  use: {
    baseURL: `http://127.0.0.1:${PORT}`,
    timezoneId: 'America/New_York',
    locale: 'en-GB',
    // A trace of each test would cost a third of the time; `npm run e2e -- --trace on` records them.
    screenshot: 'only-on-failure',
    // What a worker keeps would hide what a test takes away; its own test allows it.
    serviceWorkers: 'block',
    // The pulse of the map, drawn by software, would keep a core busy in each window.
    contextOptions: { reducedMotion: 'reduce' },
    permissions: ['clipboard-read', 'clipboard-write'],
    launchOptions: {
      ...(chromium && { executablePath: chromium }),
      // Chromium's own calls home would be refused, many at a time, on a closed network.
      args: [
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      ],
    },
  },
  projects: [
    {
      name: 'desktop',
      use: { ...devices['Desktop Chrome'], viewport: { width: 1440, height: 900 } },
      testIgnore: '**/phone.spec.ts',
    },
    {
      name: 'phone',
      use: { ...devices['Pixel 7'], viewport: { width: 390, height: 844 } },
      testMatch: '**/phone.spec.ts',
    },
  ],
  webServer: {
    command: 'node ../dist/server/serve.js',
    url: `http://127.0.0.1:${PORT}/`,
    env: {
      PORT: String(PORT),
      HOST: '127.0.0.1',
      LOG_LEVEL: 'silent',
      AIRUDDER_TIMEOUT_MS: '5000',
      // Limits and the breaker would join tests that run side by side; their own tests start own servers.
      UPSTREAM_PER_SECOND: '1000',
      CLIENT_PER_MINUTE: '1000000',
      BREAKER_FAILURES: '0',
    },
    reuseExistingServer: false,
    stdout: 'ignore',
  },
})
