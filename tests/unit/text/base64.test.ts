import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { bytesOfBase64 } from '../../../shared/text/base64.ts'

test('base64 is read back byte by byte, whatever the bytes are', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(bytesOfBase64(Buffer.from(bytes).toString('base64'))).toEqual(new Uint8Array(bytes))
    }),
  )
})

test('line ends inside base64 do not count', () => {
  expect([...bytesOfBase64('AQ\r\nID')]).toEqual([1, 2, 3])
})
