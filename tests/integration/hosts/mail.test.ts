/** E-mail drafts: the call at the real services, and what they write read back by another reader. */
import { mkdtemp, rm } from 'node:fs/promises'
import { hostname, tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { CallInput } from '../../../shared/bridge.ts'
import type { Dispatch } from '../../../electron/dispatch.ts'
import { deskServices } from '../../hosts/desk-services.ts'
import { fileName, leaves, readMessage } from '../../hosts/read-message.ts'

let data: string
let dispatch: Dispatch
beforeAll(async () => {
  data = await mkdtemp(join(tmpdir(), 'desk-mail-'))
  dispatch = deskServices(data).dispatch
})
afterAll(() => rm(data, { recursive: true, force: true }))

const pdf = Buffer.from('%PDF-1.7 \u0000\u00ff bytes', 'latin1').toString('base64')
const draft: CallInput<'mail.compose'> = {
  from: { name: 'Kim Müller, CSCP', address: 'kim@cscp.example' },
  to: { name: 'Jānis Bērziņš "the first"', address: 'janis@riga.example' },
  subject: 'Gemeinsam nachhaltig einkaufen: das Procura+ Netzwerk und die Stadt Šiauliai – ein Angebot für Köln',
  text: 'Guten Tag Jānis,\n\nein langer Satz mit Ümläuten, der über die Länge einer Zeile hinausgeht, damit er umbrochen werden muss.\n.\nFrom here on',
  html: '<p>Guten Tag Jānis</p>',
  attachments: [{ name: 'Beitrag für Köln.pdf', type: 'application/pdf', base64: pdf }],
}

async function composed(change: Partial<CallInput<'mail.compose'>> = {}) {
  const answer = await dispatch('mail.compose', { ...draft, ...change })
  if (!answer.ok) throw new Error(answer.error.code)
  return Buffer.from((answer.value as { base64: string }).base64, 'base64')
}

describe('a draft', () => {
  it('is read back with its headers in any script', async () => {
    const { headers } = readMessage(await composed())
    expect(headers.get('subject')).toBe(draft.subject)
    expect(headers.get('to')).toContain('janis@riga.example')
    expect(headers.get('to')?.replaceAll('\\', '')).toContain('Jānis Bērziņš "the first"')
    expect(headers.get('from')).toContain('Kim Müller, CSCP')
    expect(headers.get('x-unsent')).toBe('1')
    expect(headers.get('mime-version')).toBe('1.0')
  })

  it('holds the same words as plain text and as HTML, and its attachments byte for byte', async () => {
    const message = readMessage(await composed())
    const [text, html, file] = leaves(message)
    expect([message.type, text?.type, html?.type, file?.type]).toEqual([
      'multipart/mixed',
      'text/plain',
      'text/html',
      'application/pdf',
    ])
    expect(text?.content.toString('utf8').replaceAll('\r\n', '\n').trimEnd()).toBe(draft.text)
    expect(html?.content.toString('utf8')).toContain(draft.html)
    expect(file && fileName(file)).toBe('Beitrag für Köln.pdf')
    expect(file?.content.toString('base64')).toBe(pdf)
  })

  it('is 7-bit throughout, with lines a mail server takes', async () => {
    const bytes = await composed()
    expect(bytes.every((byte) => byte < 0x80)).toBe(true)
    for (const line of bytes.toString('latin1').split('\r\n')) expect(line.length).toBeLessThanOrEqual(998)
  })

  it('carries an invitation that mail programs answer', async () => {
    const calendar = { method: 'REQUEST', text: 'BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n' } as const
    const parts = leaves(readMessage(await composed({ calendar })))
    const inline = parts.find(({ type }) => type === 'text/calendar')
    expect(inline?.parameters.get('method')).toBe('REQUEST')
    expect(inline?.content.toString('utf8')).toBe(calendar.text)
  })

  it('needs no sender, and names neither this computer nor a program', async () => {
    const { from: _from, ...anonymous } = draft
    const answer = await dispatch('mail.compose', anonymous)
    const bytes = Buffer.from((answer as { value: { base64: string } }).value.base64, 'base64')
    const { headers } = readMessage(bytes)
    expect(headers.has('from')).toBe(false)
    expect(headers.has('x-mailer')).toBe(false)
    expect(bytes.toString('latin1')).not.toContain(hostname())
  })

  it('takes no header out of an address, a name or a subject', async () => {
    expect(
      await dispatch('mail.compose', { ...draft, to: { name: 'A\r\nBcc: b@c.example', address: 'a@b.example' } }),
    ).toMatchObject({
      ok: false,
      error: { code: 'bridge.bad-input' },
    })
    const { headers } = readMessage(await composed({ subject: 'Hello\r\nBcc: b@c.example' }))
    expect(headers.has('bcc')).toBe(false)
  })

  it('reads no file for an attachment, whatever its name', async () => {
    const [, , file] = leaves(
      readMessage(await composed({ attachments: [{ name: '/etc/passwd', type: 'text/plain', base64: pdf }] })),
    )
    expect(file?.content.toString('base64')).toBe(pdf)
  })
})
