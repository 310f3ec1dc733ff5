import type { Location } from '../../model/organisation.ts'

/** Mean radius of the Earth (IUGG), in kilometres. */
const EARTH_KM = 6_371.0088

/** Points on the unit sphere, three numbers each: comparing two is three multiplications instead of five sines. */
export class NearestPoint {
  readonly #points: Float64Array

  constructor(locations: readonly Location[]) {
    this.#points = new Float64Array(locations.length * 3)
    locations.forEach((location, at) => this.#points.set(onSphere(location), at * 3))
  }

  /** Kilometres along the surface to the nearest point; `undefined`: there is none. */
  kilometresFrom(location: Location): number | undefined {
    const points = this.#points
    if (points.length === 0) return undefined
    const [x, y, z] = onSphere(location)
    // The square of the straight line through the Earth: exact also for neighbours, where a cosine is not.
    let least = Infinity
    for (let at = 0; at < points.length; at += 3) {
      const dx = (points[at] ?? 0) - x
      const dy = (points[at + 1] ?? 0) - y
      const dz = (points[at + 2] ?? 0) - z
      const square = dx * dx + dy * dy + dz * dz
      if (square < least) least = square
    }
    return 2 * EARTH_KM * Math.asin(Math.min(1, Math.sqrt(least) / 2))
  }
}

function onSphere({ latitude, longitude }: Location): readonly [number, number, number] {
  const [lat, lon] = [(latitude * Math.PI) / 180, (longitude * Math.PI) / 180]
  return [Math.cos(lat) * Math.cos(lon), Math.cos(lat) * Math.sin(lon), Math.sin(lat)]
}
