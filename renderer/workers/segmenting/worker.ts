/** The segmenting worker: reads files of sentence rules, which may be megabytes of XML, so that the page never waits. */
import { MAX_KEPT_WARNINGS } from '../../../shared/model/segmentation-rules.ts'
import { err, ok, type Result } from '../../../shared/result.ts'
import { decodeXml } from '../../../shared/text/xml/decode-xml.ts'
import { MAX_RULES_BYTES, segmentationRulesId } from '../../../shared/translation/segmenting/rule-sets.ts'
import { utf8Bytes } from '../../../shared/translation/section-size.ts'
import { readSrxFile } from '../../../shared/translation/segmenting/srx.ts'
import type { RulesOffer, SegmentingReply, SegmentingRequest } from './protocol.ts'

/** No file of rules is longer; one that is gets refused before it is read. In bytes. */
const MAX_FILE_BYTES = 16_000_000

self.addEventListener('message', (event: MessageEvent<SegmentingRequest>) => {
  const { seq, file } = event.data
  void read(file)
    .then((result): SegmentingReply => ({ kind: 'read', seq, result }))
    .catch((): SegmentingReply => ({ kind: 'failed', seq, error: { code: 'command.failed' } }))
    .then((reply) => self.postMessage(reply))
})

async function read(file: File): Promise<Result<RulesOffer>> {
  if (file.size > MAX_FILE_BYTES) return err('xml.too-large')
  const bytes = await file.arrayBuffer().catch(() => undefined)
  if (!bytes) return err('import.unreadable')
  const text = decodeXml(new Uint8Array(bytes))
  if (!text.ok) return text
  const srx = readSrxFile(text.value)
  if (!srx.ok) return srx
  const { content, warnings } = srx.value
  const offer: RulesOffer = {
    ...content,
    id: segmentationRulesId(content),
    fileName: file.name.slice(0, 200),
    leftOut: warnings.slice(0, MAX_KEPT_WARNINGS).map((warning) => ({ ...warning })),
    leftOutCount: warnings.length,
  }
  return utf8Bytes(JSON.stringify(offer)) > MAX_RULES_BYTES ? err('srx.too-long') : ok(offer)
}
