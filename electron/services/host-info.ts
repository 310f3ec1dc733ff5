import type { Capabilities, CallOutput } from '../../shared/bridge.ts'

export interface HostFacts {
  readonly host: 'electron' | 'loopback'
  readonly version: string
  readonly locale: string
  readonly capabilities: Capabilities
}

export function hostInfo(facts: HostFacts): CallOutput<'host.info'> {
  return { ...facts, platform: process.platform }
}
