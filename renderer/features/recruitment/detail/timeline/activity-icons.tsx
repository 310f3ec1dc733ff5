import { ArrowRight, CalendarDays, FileText, Mail, MessageSquare, Phone, StickyNote } from 'lucide-react'
import type { ReactNode } from 'react'
import type { ActivityKind } from '../../../../../shared/model/activity.ts'

export const activityIcons: Readonly<Record<ActivityKind, ReactNode>> = {
  call: <Phone aria-hidden="true" />,
  email: <Mail aria-hidden="true" />,
  meeting: <MessageSquare aria-hidden="true" />,
  event: <CalendarDays aria-hidden="true" />,
  letter: <FileText aria-hidden="true" />,
  note: <StickyNote aria-hidden="true" />,
  stage: <ArrowRight aria-hidden="true" />,
}
