/** Names of Office Open XML (ECMA-376, transitional), and where ours lie in the container. */
export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const CUSTOM = 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties'
export const VT = 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes'

export const parts = {
  types: '[Content_Types].xml',
  relations: '_rels/.rels',
  document: 'word/document.xml',
  custom: 'docProps/custom.xml',
} as const

/** Custom properties of the document: which page, which languages, which form of table. They survive editing. */
export const properties = {
  version: 'DeskTable',
  page: 'DeskPage',
  source: 'DeskSourceLanguage',
  target: 'DeskTargetLanguage',
} as const

export const TABLE_VERSION = '1'
