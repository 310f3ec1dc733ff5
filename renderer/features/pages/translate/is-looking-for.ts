/** Whether a person is typing what to look for: then a segment that comes into hand leaves them the keyboard. */
export function isLookingFor(): boolean {
  const search = document.activeElement?.closest('[role="search"]') ?? null
  return search !== null
}
