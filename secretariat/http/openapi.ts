import * as z from 'zod'
import { LIMITS, problem, PROTOCOL } from '../../shared/sync/wire.ts'
import { calls, type Call } from './calls.ts'
import { statusOf, titleOf, type ProblemCode } from './problem.ts'

type Json = Readonly<Record<string, unknown>>

const everyCall: readonly ProblemCode[] = ['secretariat.refused', 'secretariat.busy', 'secretariat.failed']

/** The service in OpenAPI 3.1, made from the table of calls and the schemas that check every request. */
export function openApiDocument(): Json {
  const paths: Record<string, Record<string, Json>> = {}
  for (const [name, call] of Object.entries(calls)) {
    const path = call.path.replaceAll(/:(\w+)/g, '{$1}')
    paths[path] = { ...paths[path], [call.method.toLowerCase()]: operation(name, call) }
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Secretariat of the Focal Point Desk',
      version: `${PROTOCOL.max}`,
      description: `Desks of national focal points send and receive their records here. A request holds at most
        ${LIMITS.pushBytes / 1_048_576} MiB and ${LIMITS.pushOps} ops. Errors are problem details (RFC 9457) whose \`code\` a desk words.`.replaceAll(
        /\s+/g,
        ' ',
      ),
    },
    paths,
    components: {
      securitySchemes: { device: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
      schemas: { Problem: schemaOf(problem, 'output') },
    },
  }
}

function operation(name: string, call: Call): Json {
  const body = call.describedBody ?? call.body
  return {
    operationId: name,
    summary: call.summary,
    description: call.description.replaceAll(/\s+/g, ' '),
    ...(call.access === 'device' ? { security: [{ device: [] }] } : {}),
    parameters: [
      ...parameters('path', call.params),
      ...parameters('query', call.query),
      ...parameters('header', call.headers),
    ],
    ...(body
      ? { requestBody: { required: true, content: { 'application/json': { schema: schemaOf(body, 'input') } } } }
      : {}),
    responses: {
      200: { description: 'Done', content: { 'application/json': { schema: schemaOf(call.answer, 'output') } } },
      ...problemResponses([...call.problems, ...everyCall]),
    },
  }
}

function parameters(place: 'path' | 'query' | 'header', schema: z.ZodObject | undefined): Json[] {
  if (!schema) return []
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as { properties?: Json; required?: string[] }
  return Object.entries(properties).map(([name, each]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: each,
  }))
}

function problemResponses(codes: readonly ProblemCode[]): Json {
  const byStatus = Map.groupBy(codes, statusOf)
  const responses = [...byStatus].map(([status, ofStatus]) => {
    const description = ofStatus.map((code) => `\`${code}\`: ${titleOf(code)}`).join('; ')
    const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
    return [String(status), { description, content }] as const
  })
  return Object.fromEntries(responses)
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): Json {
  const { $schema: _version, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-2020-12', unrepresentable: 'any' })
  return rest
}
