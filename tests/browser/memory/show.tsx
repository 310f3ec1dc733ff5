import i18next from 'i18next'
import type { ReactNode } from 'react'
import memory from '../../../resources/locales/en/memory.json'
import { DeskProvider, type Desk } from '../../../renderer/data/desk-context.tsx'
import { openErasure } from '../../../renderer/data/erasure.ts'
import { ToastRegion } from '../../../renderer/ui/toast.tsx'
import { ok } from '../../../shared/result.ts'
import { memberId, type TestDesk } from '../data/support.ts'
import { painted, render } from '../ui/render.tsx'

/** Renders a part of the page on a desk, in English. */
export async function show(desk: TestDesk, children: ReactNode): Promise<void> {
  const workspace = { id: '018f0000-0000-7000-8000-0000000000aa', sample: true, memberId }
  // A host that has a journal in which nothing is to be forgotten.
  const bridge = { call: () => Promise.resolve(ok({ version: '1.0', removed: 0, replaced: 0 })) }
  // Only what these parts of the page ask a desk for.
  const parts = {
    db: desk.db,
    door: desk.door,
    workspace,
    bridge,
    erasure: openErasure(desk.db, bridge as never, workspace as never),
  }
  await render(
    <DeskProvider desk={parts as unknown as Desk}>
      {children}
      <ToastRegion />
    </DeskProvider>,
  )
  i18next.addResourceBundle('en', 'memory', memory)
  await painted()
}
