import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { ok, type Result } from '../../shared/result.ts'
import { fail } from '../fail.ts'
import { onDisk, writeAtomically } from './disk.ts'

/** `probe` holds nothing: it is written to learn whether the others could be. */
export type SecretName = 'refresh-token' | 'probe'

/** Where credentials rest. The page never sees one. */
export interface Secrets {
  read(name: SecretName): Promise<Result<string | undefined>>
  write(name: SecretName, value: string): Promise<Result<undefined>>
  remove(name: SecretName): Promise<Result<undefined>>
}

/** How a host turns a secret into bytes for a file and back; a cipher that cannot be trusted refuses both. */
export interface SecretCipher {
  seal(plain: string): Promise<Result<Buffer>>
  open(sealed: Buffer): Promise<Result<string>>
}

/** For the loopback host: the file's permissions (0600 in a folder of 0700) are all the protection there is. */
export const noCipher: SecretCipher = {
  seal: async (plain) => ok(Buffer.from(plain)),
  open: async (sealed) => ok(sealed.toString()),
}

export function createFileSecrets(folder: string, cipher: SecretCipher): Secrets {
  const fileOf = (name: SecretName): string => join(folder, name)
  return {
    read: (name) =>
      onDisk<string | undefined>(async () => {
        const sealed = await readFile(fileOf(name)).catch((error: unknown) => {
          if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined
          throw error
        })
        return sealed === undefined ? ok(undefined) : cipher.open(sealed)
      }),
    write: (name, value) =>
      onDisk(async () => {
        const sealed = await cipher.seal(value)
        if (!sealed.ok) return sealed
        await writeAtomically(fileOf(name), sealed.value)
        return ok(undefined)
      }),
    remove: (name) =>
      onDisk(async () => {
        await rm(fileOf(name), { force: true })
        return ok(undefined)
      }),
  }
}

/** The parts of Electron's `safeStorage` that matter here. */
export interface SafeStorage {
  isAsyncEncryptionAvailable(): Promise<boolean>
  encryptStringAsync(plain: string): Promise<Buffer>
  decryptStringAsync(sealed: Buffer): Promise<{ readonly result: string }>
  getSelectedStorageBackend?(): string
}

/**
 * The operating system's keychain. Fails closed: on a Linux without one, `safeStorage` falls back to `basic_text`, a fixed
 * password in its own source, and a secret kept like that would only look kept.
 */
export function createKeychainCipher(storage: SafeStorage, platform: string): SecretCipher {
  async function usable(): Promise<boolean> {
    if (!(await storage.isAsyncEncryptionAvailable())) return false
    return platform !== 'linux' || storage.getSelectedStorageBackend?.() !== 'basic_text'
  }
  return {
    seal: async (plain) =>
      (await usable()) ? ok(await storage.encryptStringAsync(plain)) : fail('secret-store.unavailable'),
    open: async (sealed) => {
      if (!(await usable())) return fail('secret-store.unavailable')
      try {
        return ok((await storage.decryptStringAsync(sealed)).result)
      } catch {
        // Sealed under another user or on another computer.
        return fail('secret-store.unavailable')
      }
    },
  }
}
