import { describe, expect, it } from 'vitest'
import { cleanClipboard, type Clipboard } from '../../../renderer/features/pages/paste.ts'
import { runInSlices } from '../../../renderer/features/pages/time-slices.ts'
import type { CleanedPaste } from '../../../shared/translation/clean-paste.ts'

/** All steps at once. */
function cleaned(clipboard: Clipboard): CleanedPaste {
  const work = cleanClipboard(clipboard)
  for (;;) {
    const step = work.next()
    if (step.done !== true) continue
    if (!step.value.ok) throw new Error(step.value.error.code)
    return step.value.value
  }
}

const clean = (html: string) => cleaned({ html, text: '' })
const markups = (html: string) => clean(html).blocks.map((block) => block.markup)

/** As Word 365 puts it on the clipboard, shortened. */
const word = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<style><!-- p.MsoNormal {margin:0cm; font-size:11.0pt;} --></style><!--[if gte mso 9]><xml><o:OfficeDocumentSettings/></xml><![endif]--></head>
<body lang=EN-GB><!--StartFragment-->
<h1>Sustainable food<o:p></o:p></h1>
<p class=MsoNormal>The city&nbsp;&nbsp; buys <b><span style='color:red'>organic </span></b><i>food</i>.<span style='mso-comment-reference:JS_1'></span><a class=msocomanchor href="#_msocom_1">[JS1]</a><o:p></o:p></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoListParagraphCxSpFirst style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp; </span></span><![endif]>Schools<o:p></o:p></p>
<p class=MsoListParagraphCxSpLast style='mso-list:l0 level2 lfo1'><![if !supportLists]><span style='mso-list:Ignore'>1.<span>&nbsp;</span></span><![endif]>Kitchens<o:p></o:p></p>
<div style='mso-element:comment-list'><p class=MsoCommentText>Is this right?</p></div>
<!--EndFragment--></body></html>`

describe('pasting from Word', () => {
  it('keeps heading, bold, italic and lists with their depth, and nothing of Word', () => {
    expect(clean(word).blocks).toEqual([
      { kind: 'heading', level: 2, markup: 'Sustainable food' },
      { kind: 'paragraph', markup: 'The city buys <b>organic</b> <i>food</i>.' },
      { kind: 'bullet', level: 0, markup: 'Schools' },
      { kind: 'numbered', level: 1, markup: 'Kitchens' },
    ])
  })

  it('says what it took out', () => {
    expect(clean(word).removed).toMatchObject({
      wordMarkup: expect.any(Number) as number,
      blankLine: expect.any(Number) as number,
    })
  })
})

describe('pasting from the web', () => {
  it.each([
    ['a script', '<p>a<script>alert(1)</script></p>', ['a']],
    ['an event handler', '<p onclick="alert(1)"><img src=x onerror=alert(1)>a</p>', ['a']],
    ['a script link', '<p><a href="javascript:alert(1)">a</a></p>', ['a']],
    ['a script link in disguise', '<p><a href=" java\tscript:alert(1)">a</a></p>', ['a']],
    ['a data link', '<p><a href="data:text/html,x">a</a></p>', ['a']],
    ['a frame', '<iframe src="https://x.example"></iframe><p>a</p>', ['a']],
    ['a drawing with a script', '<svg><script>alert(1)</script></svg><p>a</p>', ['a']],
    [
      'a good link',
      '<p><a href="https://x.example/?a=1&b=2">a</a></p>',
      ['<a href="https://x.example/?a=1&amp;b=2">a</a>'],
    ],
    ['a dead link', '<p>See <a href="#">here</a> and [there](#).</p>', ['See here and there.']],
    ['a comment mark', '<p>Food^[m1] is good.</p>', ['Food is good.']],
    ['the way back to the top', '<p>a</p><p><a href="#top">Back to top.</a></p>', ['a']],
    ['line breaks', '<p>a<br>b<br><br>c</p>', ['a', 'b', 'c']],
    ['no-break spaces', '<p>a&nbsp;&nbsp;&nbsp;b</p><p>&nbsp;</p>', ['a b']],
    ['text as text', '<p>1 &lt; 2 &amp; 3</p>', ['1 &lt; 2 &amp; 3']],
    [
      'bold by style',
      '<p><span style="font-weight:700">a</span> <b style="font-weight:normal">b</b></p>',
      ['<b>a</b> b'],
    ],
  ])('cleans %s', (_what, html, expected) => expect(markups(html)).toEqual(expected))

  it('keeps nested lists', () => {
    expect(clean('<ul><li>a<ol><li>b</li></ol></li><li>c</li></ul>').blocks).toEqual([
      { kind: 'bullet', level: 0, markup: 'a' },
      { kind: 'numbered', level: 1, markup: 'b' },
      { kind: 'bullet', level: 0, markup: 'c' },
    ])
  })

  it('offers picture credits apart from the text', () => {
    const { blocks, credits } = clean('<p>Text.</p><p>Photo: Jane Doe</p><p>© City of Example</p>')
    expect(blocks.map((block) => block.markup)).toEqual(['Text.'])
    expect(credits).toEqual(['Jane Doe', 'City of Example'])
  })

  it('makes lists of typed bullets in plain text', () => {
    expect(cleaned({ html: '', text: 'Aims\r\n• less\r\n• green\r\n\r\n1. First' }).blocks).toEqual([
      { kind: 'paragraph', markup: 'Aims' },
      { kind: 'bullet', level: 0, markup: 'less' },
      { kind: 'bullet', level: 0, markup: 'green' },
      { kind: 'numbered', level: 0, markup: 'First' },
    ])
  })

  it('cleans a megabyte of Word in time that grows with its length, not with its square', () => {
    const noise =
      "<p class=MsoNormal style='mso-hide:all'><span>The city <b>buys</b> green&nbsp;power.</span><o:p></o:p></p>"
    const one = `<p>Green.</p>${noise.repeat(12)}`
    const secondsFor = (paragraphs: number) => {
      const html = `<div>${one.repeat(paragraphs)}</div>`
      const start = performance.now()
      expect(clean(html).blocks).toHaveLength(paragraphs)
      return performance.now() - start
    }
    expect(one.length * 1_200).toBeGreaterThan(1_000_000)
    secondsFor(50)
    const small = Math.min(secondsFor(100), secondsFor(100))
    expect(secondsFor(1_200)).toBeLessThan(Math.max(500, small * 12 * 4))
  })

  it.each([
    ['plain text', 10, { html: '', text: 'The city buys green power for all its schools.\n'.repeat(22_000) }],
    // One paragraph is one piece of work: it pauses around it.
    ['one line', 1, { html: '', text: 'The city buys green power for all its schools. '.repeat(22_000) }],
    [
      'Word',
      10,
      { html: `<div>${'<p class=MsoNormal>The city <b>buys</b> green power.</p>'.repeat(20_000)}</div>`, text: '' },
    ],
  ])(
    'says that a megabyte of %s is more than a section holds, and pauses all the way',
    async (_, atLeast, clipboard) => {
      const result = await runInSlices(cleanClipboard(clipboard), new AbortController().signal)
      expect(result).toEqual({ ok: false, error: { code: 'pages.paste-too-large' } })
      const steps = cleanClipboard(clipboard)
      let pauses = 0
      while (steps.next().done !== true) pauses += 1
      expect(pauses).toBeGreaterThanOrEqual(atLeast)
    },
  )

  it('keeps words that look like a style attribute, and reads the attribute where it is one', () => {
    expect(clean('<p>Write style = bold. <span style="font-weight: bold">So</span></p>').blocks[0]?.markup).toBe(
      'Write style = bold. <b>So</b>',
    )
  })

  it('stops where it is called off', async () => {
    const off = new AbortController()
    const text = `${'a\n'.repeat(9)}${'\n'.repeat(3_000_000)}`
    const running = runInSlices(cleanClipboard({ html: '', text }), off.signal)
    off.abort()
    expect(await running).toBeUndefined()
  })

  it('survives a tree a thousand levels deep', () => {
    expect(markups(`${'<div>'.repeat(1_000)}deep`).join('')).toContain('deep')
  })
})
