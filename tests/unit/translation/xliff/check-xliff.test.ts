import { execFileSync, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { breaches, text } from './breaches.ts'

const script = fileURLToPath(new URL('../../../../scripts/check-xliff.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'check-xliff-'))
const run = (...args: readonly string[]) => execFileSync(process.execPath, [script, ...args], { encoding: 'utf8' })

beforeAll(() => {
  mkdirSync(join(folder, 'deep'))
  writeFileSync(join(folder, 'a.xlf'), text('a'))
  writeFileSync(join(folder, 'deep', 'b.xlf'), breaches['xliff.no-source'])
  writeFileSync(join(folder, 'c.txt'), 'no XML')
})
afterAll(() => rmSync(folder, { recursive: true }))

describe('npm run check:xliff', { timeout: 60_000 }, () => {
  it('says of every file below a folder whether it is accepted, or why not', () => {
    expect(run(folder)).toBe('a.xlf, accepted\nc.txt, rejected, xml.malformed\ndeep/b.xlf, rejected, xliff.no-source\n')
  })

  it('gives one object a line with --json', () => {
    const lines = run(folder, '--json').trim().split('\n')
    expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject([
      { file: 'a.xlf', result: 'accepted', reason: null, reasons: [] },
      { file: 'c.txt', result: 'rejected', reason: 'xml.malformed', line: 1 },
      { file: 'deep/b.xlf', result: 'rejected', reason: 'xliff.no-source', reasons: ['xliff.no-source'] },
    ])
  })

  it('asks for a folder when there is none', () => {
    const { status, stderr } = spawnSync(process.execPath, [script, join(folder, 'nowhere')], { encoding: 'utf8' })
    expect(status).toBe(2)
    expect(stderr).toContain('check:xliff -- DIR')
  })
})
