/** What a page may do in its process. Each of these is Electron's default today; written down, so that it stays. */
export const windowPreferences = {
  sandbox: true,
  contextIsolation: true,
  nodeIntegration: false,
  nodeIntegrationInWorker: false,
  nodeIntegrationInSubFrames: false,
  webSecurity: true,
  allowRunningInsecureContent: false,
  experimentalFeatures: false,
  webviewTag: false,
  navigateOnDragDrop: false,
  spellcheck: true,
  /** Sync and the journal go on while the window is behind others. */
  backgroundThrottling: false,
} as const
