import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '..', '..', '..')
const folder = mkdtempSync(join(tmpdir(), 'check-names-'))
afterAll(() => rmSync(folder, { recursive: true }))

function write(name: string, text: string): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

function run(...args: readonly string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [join(root, 'scripts', 'check-names.ts'), ...args], {
    encoding: 'utf8',
  })
  return {
    status,
    stdout,
    lines: stderr
      .trim()
      .split('\n')
      .filter((line) => !line.includes('Warning')),
  }
}

const register = write('register.csv', 'id,name\n1,Stadt Auenheim\n2,Landkreis Auenheim\n3,"Dornstedt, Markt"\n')

describe('check:names', () => {
  it('counts names found, wrong and open, and prints each with its score', () => {
    const names = write('names.csv', 'name,id\nCity of Auenheim,1\nMarkt Dornstedt,2\nBirkenfeld,\n')
    const json = run(names, '--against', register, '--json')
    expect(json.status).toBe(0)
    expect(JSON.parse(json.stdout)).toEqual({ total: 3, found: 1, wrong: 1, open: 1 })
    expect(run(names, '--against', register).stdout).toContain('City of Auenheim → Stadt Auenheim (1)')
  })

  it('says in one line what is wrong with a file, and ends with 1', () => {
    const bad = [
      run('nothing.csv', '--against', register),
      run(write('headless.csv', 'Auenheim,1\n'), '--against', register),
      run(write('empty.csv', ''), '--against', register),
      run(write('binary.csv', '\u0000\u0001\u0002'), '--against', register),
      run(write('rows.csv', 'name,id\n'), '--against', register),
      run(register),
      run(),
    ]
    for (const { status, stdout, lines } of bad) {
      expect({ status, stdout, lines: lines.length }).toEqual({ status: 1, stdout: '', lines: 1 })
    }
  })
})
