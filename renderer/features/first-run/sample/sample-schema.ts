import * as z from 'zod'
import { activityKinds } from '../../../../shared/model/activity.ts'
import { eventKinds } from '../../../../shared/model/event.ts'
import { memberRoles } from '../../../../shared/model/member.ts'
import { icleiMembership } from '../../../../shared/model/organisation.ts'
import { blockSchema, pageStatuses, sectionKinds, translationStates } from '../../../../shared/model/page.ts'
import { membershipStatuses } from '../../../../shared/model/participation.ts'
import { goalKinds } from '../../../../shared/model/recruitment-goal.ts'
import { recruitmentStages } from '../../../../shared/model/recruitment.ts'
import { taskKinds } from '../../../../shared/model/task.ts'

/** Days relative to the day the sample is opened, so that it never grows old. */
const days = z.int()

/** `resources/sample-workspace/organisations.json`. */
export const sampleOrganisation = z.object({
  key: z.string(),
  name: z.string(),
  legalType: z.string().optional(),
  nuts: z.string(),
  place: z.string(),
  iclei: z.enum(icleiMembership),
  employees: z.int().optional(),
  population: z.int().optional(),
  website: z.string().optional(),
  email: z.string().optional(),
  tags: z.array(z.string()).optional(),
  /** Without a stage nobody has worked on it. */
  stage: z.enum(recruitmentStages).optional(),
  sinceDaysAgo: days.optional(),
  /** How it came to its stage. */
  moves: z.array(z.object({ to: z.enum(recruitmentStages), daysAgo: days })).optional(),
  source: z.string().optional(),
  nextStep: z.string().optional(),
  nextStepIn: days.optional(),
  revisitIn: days.optional(),
  lostReason: z.string().optional(),
  lostBecause: z.string().optional(),
  expectedIn: days.optional(),
  joinedDaysAgo: days.optional(),
  membership: z
    .object({ status: z.enum(membershipStatuses), invoicedDaysAgo: days.optional(), paidDaysAgo: days.optional() })
    .optional(),
  contacts: z
    .array(
      z.object({
        name: z.string(),
        role: z.string(),
        email: z.string(),
        phone: z.string().optional(),
        page: z.boolean().optional(),
        /** Left so many days ago. */
        left: days.optional(),
      }),
    )
    .optional(),
  activities: z
    .array(z.object({ kind: z.enum(activityKinds), daysAgo: days, subject: z.string(), note: z.string().optional() }))
    .optional(),
  tasks: z
    .array(z.object({ kind: z.enum(taskKinds).optional(), title: z.string().optional(), dueIn: days }))
    .optional(),
})
export type SampleOrganisation = z.infer<typeof sampleOrganisation>

const sampleEvent = z.object({
  key: z.string(),
  name: z.string(),
  kind: z.enum(eventKinds),
  startsIn: days,
  /** With an hour it lasts `hours`, else `lastsDays` whole days. */
  hour: z.int().optional(),
  hours: z.int().optional(),
  lastsDays: z.int().optional(),
  place: z.string().optional(),
  link: z.string().optional(),
  /** Keys of organisations. */
  attended: z.array(z.string()).optional(),
})
export type SampleEvent = z.infer<typeof sampleEvent>

export const sampleOrganisations = z.object({
  about: z.string(),
  focalPoint: z.object({ name: z.string(), territory: z.array(z.string()), languages: z.array(z.string()) }),
  member: z.object({ name: z.string(), role: z.enum(memberRoles) }),
  events: z.array(sampleEvent),
  goals: z.partialRecord(z.enum(goalKinds), z.int()),
  organisations: z.array(sampleOrganisation),
})

const sampleTranslation = z
  .object({
    state: z.enum(translationStates),
    text: z.string(),
    /** The source this text was made for, where that has changed since: the text is outdated. */
    madeFor: z.string().optional(),
  })
  .nullable()

const sampleSection = z.object({
  kind: z.enum(sectionKinds),
  facts: z.object({
    population: z.int().optional(),
    joinedDaysAgo: days.optional(),
    people: z.array(z.object({ key: z.string(), name: z.string(), email: z.string().optional() })).optional(),
    website: z.object({ url: z.string(), language: z.string().optional() }).optional(),
    /** The page's picture belongs here. */
    picture: z.boolean().optional(),
  }),
  blocks: z.array(blockSchema.omit({ id: true })),
  /** Per locale, one entry for each sentence of the blocks, in order; null: untranslated. */
  translations: z.record(z.string(), z.array(sampleTranslation)),
})
export type SampleSection = z.infer<typeof sampleSection>

/** `resources/sample-workspace/page-*.json`. */
export const samplePage = z.object({
  about: z.string(),
  /** Key of its organisation. */
  organisation: z.string(),
  slug: z.string(),
  title: z.string(),
  sourceLocale: z.string(),
  targetLocales: z.array(z.string()),
  status: z.enum(pageStatuses),
  sections: z.array(sampleSection),
  picture: z.object({
    fileName: z.string(),
    mime: z.enum(['image/jpeg', 'image/png', 'image/webp']),
    width: z.int(),
    height: z.int(),
    hash: z.string(),
    content: z.string(),
  }),
})
export type SamplePage = z.infer<typeof samplePage>
