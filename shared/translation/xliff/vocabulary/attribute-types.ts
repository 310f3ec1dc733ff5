/** NameChar of XML 1.0 §2.3, one or more. */
const nmtoken =
  '[-.:\\w\u00B7\u00C0-\u00D6\u00D8-\u00F6\u00F8-\u037D\u037F-\u1FFF\u200C\u200D\u203F\u2040\u2070-\u218F\u2C00-\u2FEF\u3001-\uD7FF\uF900-\uFDCF\uFDF0-\uFFFD\u{10000}-\u{EFFFF}]+'

/** Well-formed by RFC 5646 §2.1: the forms made of subtags, private ones, and the irregular ones of old. */
const language = [
  '(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\\d{3}))?(?:-(?:[a-z\\d]{5,8}|\\d[a-z\\d]{3}))*(?:-[a-wyz\\d](?:-[a-z\\d]{2,8})+)*(?:-x(?:-[a-z\\d]{1,8})+)?',
  'x(?:-[a-z\\d]{1,8})+',
  'i-[a-z]{2,8}|en-gb-oed|sgn-(?:be-fr|be-nl|ch-de)',
].join('|')

const userDefined = '[^\\s:]+:[^\\s:]+'
const formatElements =
  'a|b|bdo|big|blockquote|body|br|button|caption|center|cite|code|col|colgroup|dd|del|div|dl|dt|em|h[1-6]|head|hr|html|i|img|label|legend|li|ol|p|pre|q|s|samp|select|small|span|strike|strong|sub|sup|table|tbody|td|tfoot|th|thead|title|tr|tt|u|ul'
const percent = '(?:100(?:\\.0+)?|\\d{1,2}(?:\\.\\d+)?)'

const whole = (pattern: string, flags = 'u') => new RegExp(`^(?:${pattern})$`, flags)

/** What values attributes have. */
export const attributeTypes = {
  text: /^[^]*$/,
  nmtoken: whole(nmtoken),
  nmtokens: whole(`\\s*${nmtoken}(?:\\s+${nmtoken})*\\s*`),
  yesNo: /^(?:yes|no)$/,
  yesNoFirstNo: /^(?:yes|no|firstNo)$/,
  direction: /^(?:ltr|rtl|auto)$/,
  language: whole(language, 'iu'),
  space: /^(?:default|preserve)$/,
  preserve: /^preserve$/,
  version: /^2\.[012]$/,
  positive: /^\+?0*[1-9]\d*$/,
  priority: /^(?:[1-9]|10)$/,
  percent: whole(percent),
  hex: /^(?:[\da-fA-F]{2}){2,}$/,
  userDefined: whole(userDefined),
  state: /^(?:initial|translated|reviewed|final)$/,
  codeType: /^(?:fmt|ui|quote|link|image|other)$/,
  annotationType: whole(`generic|comment|term|${userDefined}`),
  side: /^(?:source|target)$/,
  metaSide: /^(?:source|target|ignorable)$/,
  matchType: /^(?:am|mt|icm|idm|tb|tm|other)$/,
  normalization: /^(?:none|nfc|nfd)$/,
  formatElement: whole(formatElements),
  formatPairs: whole('[^,\\\\]+,(?:[^,\\\\]|\\\\[,\\\\])*(?:\\\\[^,\\\\]+,(?:[^,\\\\]|\\\\[,\\\\])*)*'),
} as const

export type AttributeType = keyof typeof attributeTypes
