type Json = Readonly<Record<string, unknown>>

/** A page for people, from the OpenAPI document and nothing else: no scripts, nothing from elsewhere. */
export function docsPage(document: Json): string {
  const info = objectOf(document.info)
  const operations = Object.entries(objectOf(document.paths)).flatMap(([path, methods]) =>
    Object.entries(objectOf(methods)).map(([method, operation]) => ({ path, method, operation: objectOf(operation) })),
  )
  const links = operations.map(
    ({ method, path, operation }) =>
      `<li><a href="#${text(operation.operationId)}"><code>${method.toUpperCase()} ${escape(path)}</code></a> ${text(operation.summary)}</li>`,
  )
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${text(info.title)}</title>
<link rel="stylesheet" href="/docs.css">
</head>
<body>
<main>
<h1>${text(info.title)}</h1>
<p>${prose(info.description)}</p>
<p>For programs: <a href="/openapi.json">openapi.json</a> (OpenAPI ${text(document.openapi)}, protocol ${text(info.version)}).</p>
<nav aria-label="Calls"><ul>
${links.join('\n')}
</ul></nav>
${operations.map(({ path, method, operation }) => section(path, method, operation)).join('\n')}
</main>
</body>
</html>
`
}

function section(path: string, method: string, operation: Json): string {
  const parameters = listOf(operation.parameters)
  const body = contentOf(operation.requestBody)
  const responses = Object.entries(objectOf(operation.responses))
  return `<section id="${text(operation.operationId)}" aria-labelledby="${text(operation.operationId)}-title">
<h2 id="${text(operation.operationId)}-title">${text(operation.summary)}</h2>
<p class="call"><code><b>${method.toUpperCase()}</b> ${escape(path)}</code> <span class="access">${operation.security ? 'with the token of a device' : 'without a token'}</span></p>
<p>${prose(operation.description)}</p>
${parameters.length > 0 ? table('Parameters', ['Name', 'In', 'Needed', 'Form'], parameters.map(parameterRow)) : ''}
${body ? shape('Request', body) : ''}
${responses.map(([status, response]) => responseBlock(status, objectOf(response))).join('\n')}
</section>`
}

function parameterRow(parameter: Json): string[] {
  const needed = parameter.required === true ? 'yes' : 'no'
  return [
    `<code>${text(parameter.name)}</code>`,
    text(parameter.in),
    needed,
    `<code>${formOf(objectOf(parameter.schema))}</code>`,
  ]
}

function responseBlock(status: string, response: Json): string {
  if (status !== '200') return `<p class="problem"><b>${status}</b> ${prose(response.description)}</p>`
  const schema = contentOf(response)
  return schema ? shape('Answer', schema) : ''
}

/** The fields of an object, one line each, those of nested objects indented below. */
function shape(title: string, schema: Json): string {
  const rows = rowsOf(schema, 0)
  const explained = rows.some((row) => row.at(-1) !== '')
  const heads = ['Field', 'Needed', 'Form', ...(explained ? ['Meaning'] : [])]
  return table(title, heads, explained ? rows : rows.map((row) => row.slice(0, -1)))
}

function rowsOf(schema: Json, depth: number): string[][] {
  const required = Array.isArray(schema.required) ? schema.required : []
  return Object.entries(objectOf(schema.properties)).flatMap(([name, value]) => {
    const field = objectOf(value)
    const inner = field.type === 'array' ? objectOf(field.items) : field
    const label = `<code class="depth-${Math.min(depth, 3)}">${escape(name)}</code>`
    const row = [
      label,
      required.includes(name) ? 'yes' : 'no',
      `<code>${formOf(field)}</code>`,
      prose(field.description),
    ]
    return [row, ...rowsOf(inner, depth + 1)]
  })
}

/** A schema in a few words: `list of object`, `"a" | "b"`, `integer 1 to 1000`. */
function formOf(schema: Json): string {
  const alternatives = listOf(schema.anyOf ?? schema.oneOf)
  if (alternatives.length > 0) return [...new Set(alternatives.map(formOf))].join(' | ')
  if (Array.isArray(schema.enum)) return schema.enum.map((value) => escape(JSON.stringify(value))).join(' | ')
  if ('const' in schema) return escape(JSON.stringify(schema.const))
  if (schema.type === 'array') return `list of ${formOf(objectOf(schema.items))}`
  const type = typeof schema.type === 'string' ? escape(schema.type) : 'any value'
  return [type, typeof schema.format === 'string' ? `(${escape(schema.format)})` : '', rangeOf(schema)]
    .filter(Boolean)
    .join(' ')
}

function rangeOf(schema: Json): string {
  const [low, high] = [
    schema.minimum ?? schema.minLength ?? schema.minItems,
    schema.maximum ?? schema.maxLength ?? schema.maxItems,
  ]
  const shown = (bound: unknown): bound is number =>
    typeof bound === 'number' && Math.abs(bound) < Number.MAX_SAFE_INTEGER
  if (shown(low) && shown(high)) return `${low} to ${high}`
  if (shown(high)) return `at most ${high}`
  return shown(low) && low > 0 ? `at least ${low}` : ''
}

function contentOf(part: unknown): Json | undefined {
  const json = objectOf(objectOf(objectOf(part).content)['application/json'])
  return 'schema' in json ? objectOf(json.schema) : undefined
}

function table(caption: string, heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((cell) => `<th scope="col">${escape(cell)}</th>`).join('')
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')
  return `<table><caption>${escape(caption)}</caption><thead><tr>${head}</tr></thead><tbody>\n${body}\n</tbody></table>`
}

function objectOf(value: unknown): Json {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Json) : {}
}

function listOf(value: unknown): Json[] {
  return Array.isArray(value) ? value.map(objectOf) : []
}

function text(value: unknown): string {
  return typeof value === 'string' ? escape(value) : ''
}

/** Escaped text in which `…` between backticks is code. */
function prose(value: unknown): string {
  return text(value).replaceAll(/`([^`]+)`/g, '<code>$1</code>')
}

function escape(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')
}

export const docsStyle = `:root { color-scheme: light dark; --line: #8884; --soft: #8881; --accent: #17643f; }
@media (prefers-color-scheme: dark) { :root { --accent: #6fc39a; } }
body { margin: 0; font: 15px/1.5 system-ui, sans-serif; }
main { max-inline-size: 60rem; margin-inline: auto; padding: 2rem 1.5rem 4rem; }
h1 { font-size: 1.6rem; line-height: 1.2; }
h2 { font-size: 1.15rem; margin-block: 0 0.25rem; }
p { max-inline-size: 75ch; }
a { color: var(--accent); }
code { font: 0.9em/1.4 ui-monospace, monospace; }
nav ul { list-style: none; padding: 0; display: grid; gap: 0.25rem; }
nav code { display: inline-block; min-inline-size: 20rem; }
section { border-block-start: 1px solid var(--line); padding-block: 1.5rem 0.5rem; margin-block-start: 1rem; }
.call { margin-block: 0; }
.call code { background: var(--soft); padding: 0.15rem 0.5rem; border-radius: 4px; }
.access { color: color-mix(in srgb, currentColor 70%, transparent); margin-inline-start: 0.5rem; }
.problem { margin-block: 0.25rem; }
table { border-collapse: collapse; inline-size: 100%; margin-block: 1rem; font-variant-numeric: tabular-nums; }
caption { text-align: start; font-weight: 600; padding-block-end: 0.25rem; }
th, td { text-align: start; vertical-align: top; padding: 0.3rem 0.75rem 0.3rem 0; border-block-end: 1px solid var(--line); }
th { font-weight: 500; }
table { table-layout: fixed; }
th:first-child { inline-size: 12rem; } th:nth-child(2) { inline-size: 5rem; }
td { overflow-wrap: break-word; }
.depth-1 { margin-inline-start: 1rem; } .depth-2 { margin-inline-start: 2rem; } .depth-3 { margin-inline-start: 3rem; }
@media (max-width: 40rem) { table, tbody, tr, td { display: block; } thead { display: none; } td { border: 0; padding-block: 0; } tr { border-block-end: 1px solid var(--line); padding-block: 0.4rem; } nav code { min-inline-size: 0; } }
`
