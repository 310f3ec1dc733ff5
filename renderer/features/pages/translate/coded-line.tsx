import { useTranslation } from 'react-i18next'
import type { InlineCode } from '../../../../shared/model/page.ts'
import { tokeniseCoded, type CodedToken } from '../../../../shared/translation/coded-text.ts'
import { chipText } from '../editor/target-schema.ts'
import chip from '../editor/target-editor.module.css'

interface CodedLineProps {
  readonly coded: string
  readonly codes: readonly InlineCode[]
  readonly lang: string
}

/** Coded text to read: words, and the codes as the chips they are in the editor. */
export function CodedLine({ coded, codes, lang }: CodedLineProps) {
  const { t } = useTranslation('pages')
  const meaning = (n: number) => {
    const code = codes[n - 1]
    if (!code) return undefined
    return code.kind === 'link' ? t('code.link', { href: code.href }) : t(`code.${code.kind}`)
  }
  return (
    <span lang={lang}>
      {withPlaces(tokeniseCoded(coded)).map(({ token, at }) =>
        token.kind === 'text' ? (
          token.text
        ) : (
          <span key={at} className={chip.chip} data-half={token.kind} title={meaning(token.n)}>
            {chipText(token)}
          </span>
        ),
      )}
    </span>
  )
}

/** Each token with its place in the text, which tells equal codes apart. */
function withPlaces(tokens: readonly CodedToken[]): { readonly token: CodedToken; readonly at: number }[] {
  let at = 0
  return tokens.map((token) => {
    const place = at
    at += token.kind === 'text' ? token.text.length : 1
    return { token, at: place }
  })
}
