import { useEffect } from 'react'
import { useDesk } from '../../data/desk-context.tsx'
import { allCommands, commandRegistry } from '../../ui/commands.ts'

/** The host's menu names commands by the ids of the palette. */
export function useHostCommands(): void {
  const { bridge } = useDesk()
  useEffect(
    () =>
      bridge.on('command.invoked', ({ id }) => {
        allCommands(commandRegistry.getState())
          .find((command) => command.id === id)
          ?.run()
      }),
    [bridge],
  )
}
