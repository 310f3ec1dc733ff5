/** Hands a file to the person: the host saves it where downloads go, or asks. */
export function saveFile(content: Blob, name: string): void {
  const address = URL.createObjectURL(content)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // The download has its own hold on the content after a moment.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}
