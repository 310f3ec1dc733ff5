import { open, mkdir, rename, rm, type FileHandle } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { ErrorCode } from '../../shared/errors.ts'
import type { Result } from '../../shared/result.ts'
import { fail } from '../fail.ts'

const codes: Readonly<Record<string, ErrorCode>> = {
  ENOSPC: 'disk.full',
  EDQUOT: 'disk.full',
  EFBIG: 'disk.full',
  EACCES: 'disk.denied',
  EPERM: 'disk.denied',
  EROFS: 'disk.denied',
}

export function diskCode(error: unknown): ErrorCode | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? codes[error.code] : undefined
}

/** Runs work on files; a full disk or a forbidden folder is an answer, anything else is a fault and is thrown on. */
export async function onDisk<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work()
  } catch (error) {
    const code = diskCode(error)
    if (code) return fail(code)
    throw error
  }
}

/** Makes a rename or a new file in `folder` durable. Windows cannot open folders, and needs no such call. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

export async function writeFully(handle: FileHandle, data: Buffer): Promise<void> {
  let offset = 0
  while (offset < data.length) offset += (await handle.write(data, offset, data.length - offset)).bytesWritten
}

/** The file has either its old content or the new one, whatever happens meanwhile. Mode 0600, folder 0700. */
export async function writeAtomically(file: string, data: string | Buffer): Promise<void> {
  const folder = dirname(file)
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const temporary = `${file}.next`
  const handle = await open(temporary, 'w', 0o600)
  try {
    await writeFully(handle, Buffer.from(data))
    await handle.sync()
  } catch (error) {
    await handle.close()
    await rm(temporary, { force: true })
    throw error
  }
  await handle.close()
  await rename(temporary, file)
  await syncFolder(folder)
}
