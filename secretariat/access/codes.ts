import { randomInt } from 'node:crypto'

/** Letters and digits nobody mistakes for one another when read aloud or from paper: no 0, O, 1, I. */
const ALPHABET = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const LENGTH = 10

/** A fresh code of 50 random bits, as it is shown: `ABCDE-FGHJK`. */
export function newCode(): string {
  const letters = Array.from({ length: LENGTH }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
  return `${letters.slice(0, LENGTH / 2)}-${letters.slice(LENGTH / 2)}`
}

/** As it is compared: case, spaces and hyphens do not count. */
export function normaliseCode(typed: string): string {
  return typed.toUpperCase().replaceAll(/[^A-Z0-9]/g, '')
}
