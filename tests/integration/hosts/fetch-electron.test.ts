import { afterEach, describe, expect, it, vi } from 'vitest'
import { fetchElectron } from '../../../scripts/start/electron-binary.ts'
import { electronInstalled } from '../../hosts/open-desk.ts'
import { scriptedServer, type ScriptedServer } from '../../hosts/scripted-server.ts'

let mirror: ScriptedServer | undefined
afterEach(async () => {
  vi.unstubAllEnvs()
  await mirror?.close()
})

describe.skipIf(electronInstalled)('fetching Electron', () => {
  it('is given up when nothing arrives any more', async () => {
    mirror = await scriptedServer((_request, response) => {
      response.writeHead(200, { 'content-type': 'application/zip', 'content-length': '100000000' })
      response.write('PK')
    })
    vi.stubEnv('ELECTRON_MIRROR', `${mirror.address}/`)
    expect(await fetchElectron(1_500)).toBe(false)
    expect(mirror.received.length).toBeGreaterThan(0)
  })
  it('is given up when the place it comes from refuses', async () => {
    mirror = await scriptedServer((_request, response) => void response.writeHead(404).end())
    vi.stubEnv('ELECTRON_MIRROR', `${mirror.address}/`)
    expect(await fetchElectron(10_000)).toBe(false)
  })
})
