import type { DeskBridge } from '../shared/bridge.ts'

declare global {
  interface Window {
    /** Filled by the host before any script of the page runs: by the preload in Electron, by `desk-bridge.js` elsewhere. */
    readonly desk: DeskBridge
  }
}
