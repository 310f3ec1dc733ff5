import { expect } from '@playwright/test'
import { test } from './harness/fixtures.ts'

test('every answer of the host carries the policy and the headers that go with it', async ({ desks }) => {
  const { page } = await desks.open('desk')
  const answer = await page.reload()
  const headers = answer?.headers() ?? {}
  const policy = headers['content-security-policy'] ?? ''
  expect(policy).toContain("default-src 'none'")
  expect(policy).toContain("script-src 'self';")
  expect(policy).toContain("frame-ancestors 'none'")
  expect(policy).not.toMatch(/unsafe|\*/)
  expect(headers).toMatchObject({
    'x-content-type-options': 'nosniff',
    'x-frame-options': 'DENY',
    'referrer-policy': 'no-referrer',
    'cross-origin-opener-policy': 'same-origin',
  })
})

test('the page loads without asking anyone but its own host, and without breaking its own policy', async ({
  desks,
}) => {
  const { page } = await desks.open('desk')
  const origin = new URL(page.url()).origin
  const elsewhere: string[] = []
  const complaints: string[] = []
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && new URL(request.url()).origin !== origin) elsewhere.push(request.url())
  })
  page.on('console', (message) => {
    if (message.type() === 'error') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.reload()
  await expect(page.getByRole('main')).toBeVisible()
  expect(elsewhere).toEqual([])
  expect(complaints).toEqual([])
})

/** What a script that got into the page might try; each answers what came of it. */
const attempts = {
  'a request to another origin': () =>
    fetch('https://example.org/').then(
      () => 'sent',
      () => 'refused',
    ),
  'code in a string': async () => {
    // The debugger's own turn may evaluate anything; a later turn is the page's.
    await new Promise((resolve) => setTimeout(resolve))
    try {
      // Reached this way, because no code of ours may name it.
      const make = (() => 0).constructor as (body: string) => () => string
      return make('return "ran"')()
    } catch {
      return 'refused'
    }
  },
  'a script element with text': () => {
    const script = document.createElement('script')
    script.textContent = 'document.documentElement.dataset.ran = "ran"'
    document.head.append(script)
    return Promise.resolve(document.documentElement.dataset.ran ?? 'refused')
  },
  'a handler in an attribute': () => {
    const button = document.createElement('button')
    button.setAttribute('onclick', 'document.documentElement.dataset.ran = "ran"')
    document.body.append(button)
    button.click()
    button.remove()
    return Promise.resolve(document.documentElement.dataset.ran ?? 'refused')
  },
  'a frame of another origin': () =>
    new Promise<string>((resolve) => {
      document.addEventListener('securitypolicyviolation', (event) => {
        if (event.effectiveDirective === 'frame-src') resolve('refused')
      })
      const frame = document.createElement('iframe')
      frame.src = 'https://example.org/'
      frame.addEventListener('load', () => setTimeout(() => resolve('loaded'), 500))
      document.body.append(frame)
    }),
} as const

for (const [name, attempt] of Object.entries(attempts)) {
  test(`the policy refuses ${name}`, async ({ desks }) => {
    const { page } = await desks.open('desk')
    expect(await page.evaluate(attempt)).toBe('refused')
  })
}

test('the page has no Node, and its bridge only calls and listens', async ({ desks }) => {
  const { page } = await desks.open('desk')
  const seen = await page.evaluate(() => ({
    node: ['require', 'process', 'Buffer', 'module'].filter((name) => name in globalThis),
    bridge: Object.keys(Reflect.get(globalThis, 'desk') as object).sort(),
  }))
  expect(seen).toEqual({ node: [], bridge: ['call', 'on'] })
})
