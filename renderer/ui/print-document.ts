import './print.css'

/**
 * Prints a whole HTML document of our own instead of the desk. It stands in a shadow tree while it is printed, so that its
 * style sheet and the desk's know nothing of each other.
 */
export function printDocument(html: string): void {
  const parsed = new DOMParser().parseFromString(html, 'text/html')
  const host = document.createElement('div')
  host.dataset.print = ''
  host.lang = parsed.documentElement.lang
  const place = host.attachShadow({ mode: 'open' })
  const sheet = new CSSStyleSheet()
  sheet.replaceSync([...parsed.querySelectorAll('style')].map((style) => style.textContent).join('\n'))
  place.adoptedStyleSheets = [sheet]
  place.append(...[...parsed.body.childNodes].map((node) => document.adoptNode(node)))
  document.body.append(host)
  document.documentElement.dataset.printing = ''
  const title = document.title
  // The name a browser suggests for a file.
  document.title = parsed.title
  window.addEventListener(
    'afterprint',
    () => {
      host.remove()
      delete document.documentElement.dataset.printing
      document.title = title
    },
    { once: true },
  )
  void Promise.all([...place.querySelectorAll('img')].map((image) => image.decode().catch(() => undefined))).then(() =>
    window.print(),
  )
}
