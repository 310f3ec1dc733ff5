import { describe, expect, it } from 'vitest'
import { plainTextSentences } from '../../../../shared/translation/segmenting/plain-text-sentences.ts'

describe('the sentences of a plain text', () => {
  it('end at a blank line, and at a line break before a capital, a figure or a mark of a list', () => {
    expect(plainTextSentences('Our aims\nBuy less\n\n2014 in figures\n- less\nb) more', 'en')).toEqual([
      'Our aims',
      'Buy less',
      '2014 in figures',
      '- less',
      'b) more',
    ])
  })

  it('flow on over a soft line break, and over one in the middle of a sentence', () => {
    expect(plainTextSentences('schools that buy \r\ngreen power', 'en')).toEqual(['schools that buy green power'])
    expect(plainTextSentences('The city buys green power for\nits schools. It pays', 'en')).toEqual([
      'The city buys green power for its schools.',
      'It pays',
    ])
    expect(plainTextSentences('Schools in Riga,\nVienna and Porto', 'en')).toHaveLength(1)
  })

  it('do not flow on where each line is a thing of its own', () => {
    expect(plainTextSentences('paper\ntoner\nchairs, tables', 'en')).toEqual(['paper', 'toner', 'chairs, tables'])
    expect(plainTextSentences('We buy:\npaper', 'en')).toEqual(['We buy:', 'paper'])
  })

  it('leave out lines drawn with characters and the dots before a page number', () => {
    expect(plainTextSentences('______________\nAims ............ 5\n======', 'en')).toEqual(['Aims 5'])
    expect(plainTextSentences('I waited.....', 'en')).toEqual(['I waited.....'])
  })
})
