import { preferences } from '../ui/preferences.ts'

/**
 * Keeps `data-theme` and `data-density` of the root as the preferences say. `system` follows the operating system: light
 * and dark through the tokens' `light-dark()`, more contrast through the query here.
 */
export function startTheme(root: HTMLElement): void {
  const moreContrast = window.matchMedia('(prefers-contrast: more)')
  const apply = () => {
    const { theme, density } = preferences.getState()
    const shown = theme === 'system' && moreContrast.matches ? 'contrast' : theme
    if (shown === 'system') delete root.dataset.theme
    else root.dataset.theme = shown
    root.dataset.density = density
  }
  apply()
  preferences.subscribe(apply)
  moreContrast.addEventListener('change', apply)
}
