/** Half-open range of a text, in UTF-16 units. */
export interface TextRange {
  readonly from: number
  readonly to: number
}
