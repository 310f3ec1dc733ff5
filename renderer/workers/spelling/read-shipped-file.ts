/**
 * A file the build put beside the page, read from the page's own origin (`connect-src 'self'`): nothing of it comes over a
 * network. Throws where it is not there.
 */
export async function readShippedFile(name: string): Promise<string> {
  const answer = await fetch(new URL(`/dictionaries/${name}`, self.location.href))
  if (!answer.ok) throw new Error(`${name}: ${answer.status}`)
  return answer.text()
}
