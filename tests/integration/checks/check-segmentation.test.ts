import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')
const golden = join(root, '..', 'shared', 'data', 'segmentation', 'golden-eu-odd.json')
let folder: string

beforeAll(async () => (folder = await mkdtemp(join(tmpdir(), 'segmentation-'))))
afterAll(() => rm(folder, { recursive: true }))

async function file(name: string, text: string): Promise<string> {
  await writeFile(join(folder, name), text)
  return join(folder, name)
}

function check(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['--disable-warning=ExperimentalWarning', join(root, 'scripts', 'check-segmentation.ts'), ...args],
    { encoding: 'utf8' },
  )
  return { status, stdout, stderr }
}

const cases = [
  { lang: 'en', text: 'Ask Dr. Low.\nShe knows.', sentences: ['Ask Dr. Low.', 'She  knows.'] },
  { lang: 'en', text: 'One. Two.', sentences: ['One. Two.'] },
  { lang: 'de', text: 'Am 3. Mai. Ja.', sentences: ['Am 3. Mai.', 'Ja.'] },
]

describe('the check of segmentation', () => {
  it('counts per language and in all', async () => {
    const { status, stdout } = check(await file('cases.json', `\ufeff${JSON.stringify(cases)}`), '--json')
    expect(JSON.parse(stdout)).toEqual({
      passed: 2,
      total: 3,
      share: 0.667,
      perLang: { de: { passed: 1, total: 1, share: 1 }, en: { passed: 1, total: 2, share: 0.5 } },
    })
    expect(status).toBe(0)
  })

  it('shows what it got where a case fails', async () => {
    const { stdout } = check(await file('cases.json', JSON.stringify(cases)))
    expect(stdout).toContain('wanted ["One. Two."]\n    got    ["One.","Two."]')
    expect(stdout).toMatch(/^all\s+2 of\s+3\s+66\.7 %$/m)
  })

  it('lets the rules of an SRX file decide', async () => {
    const rules = await file(
      'rules.srx',
      '<srx xmlns="http://www.lisa.org/srx20" version="2.0"><header cascade="no"/><body><languagerules><languagerule languagerulename="all"><rule break="yes"><beforebreak>a++</beforebreak></rule><rule break="yes"><beforebreak>;</beforebreak><afterbreak>\\s</afterbreak></rule></languagerule></languagerules><maprules><languagemap languagepattern=".*" languagerulename="all"/></maprules></body></srx>',
    )
    const one = await file('one.json', JSON.stringify([{ lang: 'en', text: 'A. B; C', sentences: ['A. B;', 'C'] }]))
    const { stdout, stderr } = check(one, '--srx', rules, '--json')
    expect(JSON.parse(stdout)).toMatchObject({ passed: 1, total: 1 })
    expect(stderr).toBe('Left out: a++ |  (unsupported)\n')
  })

  it.each([
    ['is no JSON', '{', /is not JSON\.$/],
    ['is no list', '{}', /is not a list of cases \{lang, text, sentences\}: the whole file: /],
    ['has a case without sentences', '[{"lang":"en","text":"One."}]', /: 0\.sentences: /],
  ])('says in one line that a file %s', async (_, text, message) => {
    const { status, stdout, stderr } = check(await file('bad.json', text), '--json')
    expect(stderr.trim()).toMatch(message)
    expect(stderr.trim().split('\n')).toHaveLength(1)
    expect(stdout).toBe('')
    expect(status).toBe(1)
  })

  it('says in one line that a file is missing, or that none was named', () => {
    expect(check(join(folder, 'none.json'))).toMatchObject({
      status: 1,
      stderr: `${join(folder, 'none.json')} cannot be read.\n`,
    })
    expect(check()).toMatchObject({ status: 1, stderr: expect.stringMatching(/^Usage: .*\n$/) as string })
    expect(check('a.json', '--wrong').stderr).toMatch(/^Usage: /)
  })

  it.skipIf(!existsSync(golden))('passes 80 % of a published golden set (../shared/data)', () => {
    const { share } = JSON.parse(check(golden, '--json').stdout) as { readonly share: number }
    expect(share).toBeGreaterThanOrEqual(0.8)
  })
})
