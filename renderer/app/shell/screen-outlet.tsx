import { Outlet, useRouterState } from '@tanstack/react-router'
import { maySeeScreen } from '../../../shared/roles/screens.ts'
import { useRole } from '../../data/use-role.ts'
import { NotForYourRole } from '../not-for-your-role.tsx'

/** The screen at the address, where the person's role works on it. Nothing of another is loaded or read. */
export function ScreenOutlet() {
  const role = useRole()
  const path = useRouterState({ select: (state) => state.location.pathname })
  if (role === undefined) return null
  return maySeeScreen(role, path) ? <Outlet /> : <NotForYourRole role={role} />
}
