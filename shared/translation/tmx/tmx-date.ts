/** ISO 8601 instant → TMX date (`YYYYMMDDThhmmssZ`, whole seconds). */
export function toTmxDate(instant: string): string {
  return `${new Date(instant).toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`
}

/** TMX date → ISO 8601 instant with milliseconds; undefined where it is none. Without `Z` it is taken as UTC. */
export function fromTmxDate(written: string | undefined): string | undefined {
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z?$/i.exec(written?.trim() ?? '')
  if (!found) return undefined
  const [, year, month, day, hour, minute, second] = found
  const at = Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}.000Z`)
  return Number.isNaN(at) ? undefined : new Date(at).toISOString()
}
