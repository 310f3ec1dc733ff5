import * as z from 'zod'
import { entity, type Known } from './entity.ts'

/** What a goal counts: organisations that reached a stage for the first time in the year. */
export const goalKinds = ['contacted', 'dialogues', 'joined'] as const
export type GoalKind = (typeof goalKinds)[number]

const count = z.int().nonnegative()

/** What the focal point wants to reach in one year. Id: `derivedId(focalPointId, 'recruitmentGoal', year)`. */
export const recruitmentGoalSchema = entity({
  year: z.int(),
  contacted: count.optional(),
  dialogues: count.optional(),
  joined: count.optional(),
})
export type RecruitmentGoal = Known<z.infer<typeof recruitmentGoalSchema>>
