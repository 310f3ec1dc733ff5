import { useDesk } from '../../../../data/desk-context.tsx'
import { namedStep } from '../../../../data/undo-step.ts'
import { useStep } from '../../../../ui/use-step.ts'

/** Runs a command; the undo it offers means that command, whatever was done after it. */
export function useDoorStep() {
  const { door } = useDesk()
  return useStep(() => namedStep(door))
}
