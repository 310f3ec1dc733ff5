/** The keys of the translation editor; all work while typing. */
export const segmentKeys = {
  confirm: 'Mod+Enter',
  next: 'Mod+ArrowDown',
  previous: 'Mod+ArrowUp',
  nextOpen: 'Mod+Shift+ArrowDown',
  copySource: 'Mod+D',
  insertCode: 'Mod+E',
  keep: 'Mod+Shift+Y',
  /** To the next state: reviewed, then approved. */
  advance: 'Mod+Shift+Enter',
  return: 'Mod+Shift+Backspace',
} as const
