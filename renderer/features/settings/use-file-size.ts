import { useFormat } from '../../ui/format.ts'

const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte'] as const

/** Bytes as `1.2 MB`, in the person's notation. */
export function useFileSize(): (bytes: number) => string {
  const { locale } = useFormat()
  return (bytes) => {
    const step = Math.min(units.length - 1, Math.floor(Math.log10(Math.max(bytes, 1)) / 3))
    const unit = units[step] ?? 'byte'
    const format = new Intl.NumberFormat(locale, {
      style: 'unit',
      unit,
      unitDisplay: 'short',
      maximumFractionDigits: 1,
    })
    return format.format(bytes / 1000 ** step)
  }
}
