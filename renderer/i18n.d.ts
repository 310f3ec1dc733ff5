// The keys of the English words are the type of `t`: a key that does not exist does not compile. A new namespace: one JSON
// file per language in resources/locales, one import and one line here (tests/unit/i18n holds the two together).
// `host.json` is not among them: those are the host's own words.
import 'i18next'
import type aids from '../resources/locales/en/aids.json'
import type boilerplate from '../resources/locales/en/boilerplate.json'
import type calendar from '../resources/locales/en/calendar.json'
import type checks from '../resources/locales/en/checks.json'
import type codes from '../resources/locales/en/codes.json'
import type commands from '../resources/locales/en/commands.json'
import type common from '../resources/locales/en/common.json'
import type customFields from '../resources/locales/en/customFields.json'
import type cut from '../resources/locales/en/cut.json'
import type data from '../resources/locales/en/data.json'
import type duplicates from '../resources/locales/en/duplicates.json'
import type errors from '../resources/locales/en/errors.json'
import type exchange from '../resources/locales/en/exchange.json'
import type finding from '../resources/locales/en/finding.json'
import type firstRun from '../resources/locales/en/firstRun.json'
import type glossary from '../resources/locales/en/glossary.json'
import type importing from '../resources/locales/en/importing.json'
import type keys from '../resources/locales/en/keys.json'
import type memory from '../resources/locales/en/memory.json'
import type pages from '../resources/locales/en/pages.json'
import type participants from '../resources/locales/en/participants.json'
import type pipeline from '../resources/locales/en/pipeline.json'
import type privacy from '../resources/locales/en/privacy.json'
import type provenance from '../resources/locales/en/provenance.json'
import type recruitment from '../resources/locales/en/recruitment.json'
import type rescue from '../resources/locales/en/rescue.json'
import type review from '../resources/locales/en/review.json'
import type segmenting from '../resources/locales/en/segmenting.json'
import type settings from '../resources/locales/en/settings.json'
import type shell from '../resources/locales/en/shell.json'
import type spelling from '../resources/locales/en/spelling.json'
import type sync from '../resources/locales/en/sync.json'
import type today from '../resources/locales/en/today.json'
import type workbench from '../resources/locales/en/workbench.json'
import type working from '../resources/locales/en/working.json'
import type writing from '../resources/locales/en/writing.json'

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: {
      aids: typeof aids
      boilerplate: typeof boilerplate
      calendar: typeof calendar
      checks: typeof checks
      codes: typeof codes
      commands: typeof commands
      common: typeof common
      customFields: typeof customFields
      cut: typeof cut
      data: typeof data
      duplicates: typeof duplicates
      errors: typeof errors
      exchange: typeof exchange
      finding: typeof finding
      firstRun: typeof firstRun
      glossary: typeof glossary
      importing: typeof importing
      keys: typeof keys
      memory: typeof memory
      pages: typeof pages
      participants: typeof participants
      pipeline: typeof pipeline
      privacy: typeof privacy
      provenance: typeof provenance
      recruitment: typeof recruitment
      rescue: typeof rescue
      review: typeof review
      segmenting: typeof segmenting
      settings: typeof settings
      shell: typeof shell
      spelling: typeof spelling
      sync: typeof sync
      today: typeof today
      workbench: typeof workbench
      working: typeof working
      writing: typeof writing
    }
  }
}
