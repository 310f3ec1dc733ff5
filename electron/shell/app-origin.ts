/** The page's origin under Electron: a scheme of our own, so that no file and no server can stand for it. */
export const APP_SCHEME = 'app'
export const APP_HOST = 'desk'
export const APP_URL = `${APP_SCHEME}://${APP_HOST}/`

/** Whether a URL belongs to our page. Compared part by part after parsing: a prefix of the text would let `app://desk.evil` in. */
export function isOurPage(text: string | undefined): boolean {
  if (text === undefined || !URL.canParse(text)) return false
  const url = new URL(text)
  return url.protocol === `${APP_SCHEME}:` && url.host === APP_HOST && url.username === '' && url.password === ''
}
